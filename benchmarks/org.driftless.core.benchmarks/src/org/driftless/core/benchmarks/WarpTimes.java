/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.FrameWarper;
import org.driftless.core.align.Interpolation;
import org.driftless.core.align.WarpResult;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One frame moved back, by one thread. */
@State(Scope.Thread)
public class WarpTimes {

    static final int SIZE = 2048;
    static final double DX = 3.37;
    static final double DY = -2.61;

    @Param("linear")
    public String interpolation;

    @Param("0")
    public double degrees;

    private Frame frame;
    private short[] copy;
    private FrameWarper warper;
    private RigidMotion motion;

    static Frame input() {
        return new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(1).withSize(SIZE, SIZE)).read(0);
    }

    static RigidMotion motion(double degrees) {
        return new RigidMotion(DX, DY, Math.toRadians(degrees));
    }

    static FrameWarper warper(String interpolation) {
        return new FrameWarper(SIZE, SIZE, Interpolation.parse(interpolation), EdgePolicy.NEAREST);
    }

    @Setup
    public void make() {
        frame = input();
        copy = new short[SIZE * SIZE];
        warper = warper(interpolation);
        motion = motion(degrees);
    }

    @Benchmark
    public WarpResult driftless() {
        return warper.warp(frame, motion);
    }

    /** What moving pixels costs at least: a copy in new memory, as an aligned frame is. */
    @Benchmark
    public Object memcpy() {
        return ((short[]) frame.pixels()).clone();
    }

    /** The same into memory that is there, where the processor's cache may hold all of it. */
    @Benchmark
    public Object memcpyInPlace() {
        System.arraycopy(frame.pixels(), 0, copy, 0, copy.length);
        return copy;
    }
}
