/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.testsupport.SharedData;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tracks that the original pipeline found on its first example set, and the drift it made of them. */
final class RealTracks {

    static final int SIZE = 500;

    /** Standard error of a fit, given its row of numbers by column. */
    interface Error {
        double of(int id, double amplitude, double sigmaX, double sigmaY);
    }

    private RealTracks() {
    }

    static List<Trajectory> read(Error error, Integer... ids) throws IOException {
        Path file = SharedData.require("corrosion_particles/reference/tracking.csv");
        Map<Integer, List<Observation>> all = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        List<String> head = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int id = Integer.parseInt(cells[head.indexOf("particle_id")]);
            int frame = Integer.parseInt(cells[head.indexOf("image_index")]);
            double a = Double.parseDouble(cells[head.indexOf("amplitude")]);
            double sx = Double.parseDouble(cells[head.indexOf("sigma_x")]);
            double sy = Double.parseDouble(cells[head.indexOf("sigma_y")]);
            double e = error.of(id, a, sx, sy);
            FitResult fit = new FitResult(FitStatus.ACCEPTED, a, Double.parseDouble(cells[head.indexOf("center_x")]),
                    Double.parseDouble(cells[head.indexOf("center_y")]), sx, sy, 0,
                    Double.parseDouble(cells[head.indexOf("background")]), 0.8, e * e, e * e, 0, 1500);
            if (ids.length == 0 || Arrays.asList(ids).contains(id)) {
                all.computeIfAbsent(id, x -> new ArrayList<>()).add(new Observation(id, frame, null, fit));
            }
        }
        List<Trajectory> tracks = new ArrayList<>();
        all.forEach((id, observations) -> tracks.add(new Trajectory(id, 5, observations)));
        return tracks;
    }

    /** The original's averaged drift: x and y of each frame. */
    static double[][] drift() throws IOException {
        Path file = SharedData.require("corrosion_particles/reference/averaged_drift_trajectory.csv");
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(","))
                .map(c -> new double[] {Double.parseDouble(c[2]), Double.parseDouble(c[4])}).toArray(double[][]::new);
    }
}
