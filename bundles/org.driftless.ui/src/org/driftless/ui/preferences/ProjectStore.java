/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;
import org.eclipse.jface.preference.PreferenceStore;

/** The settings of a project while they are being edited: its own over those that the user prefers. */
final class ProjectStore {

    static final String TRACK = "track";
    static final String DRIFT = "drift";
    static final String ALIGN = "align";

    private final PreferenceStore store = new PreferenceStore();

    ProjectStore(StepSettings own, StepSettings preferred) {
        store.setDefault(Keys.READ_NOISE, "0");
        StepValues.write(preferred, store::setDefault);
        StepValues.write(own, store::setValue);
        setOwn(TRACK, !own.track().equals(TrackOptions.NONE));
        setOwn(DRIFT, !own.drift().equals(DriftOptions.NONE));
        setOwn(ALIGN, !own.align().equals(AlignOptions.NONE));
    }

    PreferenceStore store() {
        return store;
    }

    boolean hasOwn(String group) {
        return store.getBoolean(group);
    }

    void setOwn(String group, boolean wanted) {
        store.setValue(group, wanted);
    }

    /** What the project is to set for itself. */
    StepSettings own() {
        StepSettings all = StepValues.read(store::getString);
        return new StepSettings(hasOwn(TRACK) ? all.track() : TrackOptions.NONE,
                hasOwn(DRIFT) ? all.drift() : DriftOptions.NONE, hasOwn(ALIGN) ? all.align() : AlignOptions.NONE);
    }
}
