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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.drift.HeldOutTrack;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.HeldOutResiduals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutTableTest {

    private static final List<String> NAMES = List.of("1.tif", "=2.tif", "3.tif");
    private static final Blame BLAME = new Blame(List.of(new Blame.OddParticle(5, 4)), List.of(new Blame.OddFrames(2, 2, 3, 0)),
            List.of(new Blame.MisplacedFrame(1, 0.75)), 1);

    @TempDir
    Path home;

    private static HeldOutTrack.Point point(int frame, double dx, double dy, double noise, boolean bad) {
        return new HeldOutTrack.Point(frame, dx, dy, 0.02, noise, 1, bad);
    }

    private static HeldOutResiduals residuals() {
        HeldOutTrack two = new HeldOutTrack(2, List.of(point(0, 3, 4, 25, false), point(1, 6, 8, 25, true),
                point(2, 0, 1, Double.NaN, false)));
        HeldOutTrack five = new HeldOutTrack(5, List.of(point(0, 0, 5, 25, false)));
        return new HeldOutResiduals(List.of(new HeldOutResiduals.Particle(2, 1, 1, 1, two),
                new HeldOutResiduals.Particle(5, 1, 1, 1, five)), 1, 1, 1, 1, 4, BLAME);
    }

    @Test
    void aRowAFrameAndParticleInTheOrderOfFrames() throws IOException {
        Path file = home.resolve("residuals.csv");
        HeldOutTable.writeResiduals(file, NAMES, residuals(), BLAME);
        assertEquals(List.of(
                "image_index,filename,particle_id,residual_x_px,residual_y_px,residual_px,noise_px,ratio,counted,to_blame",
                "0,1.tif,2,3.0,4.0,5.0,5.0,1.0,True,False",
                "0,1.tif,5,0.0,5.0,5.0,5.0,1.0,True,True",
                "1,'=2.tif,2,6.0,8.0,10.0,5.0,2.0,False,True",
                "2,3.tif,2,0.0,1.0,1.0,,,True,True"), Files.readAllLines(file));
    }

    @Test
    void aRowAFrameWithoutBadFits() throws IOException {
        Path file = home.resolve("frames.csv");
        HeldOutTable.writeFrames(file, NAMES, residuals(), BLAME);
        assertEquals(List.of("image_index,filename,particles,residual_rms_px,noise_px,ratio,to_blame,misplaced_px",
                "0,1.tif,2,5.0,5.0,1.0,False,",
                "1,'=2.tif,0,,,,True,0.75",
                "2,3.tif,1,1.0,,,True,"), Files.readAllLines(file));
    }

    @Test
    void theFramesAreReadBackByTheirNames() throws IOException {
        Path file = home.resolve("frames.csv");
        HeldOutTable.writeFrames(file, NAMES, residuals(), BLAME);
        assertEquals(residuals().frames(), HeldOutTable.readFrames(file, NAMES));
        assertEquals(List.of(1, 2, 3), HeldOutTable.readFrames(file, List.of("new.tif", "1.tif", "=2.tif", "3.tif")).stream()
                .map(HeldOutResiduals.InFrame::frame).toList());
        String message = assertThrows(CsvException.class, () -> HeldOutTable.readFrames(file, List.of("1.tif"))).getMessage();
        assertTrue(message.startsWith(file + ", line 3: "), message);
    }
}
