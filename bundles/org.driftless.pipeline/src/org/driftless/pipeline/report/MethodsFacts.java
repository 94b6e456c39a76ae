/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.Map;

import org.driftless.core.image.Calibration;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.TrackParticles;
import org.driftless.pipeline.Validate;

/**
 * What a paper's methods section is written from. What a step recorded is null if Driftless did not run it.
 *
 * @param software name and version of the program
 * @param images the sequence
 * @param scale what a pixel stands for, as far as it is known
 * @param states how far each step is
 * @param origin where the drift comes from
 * @param selection who chose the particles
 * @param particles how many are selected
 * @param tracking what the tracking ran with
 * @param tracked what it came to
 * @param choice what the drift ran with
 * @param drift what it came to
 * @param rotation largest rotation of a frame either way, in degrees; 0 without any
 * @param worstError largest standard error of a frame's drift, the mean over both axes, in pixels; NaN if not known
 * @param alignment what the alignment ran with
 * @param aligned what it came to
 * @param validation what the validation came to
 */
record MethodsFacts(String software, Images images, Calibration scale, Map<StepName, State> states, DriftOrigin origin,
        Selection selection, int particles, TrackOptions tracking, TrackParticles.Result tracked, DriftOptions choice, EstimateDrift.Result drift,
        double rotation, double worstError, AlignOptions alignment, AlignFrames.Result aligned, Validate.Result validation) {

    /**
     * The sequence.
     *
     * @param frames how many there are
     * @param inUse how many are not left out
     * @param width columns of each, in pixels
     * @param height rows of each
     * @param isFloat whether their values are floating-point numbers
     */
    record Images(int frames, int inUse, int width, int height, boolean isFloat) {
    }

    State state(StepName step) {
        return states.get(step);
    }

    /** Whether a step and all before it are up to date, so that a text can tell of it. */
    boolean isTold(StepName step) {
        return StepName.VALIDATE != step ? state(step).isUsable() : state(step) == State.DONE && validation != null;
    }
}
