/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.driftless.core.progress.Remark;

/**
 * The drift of a sequence, and how it came about. Frames are counted from 0.
 *
 * @param curve the motion of every frame in which particles were looked for
 * @param model what was allowed in the end: TRANSLATION or RIGID, never AUTO
 * @param modelRemark why
 * @param used ids of the particles that made the drift, ascending
 * @param reasons ids of the particles that were chosen and not used, each with the reason in words that follow
 *     "Particle 3: "
 * @param noiseFactor scatter of the particles around the common motion over what the fits' own covariances predict,
 *     as a ratio of standard deviations: 1 is noise alone; NaN if it is not known (one particle, or fits without
 *     covariances)
 * @param noiseFloor the part of that scatter that is the same for every particle, whatever its fit says, in pixels
 *     and each way; 0 if the fits' covariances explain the scatter but for a factor
 * @param remarks what the user should know, one sentence each
 * @param referencePositions the used particles in the reference frame, by id
 * @param centerX column about which the field turns: {@code (width - 1) / 2}
 * @param centerY row about which the field turns: {@code (height - 1) / 2}
 */
public record DriftEstimate(DriftCurve curve, MotionModel model, Remark modelRemark, List<Integer> used,
        SortedMap<Integer, Remark> reasons, double noiseFactor, double noiseFloor, List<Remark> remarks,
        SortedMap<Integer, ReferencePosition> referencePositions, double centerX, double centerY) {

    public DriftEstimate {
        used = List.copyOf(used);
        remarks = List.copyOf(remarks);
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        referencePositions = Collections.unmodifiableSortedMap(new TreeMap<>(referencePositions));
    }

    /** Why the model is what it is, as files say it. */
    public String modelReason() {
        return modelRemark.toString();
    }

    /** The reasons as files say them, by particle id. */
    public SortedMap<Integer, String> leftOut() {
        SortedMap<Integer, String> words = new TreeMap<>();
        reasons.forEach((id, reason) -> words.put(id, reason.toString()));
        return words;
    }

    /** The remarks as files say them. */
    public List<String> warnings() {
        return remarks.stream().map(Remark::toString).toList();
    }

    /**
     * Column at which a used particle should be in a frame.
     *
     * @return NaN if the particle is not used or the frame was left out
     */
    public double predictedX(int particleId, int frame) {
        ReferencePosition at = referencePositions.get(particleId);
        FrameMotion motion = curve.at(frame);
        return at == null || motion == null ? Double.NaN : motion.motion().applyX(at.x(), at.y(), centerX, centerY);
    }

    /** The row of {@link #predictedX}. */
    public double predictedY(int particleId, int frame) {
        ReferencePosition at = referencePositions.get(particleId);
        FrameMotion motion = curve.at(frame);
        return at == null || motion == null ? Double.NaN : motion.motion().applyY(at.x(), at.y(), centerX, centerY);
    }
}
