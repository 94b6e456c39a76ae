/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.progress.ProgressListener;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predicts each particle from the others: solve without it, take its reference position from its other frames, move it
 * by the frame's motion. The noise model and the weights are those of the whole fit. The errors that all frames share
 * through the others' reference positions mostly cancel in such a residual and are not counted.
 */
final class LeaveOneOut {

    /** Weights below this make a bad frame. */
    static final double BAD = 0.1;

    private final Measurements m;
    private final boolean rotation;
    private final MotionState start;
    private final NoiseModel noise;
    private final double[] omega;
    private final BitSet fitted;
    private final ProgressListener progress;

    /**
     * @param m the measurements to predict
     * @param start motions and positions of a fit to them or to more
     * @param omega weight of every entry of {@code m}
     */
    LeaveOneOut(Measurements m, boolean rotation, MotionState start, NoiseModel noise, double[] omega,
            ProgressListener progress) {
        this(m, rotation, start, noise, omega, m.particles(), progress);
    }

    /**
     * The same where some particles are predicted only, and predict no other one.
     *
     * @param start motions of a fit to the others
     * @param fitted indices of the others
     */
    LeaveOneOut(Measurements m, boolean rotation, MotionState start, NoiseModel noise, double[] omega, BitSet fitted,
            ProgressListener progress) {
        this.m = m;
        this.rotation = rotation;
        this.start = start;
        this.noise = noise;
        this.omega = omega;
        this.fitted = fitted;
        this.progress = progress;
    }

    /** One track a particle; without points where the others do not say enough. */
    List<HeldOutTrack> tracks() {
        int[][] entries = m.entriesByParticle();
        return IntStream.range(0, entries.length).parallel().filter(i -> entries[i].length > 0).mapToObj(i -> {
            progress.checkCancelled();
            return track(i, entries[i]);
        }).toList();
    }

    private HeldOutTrack track(int held, int[] entries) {
        Measurements rest = m.select(o -> m.particle[o] != held && fitted.get(m.particle[o]) && omega[o] >= BAD);
        BitSet frames = Spanning.largest(rest, rotation, start.centerX, start.centerY).frames;
        MotionState state = start.copy();
        JointSystem system = new JointSystem(rest, frames, rotation);
        if (!frames.isEmpty()) {
            system.weigh(rest.pick(omega), noise);
            // The start is the solution with this particle, so near that the problem is linear.
            system.step(state);
        }
        List<Prediction> predictions = new ArrayList<>();
        for (int o : entries) {
            if (frames.get(m.frame[o])) {
                predictions.add(predict(o, rest, state, system.ownCovariance(m.frame[o])));
            }
        }
        return new HeldOutTrack(m.ids[held], residuals(predictions));
    }

    /** A position carried back to the reference frame, with its covariance there. */
    private record Prediction(int entry, double x, double y, Sym2 covariance, double fitTrace, double motionTrace,
            boolean bad) {
    }

    private Prediction predict(int o, Measurements rest, MotionState state, MotionCovariance c) {
        int k = m.frame[o];
        double jx = -(m.y[o] - state.centerY - state.dy[k]);
        double jy = m.x[o] - state.centerX - state.dx[k];
        Sym2 motion = new Sym2(c.xx() + 2 * jx * c.xt() + jx * jx * c.tt(),
                c.xy() + jx * c.yt() + jy * c.xt() + jx * jy * c.tt(),
                c.yy() + 2 * jy * c.yt() + jy * jy * c.tt());
        Sym2 own = new Sym2(noise.xx(m, o), noise.xy(m, o), noise.yy(m, o));
        double fits = 0;
        double scatter = 0;
        for (int e = rest.start[k]; e < rest.start[k + 1]; e++) {
            fits += rest.variance(e);
            scatter += noise.sigma(rest, e) * noise.sigma(rest, e);
        }
        return new Prediction(o, state.undoX(k, m.x[o], m.y[o]), state.undoY(k, m.x[o], m.y[o]),
                own.plus(motion).turned(-state.theta[k]), 2 * m.variance(o), motion.trace() * fits / scatter,
                omega[o] < BAD);
    }

    private List<HeldOutTrack.Point> residuals(List<Prediction> predictions) {
        Sym2 weight = Sym2.ZERO;
        double wx = 0;
        double wy = 0;
        double fits = 0;
        double scatter = 0;
        for (Prediction p : predictions) {
            if (!p.bad) {
                Sym2 w = p.covariance.inverse();
                weight = weight.plus(w);
                wx += w.xx() * p.x + w.xy() * p.y;
                wy += w.xy() * p.x + w.yy() * p.y;
                fits += p.fitTrace + p.motionTrace;
                scatter += p.covariance.trace();
            }
        }
        List<HeldOutTrack.Point> points = new ArrayList<>();
        int good = (int) predictions.stream().filter(p -> !p.bad).count();
        for (Prediction p : predictions) {
            if (good - (p.bad ? 0 : 1) < 1) {
                continue;
            }
            Sym2 w = p.bad ? Sym2.ZERO : p.covariance.inverse();
            Sym2 position = weight.minus(w).inverse();
            double rx = wx - w.xx() * p.x - w.xy() * p.y;
            double ry = wy - w.xy() * p.x - w.yy() * p.y;
            double ex = p.x - position.xx() * rx - position.xy() * ry;
            double ey = p.y - position.xy() * rx - position.yy() * ry;
            int k = m.frame[p.entry];
            RigidMotion turn = new RigidMotion(0, 0, start.theta[k]);
            double fromFits = p.fitTrace + p.motionTrace + position.trace() * fits / scatter;
            Sym2 expected = p.covariance.plus(position);
            points.add(new HeldOutTrack.Point(k, turn.applyX(ex, ey, 0, 0), turn.applyY(ex, ey, 0, 0),
                    expected.trace(), m.covariancesKnown ? fromFits : Double.NaN, expected.inverse().form(ex, ey), p.bad));
        }
        return points;
    }
}
