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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.image.Frame;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TableReport;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.tiff.ImageFolder;

/** Windows around particles of real frames, whose truth nobody knows. */
final class RealWindows {

    private final ImageFolder frames;
    private final List<Observation> found;

    /**
     * @param folder the frames
     * @param table tracking table of particles in them, as the original pipeline or this one writes it
     */
    RealWindows(Path folder, Path table) throws IOException {
        frames = ImageFolder.open(folder);
        List<Observation> all = new ArrayList<>();
        for (Trajectory trajectory : TrackingTable.read(table, frames.names(), new TableReport())) {
            trajectory.observations().stream().filter(Observation::success).forEach(all::add);
        }
        found = all;
    }

    /** Windows of one size, each up to an eighth of it beside a particle, and inside the frame. */
    List<FitWindow> around(int size, int atLeast, long seed) throws IOException {
        Random random = new Random(seed);
        int each = Math.ceilDiv(atLeast, found.size());
        List<FitWindow> all = new ArrayList<>();
        for (Observation observation : found) {
            Frame frame = frames.read(observation.frame());
            for (int i = 0; i < each; i++) {
                all.add(window(frame, size, observation.fit().x() + random.nextDouble(-size / 8.0, size / 8.0),
                        observation.fit().y() + random.nextDouble(-size / 8.0, size / 8.0)));
            }
        }
        return all;
    }

    private static FitWindow window(Frame frame, int size, double x, double y) {
        int x0 = Math.clamp(Math.round(x) - size / 2, 0, frame.width() - size);
        int y0 = Math.clamp(Math.round(y) - size / 2, 0, frame.height() - size);
        double[] values = new double[size * size];
        for (int row = 0; row < size; row++) {
            frame.copyRow(x0, y0 + row, size, values, row * size);
        }
        return new FitWindow(Spot.frame(values, size), null);
    }
}
