/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.particle.FitMethod;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.OutputForm;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;
import org.junit.jupiter.api.Test;

/** Settings of the steps as texts and back. */
class StepValuesTest {

    private static StepSettings thereAndBack(StepSettings settings) {
        Map<String, String> texts = new HashMap<>();
        StepValues.write(settings, texts::put);
        return StepValues.read(key -> texts.getOrDefault(key, ""));
    }

    @Test
    void settingsReadBackToTheLastDigit() {
        assertEquals(StepSettings.DEFAULTS, thereAndBack(StepSettings.DEFAULTS));
        StepSettings other = new StepSettings(new TrackOptions(0.55, FitMethod.MLE, 99.5, 0.46, 1.6),
                new DriftOptions(null, Estimator.MEAN, MotionModel.TRANSLATION, true, null, 0.07, 12),
                new AlignOptions(Interpolation.LINEAR, "fill=0.25", OutputForm.STACK));
        assertEquals(other, thereAndBack(other));
    }

    @Test
    void aDamagedTextCountsAsTheDefault() {
        assertEquals(StepSettings.DEFAULTS, StepValues.read(key -> "many"));
    }

    @Test
    void theProjectKeepsOnlyTheGroupsThatAreItsOwn() {
        StepSettings own = new StepSettings(TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(Interpolation.LINEAR, null));
        ProjectStore store = new ProjectStore(own, StepSettings.DEFAULTS);
        assertTrue(store.hasOwn(ProjectStore.ALIGN));
        assertFalse(store.hasOwn(ProjectStore.TRACK));
        assertEquals(new StepSettings(TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(Interpolation.LINEAR, "nearest", OutputForm.AS_INPUT)), store.own());
        store.setOwn(ProjectStore.ALIGN, false);
        assertEquals(StepSettings.NONE, store.own());
    }
}
