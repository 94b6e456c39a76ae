/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowSetTest {

    @Test
    void holdsRunsOfRows() {
        RowSet rows = RowSet.NONE.with(7, 9).with(2, 5).with(4, 6).with(3, 3);
        assertEquals("{2, 3, 4, 5, 7, 8}", rows.toString());
        assertEquals(6, rows.count());
        assertEquals(2, rows.next(0));
        assertEquals(6, rows.end(2));
        assertEquals(7, rows.next(6));
        assertEquals(-1, rows.next(9));
        assertTrue(rows.containsAll(RowSet.NONE.with(3, 5)));
        assertFalse(rows.containsAll(RowSet.NONE.with(5, 7)));
        assertEquals(0, RowSet.NONE.count(), "a set does not change");
    }

    @Test
    void closesSmallGaps() {
        RowSet rows = RowSet.NONE.with(3, 5).with(8, 10).with(12, 13);
        assertEquals(RowSet.NONE.with(3, 5).with(8, 13), rows.closed(3));
        assertEquals(RowSet.NONE.with(3, 13), rows.closed(4));
        assertEquals(RowSet.NONE, RowSet.NONE.closed(4));
    }

    @Test
    void aPartialFrameShowsTheRowsThatItHolds() {
        Frame packed = Frame.of(2, 3, new short[] {1, 2, 3, 4, 5, (short) 60_000});
        Frame frame = Frame.partial(10, RowSet.NONE.with(2, 4).with(7, 8), packed);
        assertEquals(10, frame.height());
        assertEquals(3, frame.value(0, 3));
        double[] row = new double[3];
        frame.copyRow(0, 7, 2, row, 1);
        assertEquals(60_000, row[2]);
        assertTrue(frame.holds(RowSet.NONE.with(2, 4)));
        assertFalse(frame.holds(RowSet.NONE.with(2, 5)));
        assertEquals("Row 4 was not read",
                assertThrows(IllegalStateException.class, () -> frame.value(0, 4)).getMessage());
        assertThrows(IllegalStateException.class, frame::pixels);
        assertThrows(IllegalArgumentException.class, () -> Frame.partial(10, RowSet.NONE.with(2, 4), packed));
        assertThrows(IllegalArgumentException.class, () -> Frame.partial(7, RowSet.NONE.with(5, 8), packed));
    }
}
