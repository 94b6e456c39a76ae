/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Motions of all frames and reference positions of all particles while they are being solved for:
 * {@code p = R(theta_k) (q_i - c) + c + d_k}. Which frame's motion is zero is free until {@link #refer} settles it.
 */
final class MotionState {

    final double centerX;
    final double centerY;
    final double[] dx;
    final double[] dy;
    final double[] theta;
    final double[] qx;
    final double[] qy;

    MotionState(int frames, int particles, double centerX, double centerY) {
        this.centerX = centerX;
        this.centerY = centerY;
        this.dx = new double[frames];
        this.dy = new double[frames];
        this.theta = new double[frames];
        this.qx = new double[particles];
        this.qy = new double[particles];
    }

    MotionState copy() {
        MotionState copy = new MotionState(dx.length, qx.length, centerX, centerY);
        System.arraycopy(dx, 0, copy.dx, 0, dx.length);
        System.arraycopy(dy, 0, copy.dy, 0, dy.length);
        System.arraycopy(theta, 0, copy.theta, 0, theta.length);
        System.arraycopy(qx, 0, copy.qx, 0, qx.length);
        System.arraycopy(qy, 0, copy.qy, 0, qy.length);
        return copy;
    }

    /** The same without any rotation. */
    MotionState still() {
        MotionState still = copy();
        Arrays.fill(still.theta, 0);
        return still;
    }

    /** Gives the motions of some frames to another state, the rotation only if that one has any. */
    void handOver(BitSet frames, boolean rotation, MotionState other) {
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            other.dx[k] = dx[k];
            other.dy[k] = dy[k];
            other.theta[k] = rotation ? theta[k] : 0;
        }
    }

    /** Takes some particles' positions from another state. */
    void takePositions(MotionState other, BitSet particles) {
        for (int i = particles.nextSetBit(0); i >= 0; i = particles.nextSetBit(i + 1)) {
            qx[i] = other.qx[i];
            qy[i] = other.qy[i];
        }
    }

    /** Sets the positions of all but some particles to the means over some frames of where their motions put them. */
    void place(Measurements m, BitSet frames, BitSet others) {
        double[] sumX = new double[qx.length];
        double[] sumY = new double[qx.length];
        int[] found = new int[qx.length];
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                int i = m.particle[o];
                if (!others.get(i)) {
                    sumX[i] += undoX(k, m.x[o], m.y[o]);
                    sumY[i] += undoY(k, m.x[o], m.y[o]);
                    found[i]++;
                }
            }
        }
        for (int i = 0; i < qx.length; i++) {
            if (found[i] > 0) {
                qx[i] = sumX[i] / found[i];
                qy[i] = sumY[i] / found[i];
            }
        }
    }

    /**
     * Sets the motion of a frame to the {@link #guess(int[], Measurements, boolean, double[]) guess} of some particles.
     *
     * @param known the particles whose positions count, one of which is in the frame, with rotation two
     */
    void guess(int k, Measurements m, BitSet known, boolean rotation) {
        int[] entries = IntStream.range(m.start[k], m.start[k + 1]).filter(o -> known.get(m.particle[o])).toArray();
        double[] motion = new double[3];
        guess(entries, m, rotation, motion);
        dx[k] = motion[0];
        dy[k] = motion[1];
        theta[k] = motion[2];
    }

    /**
     * The closed-form least-squares motion without scale, Umeyama 1991, doi:10.1109/34.88573, of some entries of a frame,
     * with equal weights: good enough to start from.
     *
     * @param target receives dx, dy and theta
     * @return whether they say anything: two that are too near to each other say nothing of a rotation
     */
    boolean guess(int[] entries, Measurements m, boolean rotation, double[] target) {
        double px = 0;
        double py = 0;
        double meanX = 0;
        double meanY = 0;
        for (int o : entries) {
            px += m.x[o] / entries.length;
            py += m.y[o] / entries.length;
            meanX += qx[m.particle[o]] / entries.length;
            meanY += qy[m.particle[o]] / entries.length;
        }
        double dot = 0;
        double cross = 0;
        double length = 0;
        for (int o : entries) {
            double ux = qx[m.particle[o]] - meanX;
            double uy = qy[m.particle[o]] - meanY;
            dot += ux * (m.x[o] - px) + uy * (m.y[o] - py);
            cross += ux * (m.y[o] - py) - uy * (m.x[o] - px);
            length = Math.max(length, 2 * Math.hypot(ux, uy));
        }
        RigidMotion turn = new RigidMotion(0, 0, rotation ? Math.atan2(cross, dot) : 0);
        target[0] = px - turn.applyX(meanX, meanY, centerX, centerY);
        target[1] = py - turn.applyY(meanX, meanY, centerX, centerY);
        target[2] = turn.theta();
        return !rotation || length >= Spanning.MIN_BASELINE;
    }

    RigidMotion motion(int k) {
        return new RigidMotion(dx[k], dy[k], theta[k]);
    }

    /** Column in the reference frame of a position in frame k: the motion undone. */
    double undoX(int k, double x, double y) {
        return Math.cos(theta[k]) * (x - centerX - dx[k]) + Math.sin(theta[k]) * (y - centerY - dy[k]) + centerX;
    }

    /** The row of {@link #undoX}. */
    double undoY(int k, double x, double y) {
        return -Math.sin(theta[k]) * (x - centerX - dx[k]) + Math.cos(theta[k]) * (y - centerY - dy[k]) + centerY;
    }

    /** Makes the motion of one frame zero and moves everything else along; no predicted position changes. */
    void refer(int frame) {
        RigidMotion zero = motion(frame);
        for (int i = 0; i < qx.length; i++) {
            double x = qx[i];
            qx[i] = zero.applyX(x, qy[i], centerX, centerY);
            qy[i] = zero.applyY(x, qy[i], centerX, centerY);
        }
        for (int k = 0; k < dx.length; k++) {
            double turn = theta[k] - zero.theta();
            theta[k] = Math.IEEEremainder(turn, 2 * Math.PI);
            dx[k] -= Math.cos(turn) * zero.dx() - Math.sin(turn) * zero.dy();
            dy[k] -= Math.sin(turn) * zero.dx() + Math.cos(turn) * zero.dy();
        }
    }
}
