/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.image.BufferedImage;
import java.util.List;

import org.driftless.core.image.Frame;
import org.driftless.core.track.Trajectory;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.HeldOutResiduals;

/**
 * The figures of the validation step: how particles moved before and after alignment. A displacement is a fitted position
 * minus the particle's position in the reference frame, or in the first frame in which it was found if it was not found in
 * the reference frame (a remark then says so). Images in memory, twice as fine as the screen; {@link Figures#png} makes a
 * file of one. They need no display, and y points down as in the image.
 */
public final class ValidationFigures {

    private ValidationFigures() {
    }

    /**
     * One particle: its path and its displacement over the frames, before and after to one scale, and after alone, enlarged.
     *
     * @param before on the original frames
     * @param after on the aligned frames
     * @param referenceFrame frame index, from 0
     * @throws IllegalArgumentException if they are two particles
     * @throws IllegalStateException if Java cannot draw text on this machine
     */
    public static BufferedImage particleComparison(Trajectory before, Trajectory after, int referenceFrame) {
        if (before.particleId() != after.particleId()) {
            throw new IllegalArgumentException("Particles " + before.particleId() + " and " + after.particleId()
                    + " can't be compared");
        }
        return new ParticleComparisonFigure(before, after, referenceFrame).draw();
    }

    /**
     * All particles: their paths before and after alignment, their displacement over the frames before and after, and a
     * table.
     *
     * @param before on the original frames
     * @param after on the aligned frames
     * @param referenceFrame frame index, from 0
     * @param rows the table's, in its order
     * @throws IllegalStateException if Java cannot draw text on this machine
     */
    public static BufferedImage reductionSummary(List<Trajectory> before, List<Trajectory> after, int referenceFrame,
            List<ComparisonRow> rows) {
        return new ReductionSummaryFigure(before, after, referenceFrame, rows).draw();
    }

    /**
     * How far each particle lies from where the others say it is, over what noise allows: a strip a particle, a curve of
     * all of them, and what is to blame.
     *
     * @param blame what stands out
     * @param frameCount number of frames of the sequence
     * @throws IllegalStateException if Java cannot draw text on this machine
     */
    public static BufferedImage heldOut(HeldOutResiduals residuals, Blame blame, int frameCount) {
        return new HeldOutFigure(residuals, blame, frameCount).draw();
    }

    /**
     * The averages over time beside each other, in one scale of grey.
     *
     * @param before 32-bit float, of the original frames
     * @param after the same part of the aligned frames, of the same size
     * @param beforeWords what is to be said of the first
     * @param afterWords what is to be said of the second
     * @param subtitle what is to be said of both
     * @throws IllegalStateException if Java cannot draw text on this machine
     */
    public static BufferedImage timeAverages(Frame before, Frame after, String beforeWords, String afterWords,
            String subtitle) {
        return new TimeAverageFigure(before, after, beforeWords, afterWords, subtitle).draw();
    }
}
