/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.remote.ClusterSettings;
import org.driftless.ui.editor.ColorMap;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.resource.StringConverter;

/** What holds until the user prefers something else: what the command line does without options. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(DriftlessPreferences.NODE);
        StepValues.write(StepSettings.DEFAULTS, defaults::put);
        defaults.put(Keys.READ_NOISE, "0");
        defaults.put(Keys.WORKERS, "all");
        defaults.putInt(Keys.WORKERS_NUMBER, Runtime.getRuntime().availableProcessors());
        defaults.put(Keys.PALETTE, Palette.OKABE_ITO.name());
        defaults.put(Keys.GOOD, StringConverter.asString(DriftlessPreferences.GOOD));
        defaults.put(Keys.BAD, StringConverter.asString(DriftlessPreferences.BAD));
        defaults.put(Keys.COLOR_MAP, ColorMap.GRAY.name());
        defaults.put(Keys.LOW, "1");
        defaults.put(Keys.HIGH, "99");
        defaults.put(Keys.CLUSTER, ClusterSettings.Kind.NONE.name());
    }
}
