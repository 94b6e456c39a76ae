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
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.remote.ClusterSettings;
import org.driftless.pipeline.remote.PathMapping;
import org.driftless.ui.editor.ColorMap;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.resource.StringConverter;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the user prefers, read anew at every call. A value that can't be understood counts as its default. */
public final class DriftlessPreferences {

    static final String NODE = "org.driftless.ui";

    /** The value of {@link Keys#WORKERS} that stands for {@link Keys#WORKERS_NUMBER}. */
    static final String NUMBER = "number";

    static final RGB GOOD = new RGB(0x2e, 0xd5, 0x5f);
    static final RGB BAD = new RGB(0xff, 0x3b, 0x30);
    static final double LOW_PERCENT = 1;
    static final double HIGH_PERCENT = 99;

    /** Where preference pages keep them. */
    static IPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
    }

    private static String text(String key) {
        return Platform.getPreferencesService().getString(NODE, key, "", null);
    }

    /** How the steps are to work where a project sets nothing for itself; all is set. */
    public StepSettings steps() {
        return StepValues.read(DriftlessPreferences::text);
    }

    /**
     * How many frames are worked on at once.
     *
     * @throws UsageException if the number is none from 1 to 999
     */
    public Workers workers() throws UsageException {
        String preset = text(Keys.WORKERS);
        String option = preset.equals(NUMBER) ? text(Keys.WORKERS_NUMBER).trim() : preset;
        return Workers.parse(option.isEmpty() ? null : option);
    }

    /** How projects are sent to a cluster. */
    public ClusterSettings cluster() {
        return new ClusterSettings(StepValues.parsed(text(Keys.CLUSTER), ClusterSettings.Kind::valueOf,
                ClusterSettings.Kind.NONE), text(Keys.CLUSTER_MASTER), text(Keys.CLUSTER_COMMAND),
                text(Keys.CLUSTER_FOLDERS).lines().map(PathMapping::parse).toList());
    }

    /** The colours of the particles. */
    public Palette palette() {
        return StepValues.parsed(text(Keys.PALETTE), Palette::valueOf, Palette.OKABE_ITO);
    }

    /** The colour that marks a good fit. */
    public RGB goodColor() {
        return StringConverter.asRGB(text(Keys.GOOD), GOOD);
    }

    /** The colour that marks a box that was refused. */
    public RGB badColor() {
        return StringConverter.asRGB(text(Keys.BAD), BAD);
    }

    /** The colours in which frames are shown at first. */
    public ColorMap colorMap() {
        return StepValues.parsed(text(Keys.COLOR_MAP), ColorMap::valueOf, ColorMap.GRAY);
    }

    /** The share of the pixels that are shown black, 0 to 1. */
    public double lowShare() {
        return StepValues.parsed(text(Keys.LOW), StepValues::share, LOW_PERCENT / 100);
    }

    /** The share of the pixels that are not shown white, 0 to 1. */
    public double highShare() {
        return StepValues.parsed(text(Keys.HIGH), StepValues::share, HIGH_PERCENT / 100);
    }
}
