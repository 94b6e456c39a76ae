/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a progress line says. */
class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void saysHowMuchHowFastAndHowLong() {
        assertEquals("Tracking  [############............]  1000/2000  250/s  4 s left",
                ProgressLine.bar("Tracking", 1000, 2000, 4 * SECOND));
        assertEquals("Tracking: 1000 of 2000, 250/s, 4 s left", ProgressLine.plain("Tracking", 1000, 2000, 4 * SECOND));
    }

    @Test
    void slowRatesKeepADecimal() {
        assertEquals("Aligning  [" + ".".repeat(24) + "]  1/100  0.5/s  3 min 18 s left",
                ProgressLine.bar("Aligning", 1, 100, 2 * SECOND));
    }

    @Test
    void anEndedTaskHasNoTimeLeft() {
        assertEquals("Tracking  [" + "#".repeat(24) + "]  10/10  10/s", ProgressLine.bar("Tracking", 10, 10, SECOND));
    }
}
