/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.util.List;

/** What a reader noticed about a table that it could read. */
public final class TableReport {

    private int rows;
    private boolean orderDiffers;
    private boolean covariancesEstimated;
    private List<Integer> framesWithoutRows = List.of();

    /** Rows read. */
    public int rows() {
        return rows;
    }

    /**
     * Whether the table counts its frames in another order than the image folder does, as the original pipeline did
     * when it took 10 before 2. Boxes that follow a particle, and differences to a first frame, are then wrong in it.
     */
    public boolean orderDiffers() {
        return orderDiffers;
    }

    /** Whether the table has no covariances, as those of the original pipeline, so that they were estimated. */
    public boolean covariancesEstimated() {
        return covariancesEstimated;
    }

    /** Indices of the frames that the table says nothing about, ascending. */
    public List<Integer> framesWithoutRows() {
        return framesWithoutRows;
    }

    void row(int indexInFile, int indexByName) {
        rows++;
        orderDiffers |= indexInFile != indexByName;
    }

    void estimated() {
        covariancesEstimated = true;
    }

    void withoutRows(List<Integer> frames) {
        framesWithoutRows = List.copyOf(frames);
    }
}
