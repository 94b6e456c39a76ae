/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** The rows of a frame, shifted along x. */
interface RowSource {

    /**
     * One row. The array is the source's own: it holds until a row of another group of four is asked for, and must
     * not be changed. Cheapest if rows are asked for from the top down.
     *
     * @param y row of the input frame
     */
    double[] row(int y);
}
