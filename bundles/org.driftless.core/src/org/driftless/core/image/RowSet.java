/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import java.util.BitSet;

/** Some rows of an image, from 0. Can't be changed. */
public final class RowSet {

    /** No row. */
    public static final RowSet NONE = new RowSet(new BitSet());

    private final BitSet rows;

    private RowSet(BitSet rows) {
        this.rows = rows;
    }

    /** The rows {@code 0 <= y < height}. */
    public static RowSet all(int height) {
        return NONE.with(0, height);
    }

    /** These rows and {@code from <= y < to}; of those none if {@code to <= from}. */
    public RowSet with(int from, int to) {
        if (to <= from) {
            return this;
        }
        BitSet more = (BitSet) rows.clone();
        more.set(from, to);
        return new RowSet(more);
    }

    /** These rows, and those between any two of them with fewer than {@code gap} others between. */
    public RowSet closed(int gap) {
        RowSet filled = this;
        for (int end = end(Math.max(0, next(0))), y = next(end); y >= 0; y = next(end)) {
            filled = y - end < gap ? filled.with(end, y) : filled;
            end = end(y);
        }
        return filled;
    }

    public int count() {
        return rows.cardinality();
    }

    public boolean contains(int row) {
        return rows.get(row);
    }

    public boolean containsAll(RowSet others) {
        BitSet missing = (BitSet) others.rows.clone();
        missing.andNot(rows);
        return missing.isEmpty();
    }

    /** The first row of the set from a row on, or -1 if there is none. */
    public int next(int from) {
        return rows.nextSetBit(from);
    }

    /** The first row that is not in the set, from a row on. */
    public int end(int from) {
        return rows.nextClearBit(from);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet set && rows.equals(set.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
