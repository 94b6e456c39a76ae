/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.progress.Wording;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * From the tracks of particles to the drift of the sample. The model is
 * {@code p_ik = R(theta_k) (q_i - c) + c + d_k + e_ik}: particle i at reference position q_i, frame k moved by d_k and
 * turned by theta_k about the image centre c.
 *
 * <p>{@link Estimator#ROBUST} solves for all of them at once, weighted by the fits' covariances, without particles
 * that move on their own and with little weight for single bad frames. {@link Estimator#MEAN} is the plain mean of the
 * original pipeline.
 */
public final class DriftEstimator {

    private DriftEstimator() {
    }

    /**
     * Estimates the drift.
     *
     * @param trajectories the particles that the user chose, of one sequence
     * @param width columns of the images, in pixels
     * @param height rows of the images
     * @param settings how
     * @param progress hears of the start and the end, and can cancel; warnings are in the result
     * @return the motion of every frame in which a particle was looked for
     * @throws DriftException if nothing can be estimated
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public static DriftEstimate estimate(List<Trajectory> trajectories, int width, int height, DriftSettings settings,
            ProgressListener progress) throws DriftException {
        return estimate(trajectories, new BitSet(), width, height, settings, progress);
    }

    /**
     * The same where particles need not be there in all frames.
     *
     * @param inUse the frames in use; one in which no particle is there has a motion too, which is filled in from
     *     those around it
     */
    public static DriftEstimate estimate(List<Trajectory> trajectories, BitSet inUse, int width, int height,
            DriftSettings settings, ProgressListener progress) throws DriftException {
        if (settings.estimator() == Estimator.MEAN && settings.model() == MotionModel.RIGID) {
            throw new DriftException(Remark.of(w -> "The plain mean knows no rotation; take "
                    + w.name(WayOut.ESTIMATOR_ROBUST) + " with " + w.name(WayOut.MODEL_RIGID) + "."));
        }
        List<Trajectory> sorted = trajectories.stream()
                .sorted(Comparator.comparingInt(Trajectory::particleId)).toList();
        BitSet lookedAt = QualityGate.toSolve(sorted, inUse);
        requireReference(settings.referenceFrame(), sorted, lookedAt);
        progress.begin("Estimating the drift from " + sorted.size() + (sorted.size() == 1 ? " particle" : " particles"),
                0);
        try {
            SortedMap<Integer, Remark> failing = failing(sorted, settings);
            List<Trajectory> passing = sorted.stream().filter(t -> !failing.containsKey(t.particleId())).toList();
            DriftEstimate estimate = settings.estimator() == Estimator.MEAN
                    ? mean(passing, width, height, settings, lookedAt)
                    : new RobustEstimator(passing, width, height, settings, progress).estimate(lookedAt);
            return complete(estimate, failing);
        } finally {
            progress.done();
        }
    }

    /**
     * The drift of other particles at a first look: robust, with the model of an earlier estimate, without those that
     * it has left out, and begun where it has ended. What it takes for granted is for {@link #estimate} to check.
     *
     * @param trajectories the particles that the user chose now
     * @param last the earlier, robust estimate, of the same sequence and in the same reference frame
     * @param inUse the frames in use, as in {@link #estimate}
     * @return empty if the earlier estimate is no ground for it; warnings are not in it
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public static Optional<DriftEstimate> firstLook(List<Trajectory> trajectories, DriftEstimate last, BitSet inUse,
            ProgressListener progress) {
        return FirstLook.of(trajectories, last, QualityGate.toSolve(trajectories, inUse), progress);
    }

    /**
     * Predicts every particle from the others alone.
     *
     * @param particles those to predict
     * @param fitted ids of those that may predict the others: all, or without some that are in doubt
     * @param model TRANSLATION or RIGID, as the drift was estimated
     * @return one track a particle, in the order of ids; without points where the others do not say where it should be
     */
    public static HeldOut heldOut(List<Trajectory> particles, Set<Integer> fitted, int width, int height,
            MotionModel model, ProgressListener progress) {
        if (model == MotionModel.AUTO) {
            throw new IllegalArgumentException("The model must be the one that the drift was estimated with");
        }
        boolean rotation = model == MotionModel.RIGID;
        Measurements m = Measurements.of(particles);
        BitSet predicting = new BitSet();
        for (int i = 0; i < m.ids.length; i++) {
            predicting.set(i, fitted.contains(m.ids[i]));
        }
        Measurements others = m.select(predicting);
        Spanning reach = Spanning.largest(others, rotation, (width - 1) / 2.0, (height - 1) / 2.0);
        if (reach.frames.isEmpty()) {
            return new HeldOut(particles.stream().map(Trajectory::particleId).sorted()
                    .map(id -> new HeldOutTrack(id, List.of())).toList(), List.of(), 0);
        }
        JointFit fit = FitStart.of(others, reach, rotation, null, progress);
        fit.finish();
        double[] omega = new double[m.size()];
        Arrays.fill(omega, 1);
        for (int o = 0; o < others.size(); o++) {
            omega[others.origin[o]] = fit.omega[o];
        }
        List<HeldOutTrack> tracks =
                new LeaveOneOut(m, rotation, fit.state, fit.noise(), omega, predicting, progress).tracks().stream()
                        .map(track -> track.counting(fit::isTorn)).toList();
        return new HeldOut(tracks, fit.scatter(), fit.degrees());
    }

    private static void requireReference(int reference, List<Trajectory> trajectories, BitSet lookedAt)
            throws DriftException {
        if (trajectories.isEmpty()) {
            throw new DriftException("There is no particle to estimate the drift from; select and track some first.");
        }
        int frames = trajectories.get(0).frameCount();
        if (reference < 0 || reference >= frames) {
            throw new DriftException(Remark.of(w -> Words.format("Frame %d can't be the reference frame: the sequence has "
                    + "frames %d to %d; choose one of them with %s.", w.frame(reference), w.frame(0),
                    w.frame(frames - 1), w.name(WayOut.REFERENCE))));
        }
        if (!lookedAt.get(reference)) {
            throw new DriftException(Remark.of(w -> "Frame " + w.frame(reference) + ", the reference frame, was left out; "
                    + "choose another one with " + w.name(WayOut.REFERENCE) + "."));
        }
    }

    private static SortedMap<Integer, Remark> failing(List<Trajectory> trajectories, DriftSettings settings)
            throws DriftException {
        SortedMap<Integer, Remark> failing = new QualityGate(settings).failing(trajectories);
        for (Trajectory trajectory : trajectories) {
            if (trajectory.successes() == 0) {
                failing.putIfAbsent(trajectory.particleId(), Remark.plain("never found"));
            }
        }
        if (settings.estimator() == Estimator.MEAN) {
            for (Trajectory trajectory : trajectories) {
                if (!trajectory.foundIn(settings.referenceFrame())) {
                    failing.putIfAbsent(trajectory.particleId(), Remark.of(w -> "not found in frame "
                            + w.frame(settings.referenceFrame())
                            + ", the reference frame, from which the plain mean counts"));
                }
            }
        }
        if (failing.size() == trajectories.size()) {
            throw new DriftException(Remark.of(w -> (failing.size() == 1 ? "The particle can't be used ("
                    : "None of the particles can be used (") + words(failing, w) + "); select particles that are seen "
                    + "in more frames, or leave the frames out in which they can't be seen with "
                    + w.name(WayOut.LEAVE_OUT) + "."));
        }
        if (settings.strict() && !failing.isEmpty()) {
            throw new DriftException(Remark.of(w -> "Not all particles can be used (" + words(failing, w) + "); go on without "
                    + "them with " + w.name(WayOut.USE) + ", or without " + w.name(WayOut.STRICT) + "."));
        }
        return failing;
    }

    private static String words(Map<Integer, Remark> reasons, Wording wording) {
        StringJoiner all = new StringJoiner("; ");
        reasons.forEach((id, reason) -> all.add("particle " + id + ": " + reason.in(wording).replace(';', ',')));
        return all.toString();
    }

    private static DriftEstimate mean(List<Trajectory> particles, int width, int height, DriftSettings settings,
            BitSet lookedAt) {
        MeanEstimator mean = new MeanEstimator(particles, settings.referenceFrame(), lookedAt);
        List<Remark> warnings = new ArrayList<>(mean.disagreements());
        if (particles.size() == 1) {
            warnings.add(Remark.plain("Only particle " + particles.get(0).particleId() + " is used: nothing checks it."));
        }
        return new DriftEstimate(mean.curve(), MotionModel.TRANSLATION, Remark.plain("translation only, as the plain mean "
                + "knows no rotation"), particles.stream().map(Trajectory::particleId).toList(), new TreeMap<>(),
                mean.noiseFactor(), 0, warnings, mean.referencePositions(), (width - 1) / 2.0, (height - 1) / 2.0);
    }

    /** Adds the particles that failed the gate, and a warning of frames without a measurement. */
    private static DriftEstimate complete(DriftEstimate e, SortedMap<Integer, Remark> failing) {
        SortedMap<Integer, Remark> leftOut = new TreeMap<>(failing);
        leftOut.putAll(e.reasons());
        List<Remark> warnings = new ArrayList<>(e.remarks());
        warnOf(Source.INTERPOLATED, "interpolated in time", e.curve(), warnings);
        warnOf(Source.EXTRAPOLATED, "taken to be that of the nearest measured frame", e.curve(), warnings);
        return new DriftEstimate(e.curve(), e.model(), e.modelRemark(), e.used(), leftOut, e.noiseFactor(),
                e.noiseFloor(), warnings, e.referencePositions(), e.centerX(), e.centerY());
    }

    private static void warnOf(Source source, String how, DriftCurve curve, List<Remark> warnings) {
        List<Integer> frames = curve.motions().stream().filter(m -> m.source() == source).map(FrameMotion::frame)
                .toList();
        if (!frames.isEmpty()) {
            warnings.add(Remark.of(w -> "No particle that is used was found in " + Words.frames(frames, w)
                    + "; the motion there is " + how + "."));
        }
    }
}
