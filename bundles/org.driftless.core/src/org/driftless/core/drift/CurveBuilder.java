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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a joint fit into the motion of every frame that was looked at, with covariances and sources. */
final class CurveBuilder {

    private final JointFit fit;
    private final Measurements m;
    private final int referenceFrame;
    private final RelativeCovariance covariances;

    /** @param fit a fit whose motion is zero in the reference frame */
    CurveBuilder(JointFit fit, int referenceFrame) {
        this.fit = fit;
        this.m = fit.m;
        this.referenceFrame = referenceFrame;
        this.covariances = new RelativeCovariance(fit, referenceFrame);
    }

    /** The curve over all frames that were looked at. */
    DriftCurve curve(BitSet lookedAt) {
        FrameMotion[] byFrame = new FrameMotion[m.frameCount()];
        Chunks.forEach(byFrame.length, (chunk, from, to) -> {
            for (int k = fit.frames.nextSetBit(from); k >= 0 && k < to; k = fit.frames.nextSetBit(k + 1)) {
                byFrame[k] = motion(k, fit.state.motion(k),
                        k == referenceFrame ? MotionCovariance.ZERO : covariances.of(k));
            }
        });
        List<FrameMotion> measured = Arrays.stream(byFrame).filter(Objects::nonNull).toList();
        GapFiller gaps = new GapFiller(measured);
        List<FrameMotion> all = new ArrayList<>(measured);
        for (int k = lookedAt.nextSetBit(0); k >= 0; k = lookedAt.nextSetBit(k + 1)) {
            if (!fit.frames.get(k)) {
                FrameMotion filled = gaps.fill(k);
                all.add(m.found(k) == 0 ? filled : anchored(filled));
            }
        }
        return new DriftCurve(referenceFrame, m.frameCount(), all);
    }

    /** Reference positions of the particles that were used, by id. */
    SortedMap<Integer, ReferencePosition> referencePositions() {
        SortedMap<Integer, ReferencePosition> all = new TreeMap<>();
        BitSet used = m.particles();
        for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
            Sym2 c = covariances.ofPosition(i);
            all.put(m.ids[i], new ReferencePosition(fit.state.qx[i], fit.state.qy[i], c.xx(), c.yy(), c.xy()));
        }
        return all;
    }

    /**
     * The motion of a frame whose particles leave its rotation open: the rotation is interpolated in time, the
     * translation is what brings the particles where they were found. It counts as measured; its covariance holds the
     * uncertain rotation.
     */
    private FrameMotion anchored(FrameMotion filled) {
        int k = filled.frame();
        double theta = filled.motion().theta();
        RigidMotion turn = new RigidMotion(0, 0, theta);
        Sym2 weight = Sym2.ZERO;
        double wx = 0;
        double wy = 0;
        double jx = 0;
        double jy = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            int i = m.particle[o];
            Sym2 w = new Sym2(fit.noise().xx(m, o), fit.noise().xy(m, o), fit.noise().yy(m, o)).inverse();
            double x = turn.applyX(fit.state.qx[i], fit.state.qy[i], fit.state.centerX, fit.state.centerY);
            double y = turn.applyY(fit.state.qx[i], fit.state.qy[i], fit.state.centerX, fit.state.centerY);
            weight = weight.plus(w);
            wx += w.xx() * (m.x[o] - x) + w.xy() * (m.y[o] - y);
            wy += w.xy() * (m.x[o] - x) + w.yy() * (m.y[o] - y);
            jx += (y - fit.state.centerY) / m.found(k);
            jy -= (x - fit.state.centerX) / m.found(k);
        }
        Sym2 c = weight.inverse();
        double tt = filled.covariance().tt();
        return motion(k, new RigidMotion(c.xx() * wx + c.xy() * wy, c.xy() * wx + c.yy() * wy, theta),
                new MotionCovariance(c.xx() + jx * jx * tt, c.xy() + jx * jy * tt, c.yy() + jy * jy * tt, jx * tt,
                        jy * tt, tt));
    }

    private FrameMotion motion(int k, RigidMotion motion, MotionCovariance covariance) {
        double[] x = new double[m.found(k)];
        double[] y = new double[m.found(k)];
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            x[o - m.start[k]] = m.x[o] - fit.state.qx[m.particle[o]];
            y[o - m.start[k]] = m.y[o] - fit.state.qy[m.particle[o]];
        }
        return new FrameMotion(k, motion, Source.MEASURED, m.found(k), covariance, Spread.of(x), Spread.of(y));
    }
}
