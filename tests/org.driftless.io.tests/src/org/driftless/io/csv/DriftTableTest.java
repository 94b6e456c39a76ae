/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.testsupport.SharedData;

class DriftTableTest {

    private static final List<String> FIVE = List.of("1.tif", "2.tif", "3.tif", "4.tif", "5.tif");

    @TempDir
    Path home;

    @Test
    void whatWasWrittenReadsBackBitByBit() throws IOException {
        DriftCurve curve = curve();
        Path file = home.resolve("drift.csv");
        DriftTable.write(file, FIVE, curve);
        TableReport report = new TableReport();
        DriftCurve read = DriftTable.read(file, FIVE, report);
        assertEquals(1, read.referenceFrame());
        assertEquals(curve.motions(), read.motions());
        assertEquals(List.of(4), report.framesWithoutRows());
    }

    @Test
    void editedRotationCounts() throws IOException {
        Path file = home.resolve("drift.csv");
        DriftTable.write(file, FIVE, curve());
        String degrees = "," + Math.toDegrees(0.1 / 3) + ",";
        String text = Files.readString(file);
        assertTrue(text.contains(degrees), text);
        Files.writeString(file, text.replace(degrees, ",90,"));
        assertEquals(Math.PI / 2, DriftTable.read(file, FIVE, new TableReport()).at(2).motion().theta());
    }

    @Test
    void tableOfTheOriginalReadsAndIsWrittenWithItsBytes() throws IOException {
        Path original = SharedData.require("corrosion_particles/reference/averaged_drift_trajectory.csv");
        TableReport report = new TableReport();
        DriftCurve read = DriftTable.read(original, FIVE, report);
        assertEquals(0, read.referenceFrame());
        assertEquals(new RigidMotion(3.61375, 7.574, 0), read.at(4).motion());
        assertEquals(0.17950742788716748 / 2, read.at(4).covariance().sigmaX(), 1e-15);
        assertEquals(MotionCovariance.ZERO, read.at(0).covariance());
        assertTrue(report.covariancesEstimated());
        Path file = home.resolve("drift.csv");
        DriftTable.write(file, FIVE, read);
        assertEquals(Files.readString(original), firstColumns(file, 8));
    }

    @Test
    void completeTableHasTheOriginalsBytesFirst() throws IOException {
        Path original = SharedData.require("corrosion_particles/reference/drift_trajectory_complete.csv");
        List<FrameMotion> motions = new ArrayList<>();
        List<String> lines = Files.readAllLines(original);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            motions.add(new FrameMotion(motions.size(), new RigidMotion(Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]), 0), Source.MEASURED, 4, MotionCovariance.ZERO, 0, 0));
        }
        Path file = home.resolve("complete.csv");
        CompleteDriftTable.write(file, FIVE, new DriftCurve(0, 5, motions), 4);
        assertEquals(Files.readString(original), firstColumns(file, 8));
    }

    @Test
    void completeTableSaysHowEachFrameIsKnown() throws IOException {
        Path file = home.resolve("complete.csv");
        CompleteDriftTable.write(file, FIVE, curve(), 3);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.get(1).startsWith("0,1.tif,0.1,-2.0,3,0,3,averaged,"), lines.get(1));
        assertTrue(lines.get(2).contains(",1,2,3,single_particle,"), lines.get(2));
        assertTrue(lines.get(3).contains(",0,3,3,interpolated,") && lines.get(3).endsWith(",interpolated"));
        assertTrue(lines.get(4).contains(",0,3,3,interpolated,") && lines.get(4).endsWith(",extrapolated"));
        assertEquals(5, lines.size());
    }

    @Test
    void oneParticlesSpreadIsNotKnownAndItsRowIsMatchedByName() throws IOException {
        String header = "image_index,filename,avg_drift_x,std_drift_x,avg_drift_y,std_drift_y,num_particles_averaged,"
                + "avg_drift_magnitude\n";
        Path file = Files.writeString(home.resolve("drift.csv"),
                header + "0,2.tif,0.0,0.0,0.0,0.0,1,0.0\n1,1.tif,1.0,0.0,2e-05,0.0,1,1.0\n");
        TableReport report = new TableReport();
        DriftCurve read = DriftTable.read(file, FIVE, report);
        assertTrue(report.orderDiffers());
        assertEquals(1, read.referenceFrame());
        assertEquals(2e-5, read.at(0).motion().dy());
        assertTrue(Double.isNaN(read.at(0).covariance().xx()));
        assertNull(read.at(2));
        Files.writeString(file, Files.readString(file) + "2,1.tif,1.0,0.0,2.0,0.0,1,1.0\n");
        String message = assertThrows(CsvException.class, () -> DriftTable.read(file, FIVE, report)).getMessage();
        assertEquals(file + ", line 4: the frame 1.tif is there twice: run the drift step again.", message);
    }

    private static DriftCurve curve() {
        double nan = Double.NaN;
        MotionCovariance covariance = new MotionCovariance(1e-4 / 3, 1e-7 / 7, 2e-4 / 3, 1e-9 / 3, -1e-9 / 7, 1e-8 / 3);
        return new DriftCurve(1, 5, List.of(
                new FrameMotion(0, new RigidMotion(0.1, -2, -1e-5 / 3), Source.MEASURED, 3, covariance, 0.1 / 3, 0.2),
                new FrameMotion(1, RigidMotion.NONE, Source.MEASURED, 1, MotionCovariance.ZERO, 0, 0),
                new FrameMotion(2, new RigidMotion(1e-7 / 3, 20.0 / 3, 0.1 / 3), Source.INTERPOLATED, 0, covariance,
                        nan, nan),
                new FrameMotion(3, new RigidMotion(1, 2, 0.25), Source.EXTRAPOLATED, 0, covariance, nan, nan)));
    }

    private static String firstColumns(Path file, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : Files.readString(file).split("\n")) {
            text.append(String.join(",", List.of(line.split(",", -1)).subList(0, count))).append('\n');
        }
        return text.toString();
    }
}
