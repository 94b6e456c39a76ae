/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TrackingTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackedTableTest {

    private static final List<String> NAMES = List.of("1.tif", "2.tif");

    @TempDir
    private Path folder;

    @Test
    void theFileIsReadAgainOnlyWhereItHasChanged() throws IOException {
        Path file = folder.resolve("tracked.csv");
        write(file, 5);
        TrackedTable table = new TrackedTable();
        TrackedTable.Read first = table.read(file, NAMES);
        assertSame(first, table.read(file, NAMES));
        assertNotSame(first, table.read(file, List.of("1.tif", "2.tif", "3.tif")));

        write(file, 6.25);
        Trajectory changed = table.read(file, NAMES).trajectories().getFirst();
        assertEquals(6.25, changed.at(0).fit().x());
        Path other = folder.resolve("other.csv");
        write(other, 7);
        assertEquals(7, table.read(other, NAMES).trajectories().getFirst().at(0).fit().x());
        Files.delete(other);
        assertThrows(IOException.class, () -> table.read(other, NAMES));
    }

    private static void write(Path file, double x) throws IOException {
        FitResult fit = new FitResult(FitStatus.ACCEPTED, -9000, x, 5, 1.5, 1.4, 0, 30_000, 0.99, 1e-4, 1e-4, 0, 300);
        TrackingTable.write(file, NAMES,
                List.of(new Trajectory(1, 2, List.of(new Observation(1, 0, new FitBox(0, 0, 12, 12), fit)))), 0);
    }
}
