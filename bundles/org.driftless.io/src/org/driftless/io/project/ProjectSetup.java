/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.util.List;
import java.util.Objects;

import org.driftless.core.image.Calibration;

/**
 * All that a user says of an image sequence before a step runs; what is edited, saved and undone as one value.
 *
 * @param particles the selection, in its order
 * @param frames which frames are used
 * @param reference exact file name of the frame that stays where it is; empty for the first one in use
 * @param calibration what a pixel and a frame stand for
 */
public record ProjectSetup(List<SelectedParticle> particles, FrameChoice frames, String reference,
        Calibration calibration) {

    /** Nothing said yet. */
    public static final ProjectSetup EMPTY =
            new ProjectSetup(List.of(), FrameChoice.ALL, "", Calibration.UNKNOWN);

    public ProjectSetup {
        particles = List.copyOf(particles);
        Objects.requireNonNull(frames);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(calibration);
    }

    public ProjectSetup withParticles(List<SelectedParticle> others) {
        return new ProjectSetup(others, frames, reference, calibration);
    }

    public ProjectSetup withFrames(FrameChoice other) {
        return new ProjectSetup(particles, other, reference, calibration);
    }

    public ProjectSetup withReference(String fileName) {
        return new ProjectSetup(particles, frames, fileName, calibration);
    }

    public ProjectSetup withCalibration(Calibration other) {
        return new ProjectSetup(particles, frames, reference, other);
    }

    /**
     * This setup where it was edited, and another one where it was not.
     *
     * @param before what it was when editing began
     * @param now what has become of that meanwhile
     */
    public ProjectSetup editedOn(ProjectSetup before, ProjectSetup now) {
        return new ProjectSetup(edited(particles, before.particles, now.particles),
                edited(frames, before.frames, now.frames), edited(reference, before.reference, now.reference),
                edited(calibration, before.calibration, now.calibration));
    }

    private static <T> T edited(T edited, T before, T now) {
        return edited.equals(before) ? now : edited;
    }
}
