/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.util.Arrays;
import java.util.List;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.GaussianFitter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One fit, of another window each time. */
@State(Scope.Thread)
public class FitTimes {

    static final int WINDOWS = 256;
    static final long SEED = 1;

    @Param("17")
    public int size;

    private final GaussianFitter fitter = new GaussianFitter();
    private List<FitWindow> windows;
    private double[][] pixels;
    private double[][] starts;
    private double[][] startsBesideTruth;
    private CommonsMathFit textbook;
    private CommonsMathFit quadratic;
    private int next;

    @Setup
    public void make() {
        windows = FitWindow.usual(size, WINDOWS, SEED);
        pixels = windows.stream().map(FitWindow::values).toArray(double[][]::new);
        starts = Arrays.stream(pixels).map(values -> CommonsMathFit.startFrom(values, size)).toArray(double[][]::new);
        startsBesideTruth = windows.stream().map(window -> CommonsMathFit.startBeside(window.truth()))
                .toArray(double[][]::new);
        textbook = CommonsMathFit.textbook(size, size);
        quadratic = CommonsMathFit.quadratic(size, size);
    }

    /** From the pixels of the frame to the accepted result with its covariance; finds its own start. */
    @Benchmark
    public FitResult driftless() {
        next = (next + 1) % WINDOWS;
        FitWindow window = windows.get(next);
        return fitter.fit(window.frame(), window.box(), FitSettings.DEFAULT);
    }

    /** From a good start, found before, to the optimum alone. */
    @Benchmark
    public Object commonsMath() {
        next = (next + 1) % WINDOWS;
        return textbook.fit(pixels[next], starts[next]);
    }

    /** The same as easy as it can be: in the form that suits it best, from the truth a tenth wrong. */
    @Benchmark
    public Object commonsMathAtItsBest() {
        next = (next + 1) % WINDOWS;
        return quadratic.fit(pixels[next], startsBesideTruth[next]);
    }
}
