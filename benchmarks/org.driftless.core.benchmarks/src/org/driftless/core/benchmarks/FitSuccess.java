/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Polarity;

/** How often a fit succeeds, and how near it comes to the exact optimum. */
final class FitSuccess {

    private static final int[] SIZES = {17, 25, 41};
    private static final int WINDOWS = 200;
    private static final long SEED = 7;
    private static final double PERCENT = 100;
    private static final Aim SUCCESS = Aim.atLeast(99, " %");
    private static final Aim AGREEMENT = Aim.atMost(1e-4, " px");
    /** As the others have none: dim particles in large boxes are for the gate to judge, not for the search. */
    private static final FitSettings NO_GATE = new FitSettings(0, Polarity.ANY);
    /** A position that is further off than so many times the bound is a failure. */
    private static final double FAR = 5;
    /** Optima further apart than this, in pixels, are two. */
    private static final double APART = 0.1;

    private final Report report;
    private final Peers peers;
    private final Path folder;
    private final GaussianFitter fitter = new GaussianFitter();
    private double worstAgreement;
    private int agreed;
    private int elsewhere;

    FitSuccess(Report report, Peers peers, Path folder) {
        this.report = report;
        this.peers = peers;
        this.folder = folder;
    }

    /** Windows with a known truth: a fit succeeds if it is accepted and near it. */
    void simulated() throws IOException, InterruptedException {
        report.table("Success on simulated windows, " + WINDOWS + " of each size", "Driftless", "scipy as the original", "");
        int[] sums = new int[3];
        for (int size : SIZES) {
            List<FitWindow> windows = FitWindow.difficult(size, WINDOWS, SEED);
            double[][] others = scipy(windows, size);
            int[] right = new int[3];
            for (int i = 0; i < windows.size(); i++) {
                FitWindow window = windows.get(i);
                FitResult fit = fit(window);
                agree(window, fit);
                right[0] += fit.accepted() && isNear(window, fit.x(), fit.y()) ? 1 : 0;
                right[1] += others.length > 0 && isNear(window, others[i][0], others[i][1]) ? 1 : 0;
                right[2]++;
            }
            row(size + " x " + size + " pixels", right);
            add(right, sums);
        }
        success("All", sums);
        for (int size : SIZES) {
            FitWindow.usual(size, WINDOWS, SEED).forEach(window -> agree(window, fit(window)));
        }
        agreement("Simulated windows");
    }

    /** Windows with an unknown truth: a fit succeeds if it is accepted and in the lowest optimum. */
    void real(Path frames, Path table) throws IOException, InterruptedException {
        report.table("Success on windows around real particles", "Driftless", "scipy as the original", "");
        RealWindows real = new RealWindows(frames, table);
        int[] accepted = new int[3];
        int[] lowest = new int[3];
        int[] gated = new int[3];
        for (int size : SIZES) {
            List<FitWindow> windows = real.around(size, WINDOWS, SEED);
            double[][] others = scipy(windows, size);
            int[] found = new int[3];
            List<Optional<Optima.Place>> lowestKnown =
                    windows.parallelStream().map(window -> new Optima(window).lowest()).toList();
            for (int i = 0; i < windows.size(); i++) {
                FitResult fit = fit(windows.get(i));
                agree(windows.get(i), fit);
                boolean scipyFound = others.length > 0 && !Double.isNaN(others[i][0]);
                found[0] += fit.accepted() ? 1 : 0;
                found[1] += scipyFound ? 1 : 0;
                found[2]++;
                Optional<Optima.Place> best = lowestKnown.get(i);
                lowest[0] += fit.accepted() && isThere(best, fit.x(), fit.y()) ? 1 : 0;
                lowest[1] += scipyFound && isThere(best, others[i][0], others[i][1]) ? 1 : 0;
                lowest[2]++;
                gated[0] += fit.accepted() && fit.rSquared() >= FitSettings.DEFAULT.minRSquared() ? 1 : 0;
                gated[1] += scipyFound ? 1 : 0;
                gated[2]++;
            }
            row(size + " x " + size + " pixels", found);
            add(found, accepted);
        }
        success("All", accepted);
        row("All, in the lowest optimum that is known", lowest);
        row("All, with an R squared of 0.3 too, as by default", gated);
        agreement("Real windows");
    }

    private FitResult fit(FitWindow window) {
        return fitter.fit(window.frame(), window.box(), NO_GATE);
    }

    private static boolean isNear(FitWindow window, double x, double y) {
        double[] bound = window.bound();
        return Math.abs(x - window.truth().x()) <= FAR * Math.sqrt(bound[0])
                && Math.abs(y - window.truth().y()) <= FAR * Math.sqrt(bound[2]);
    }

    private static boolean isThere(Optional<Optima.Place> best, double x, double y) {
        return best.isPresent() && best.get().distance(x, y) < APART;
    }

    /** Holds an accepted fit against the exact optimum beside it. */
    private void agree(FitWindow window, FitResult fit) {
        if (!fit.accepted()) {
            return;
        }
        Optional<Optima.Place> exact = new Optima(window).beside(fit);
        if (!isThere(exact, fit.x(), fit.y())) {
            elsewhere++;
            return;
        }
        agreed++;
        worstAgreement = Math.max(worstAgreement, exact.get().distance(fit.x(), fit.y()));
    }

    private void agreement(String what) {
        report.row(what + ", largest distance to the exact optimum", String.format(Locale.ROOT, "%.1e px", worstAgreement),
                agreed + " fits", elsewhere + " elsewhere", worstAgreement, AGREEMENT);
        worstAgreement = 0;
        agreed = 0;
        elsewhere = 0;
    }

    /** x and y of each window as scipy finds them, NaN where it gives up; empty without scipy. */
    private double[][] scipy(List<FitWindow> windows, int size) throws IOException, InterruptedException {
        if (!peers.has("scipy")) {
            return new double[0][];
        }
        Path file = folder.resolve("windows.bin");
        Path results = folder.resolve("positions.bin");
        WindowFile.write(windows, file);
        peers.run("fit.py", file, size, size, results);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(results)).order(ByteOrder.LITTLE_ENDIAN);
        List<double[]> all = new ArrayList<>();
        while (bytes.hasRemaining()) {
            all.add(new double[] {bytes.getDouble(), bytes.getDouble()});
        }
        return all.toArray(double[][]::new);
    }

    private static void add(int[] counts, int[] sums) {
        for (int i = 0; i < counts.length; i++) {
            sums[i] += counts[i];
        }
    }

    private void row(String what, int[] counts) {
        report.row(what, percent(counts[0], counts[2]), other(counts), "of " + counts[2]);
    }

    private void success(String what, int[] counts) {
        report.row(what, percent(counts[0], counts[2]), other(counts), "of " + counts[2],
                PERCENT * counts[0] / counts[2], SUCCESS);
    }

    private String other(int[] counts) {
        return peers.has("scipy") ? percent(counts[1], counts[2]) : "(python3-scipy is missing)";
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * part / all);
    }
}
