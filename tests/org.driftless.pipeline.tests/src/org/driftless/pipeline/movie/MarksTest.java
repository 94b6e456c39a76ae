/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.driftless.pipeline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource({"400, 0.1, 100, 10 µm", "399, 0.1, 50, 5 µm", "512, 0.065, 77, 5 µm", "100, 0.008, 25, 200 nm", "1000, 10, 200, 2 mm",
            "1000, 4, 250, 1 mm"})
    void aRoundLengthOfAtMostAQuarter(int width, double pixel, int pixels, String label) {
        assertEquals(new ScaleBar(pixels, label), ScaleBar.of(width, pixel));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 100, 25, 12.5 s", "2, 100, 25, 50 s", "0.25, 100, 3, 0.75 s", "0.001, 100, 35, 35 ms", "1, 3599, 725, 12:05 min",
            "1, 20000, 3725, 1:02:05 h", "NaN, 10, 7, frame 7", "0.0333333, 300, 3, 0.100 s"})
    void theTimeOfAFrame(double interval, int last, int frame, String text) {
        assertEquals(text, new TimeStamp(interval, last, 0).of(frame));
    }

    @Test
    void framesAreCountedAsTheUserDoes() {
        assertEquals("frame 8", new TimeStamp(Double.NaN, 10, 1).of(7));
    }

    @Test
    void whatIsTypedIsUnderstoodOrRefused() throws Exception {
        assertEquals(new Zoom(1, 4), Zoom.parse("1/4"));
        assertEquals(new Zoom(3, 1), Zoom.parse("3"));
        assertEquals(new Region(1, 2, 30, 40), Region.parse("1,2,30,40"));
        assertEquals(new MovieFrames(3, 9, 2), MovieFrames.parse("3-9", 2));
        for (String wrong : new String[] {"0", "65", "2/3", "1/0", "x"}) {
            assertThrows(UsageException.class, () -> Zoom.parse(wrong));
        }
        assertThrows(UsageException.class, () -> Region.parse("1,2,0,4"));
        assertThrows(UsageException.class, () -> MovieFrames.parse("9-3", 1));
        assertThrows(UsageException.class, () -> MovieFrames.parse("all", 0));
    }
}
