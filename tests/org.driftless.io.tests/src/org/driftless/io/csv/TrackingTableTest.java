/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.testsupport.SharedData;

class TrackingTableTest {

    private static final List<String> FIVE = List.of("1.tif", "2.tif", "3.tif", "4.tif", "5.tif");
    private static final String HEADER = "filename,particle_id,image_index,bbox_x0,bbox_y0,bbox_x1,bbox_y1,success,"
            + "center_x,center_y,drift_x,drift_y,drift_magnitude,amplitude,sigma_x,sigma_y,rotation_angle,background,"
            + "r_squared\r\n";
    private static final String ROW = "1.tif,1,0,10,20,30,40,True,20.123,30.000,0.000,0.000,0.000,-900.000,2.000,3.000,"
            + "0.100000,5000.000,0.900000\r\n";

    @TempDir
    Path home;

    @Test
    void whatWasWrittenReadsBackBitByBit() throws IOException {
        List<Trajectory> written = trajectories(FIVE.size());
        Path file = home.resolve("t.csv");
        TrackingTable.write(file, FIVE, written, 0);
        TableReport report = new TableReport();
        List<Trajectory> read = TrackingTable.read(file, FIVE, report);
        assertEquals(List.of(2, 11), read.stream().map(Trajectory::particleId).toList());
        assertEquals(written.get(1).observations(), read.get(0).observations());
        assertEquals(written.get(0).observations(), read.get(1).observations());
        assertFalse(report.orderDiffers());
        assertFalse(report.covariancesEstimated());
        assertEquals(List.of(3), report.framesWithoutRows());
        assertEquals(8, report.rows());
    }

    /** Rounded to 3 decimals, as in the original's columns, positions would not give the same drift. */
    @Test
    void originalsColumnsAloneLosePrecision() throws IOException {
        List<Trajectory> written = trajectories(FIVE.size());
        Path file = home.resolve("t.csv");
        TrackingTable.write(file, FIVE, written, 0);
        Files.writeString(file, originalColumns(Files.readString(file)));
        TableReport report = new TableReport();
        Observation read = TrackingTable.read(file, FIVE, report).get(0).at(1);
        Observation truth = written.get(1).at(1);
        assertTrue(report.covariancesEstimated());
        assertFalse(read.fit().x() == truth.fit().x());
        assertEquals(truth.fit().x(), read.fit().x(), 0.0005);
    }

    /** Only the drift may differ by one in its last digit: the original rounds it from more decimals than it writes. */
    @Test
    void rowsOfTheOriginalAreWrittenWithItsBytes() throws IOException {
        Path original = SharedData.require("corrosion_particles/reference/tracking.csv");
        String[] theirs = Files.readString(original).split("\r\n");
        List<Trajectory> trajectories = new ArrayList<>();
        for (int id = 1; id <= 6; id++) {
            List<Observation> observations = new ArrayList<>();
            for (int frame = 0; frame < 5; frame++) {
                observations.add(observationOf(theirs[1 + 6 * frame + id - 1].split(",")));
            }
            trajectories.add(new Trajectory(id, 5, observations));
        }
        Path file = home.resolve("t.csv");
        TrackingTable.write(file, FIVE, trajectories, 0);
        String text = Files.readString(file);
        assertTrue(text.endsWith("\r\n"));
        String[] ours = originalColumns(text).split("\r\n");
        assertEquals(theirs.length, ours.length);
        assertEquals(theirs[0], ours[0]);
        for (int i = 1; i < theirs.length; i++) {
            String[] expected = theirs[i].split(",");
            String[] actual = ours[i].split(",");
            for (int drift = 10; drift <= 12; drift++) {
                assertEquals(Double.parseDouble(expected[drift]), Double.parseDouble(actual[drift]), 0.00101);
                actual[drift] = expected[drift];
            }
            assertArrayEquals(expected, actual);
        }
    }

    private static Observation observationOf(String[] cells) {
        double[] values = new double[cells.length];
        for (int i = 8; i < cells.length; i++) {
            values[i] = Double.parseDouble(cells[i]);
        }
        FitBox box = new FitBox(Integer.parseInt(cells[3]), Integer.parseInt(cells[4]), Integer.parseInt(cells[5]),
                Integer.parseInt(cells[6]));
        return new Observation(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), box,
                new FitResult(FitStatus.ACCEPTED, values[13], values[8], values[9], values[14], values[15], values[16],
                        values[17], values[18], 0, 0, 0, 0));
    }

    @Test
    void anglesOfTheOriginalBecomeThoseNearestToTheXAxis() throws IOException {
        Path original = SharedData.require("corrosion_particles/reference/tracking.csv");
        TableReport report = new TableReport();
        FitResult fit = TrackingTable.read(original, FIVE, report).get(3).at(0).fit();
        assertEquals(-1.440173 + Math.PI / 2, fit.theta(), 1e-12);
        assertEquals(1.515, fit.sigmaX());
        assertEquals(1.699, fit.sigmaY());
        assertTrue(report.covariancesEstimated());
        assertFalse(report.orderDiffers());
        assertEquals(0.06, fit.precision(), 0.03);
    }

    @Test
    void framesInTextOrderAreMatchedByNameAndNoticed() throws IOException {
        Path file = Files.writeString(home.resolve("t.csv"), HEADER + ROW
                + ROW.replace("1.tif,1,0", "10.tif,1,1") + ROW.replace("1.tif,1,0", "2.tif,1,2"));
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            names.add(i + ".tif");
        }
        TableReport report = new TableReport();
        Trajectory read = TrackingTable.read(file, names, report).get(0);
        assertTrue(report.orderDiffers());
        assertEquals(9, read.at(9).frame());
        assertTrue(read.foundIn(1));
        assertNull(read.at(2));
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8), report.framesWithoutRows());
    }

    @Test
    void failedFitOfTheOriginalIsOne() throws IOException {
        String failed = "2.tif,1,1,10.7,20.2,30.9,40,False,,,,,,,,,,,\r\n3.tif,1,2,0,20,4,40,False,,,,,,,,,,,\r\n";
        Path file = Files.writeString(home.resolve("t.csv"), HEADER + ROW + failed);
        Trajectory read = TrackingTable.read(file, FIVE, new TableReport()).get(0);
        assertEquals(FitStatus.NOT_CONVERGED, read.at(1).fit().status());
        assertEquals(new FitBox(10, 20, 30, 40), read.at(1).box());
        assertEquals(FitStatus.BOX_TOO_SMALL, read.at(2).fit().status());
        assertEquals(1, read.successes());
    }

    @Test
    void editedCellCountsMoreThanTheExactNumber() throws IOException {
        Path file = home.resolve("t.csv");
        TrackingTable.write(file, FIVE, trajectories(FIVE.size()), 0);
        Observation before = TrackingTable.read(file, FIVE, new TableReport()).get(0).at(0);
        String x = String.format(Locale.ROOT, "%.3f", before.fit().x());
        Files.writeString(file, Files.readString(file).replaceFirst("True," + x, "True,7.5"));
        assertEquals(7.5, TrackingTable.read(file, FIVE, new TableReport()).get(0).at(0).fit().x());
        Files.writeString(file, Files.readString(file).replaceFirst("True,7.5", "False,7.5"));
        assertFalse(TrackingTable.read(file, FIVE, new TableReport()).get(0).foundIn(0));
    }

    @Test
    void hostileNamesAreNeutralisedAndReadBack() throws IOException {
        List<String> names = List.of("=cmd|'x'!A0.tif", "-0.5V_001.tif", "a,\"b\".tif", "line\nbreak.tif", "@x.tif",
                "'=y.tif", " \u4e2d\u00e9.tif", "#1.tif");
        Path file = home.resolve("t.csv");
        List<Trajectory> written = trajectories(names.size());
        TrackingTable.write(file, names, written, 0);
        String text = Files.readString(file);
        assertTrue(text.contains("\r\n'=cmd|'x'!A0.tif,2,0,"), text);
        assertTrue(text.contains("\r\n-0.5V_001.tif,2,1,"), text);
        assertTrue(text.contains("\r\n\"a,\"\"b\"\".tif\",2,2,"), text);
        List<Trajectory> read = TrackingTable.read(file, names, new TableReport());
        assertEquals(written.get(1).observations(), read.get(0).observations());
    }

    @Test
    void namesThatTheOriginalDidNotNeutraliseAreFound() throws IOException {
        Path file = Files.writeString(home.resolve("t.csv"), HEADER + ROW.replace("1.tif", "=1.tif")
                + ROW.replace("1.tif", "'=2.tif"));
        Trajectory read = TrackingTable.read(file, List.of("=1.tif", "'=2.tif"), new TableReport()).get(0);
        assertEquals(2, read.observed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.tif,1,0 | 9.tif,1,0 | filename is \"9.tif\" and not a frame in the image folder",
        "20.123 | abc | center_x is \"abc\" and not a number",
        "20.123 | 1e999 | center_x is \"1e999\" and not a number",
        "20.123 | nan | center_x is \"nan\" and not a number",
        "20.123 | 0x10 | center_x is \"0x10\" and not a number",
        "2.000 | 0.000 | sigma_x is \"0.000\" and not a number above 0",
        "1.tif,1,0 | 1.tif,0,0 | particle_id is \"0\" and not a whole number of at least 1",
        "1.tif,1,0 | 1.tif,1.5,0 | particle_id is \"1.5\" and not a whole number",
        "True | yes | success is \"yes\" and not True or False",
        "30,40 | 300000000,400000000 | is too large",
        "30.000, | `` | it has 18 cells and not 19"})
    void brokenRowIsNamedWithItsLine(String from, String to, String expected) throws IOException {
        String second = ROW.replace("1.tif,1,0", "2.tif,1,1");
        Path file = Files.writeString(home.resolve("t.csv"),
                HEADER + second + ROW.replace(from, to.replace("`", "")));
        String message = refusal(file);
        assertTrue(message.startsWith(file + ", line 3: "), message);
        assertTrue(message.contains(expected), message);
        assertTrue(message.endsWith(": run the tracking again."), message);
    }

    @Test
    void brokenTablesAreNamed() throws IOException {
        Path file = home.resolve("t.csv");
        assertTrue(refusal(file).contains("is not there"));
        Files.writeString(file, "");
        assertTrue(refusal(file).contains("is empty"));
        Files.writeString(file, HEADER.replace("center_x", "centre") + ROW);
        assertTrue(refusal(file).contains("has no column center_x"));
        Files.writeString(file, HEADER.replace("center_x", "center_y") + ROW);
        assertTrue(refusal(file).contains("two columns center_y"));
        Files.writeString(file, HEADER + ROW + ROW);
        assertTrue(refusal(file).contains("line 3: particle 1 is there twice in 1.tif"));
        Files.writeString(file, HEADER + "\"1.tif,1,0");
        assertTrue(refusal(file).contains("can't be understood"));
        Files.write(file, new byte[] {'a', (byte) 0xff, '\n'});
        assertTrue(refusal(file).contains("not UTF-8"));
        Files.writeString(file, HEADER + "x".repeat(3 << 20));
        assertTrue(refusal(file).contains("longer than a million characters"));
    }

    @Test
    void cutTableReadsOrIsRefused() throws IOException {
        Path file = home.resolve("t.csv");
        TrackingTable.write(file, FIVE, trajectories(FIVE.size()), 0);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(file, Arrays.copyOf(bytes, length));
            try {
                TrackingTable.read(file, FIVE, new TableReport());
            } catch (CsvException e) {
                assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
            }
        }
    }

    private String refusal(Path file) {
        String message = assertThrows(CsvException.class,
                () -> TrackingTable.read(file, FIVE, new TableReport())).getMessage();
        assertFalse(message.contains("\n"), message);
        assertTrue(message.contains(file.toString()), message);
        return message;
    }

    /** Two particles, the one with the higher id first; the fourth frame is left out and one fit failed. */
    private static List<Trajectory> trajectories(int frames) {
        Random random = new Random(3);
        List<Trajectory> all = new ArrayList<>();
        for (int id : new int[] {11, 2}) {
            List<Observation> observations = new ArrayList<>();
            for (int frame = 0; frame < frames; frame++) {
                boolean failed = id == 11 && frame == 2;
                FitResult fit = failed ? FitResult.failed(FitStatus.FLAT) : fit(random);
                fit = id == 11 && frame == 1 ? fit.withStatus(FitStatus.OUT_OF_BOUNDS) : fit;
                if (frame != 3 || frames > 5) {
                    observations.add(new Observation(id, frame, new FitBox(10, 20, 30, 40 + frame), fit));
                }
            }
            all.add(new Trajectory(id, frames, observations));
        }
        return all;
    }

    private static FitResult fit(Random random) {
        double variance = 1e-4 * random.nextDouble();
        return new FitResult(FitStatus.ACCEPTED, -900 * random.nextDouble(), 20 + random.nextGaussian(),
                30 + random.nextGaussian(), 2 + random.nextDouble(), 2 + random.nextDouble(),
                random.nextDouble() - 0.5, 60_000 * random.nextDouble(), random.nextDouble(), variance, 2 * variance,
                -variance / 3, 1e-7 * random.nextDouble());
    }

    private static String originalColumns(String table) {
        StringBuilder text = new StringBuilder();
        for (String line : table.split("\r\n")) {
            text.append(String.join(",", Arrays.copyOf(line.split(",", -1), 19))).append("\r\n");
        }
        return text.toString();
    }
}
