/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** Rows of a frame, shifted or filtered. Cheapest if they are asked for from the top down. */
interface RowSource {

    /**
     * One row. The array is the source's own and must not be changed; it holds until a row other than the next is asked
     * for.
     *
     * @param y row of the input frame
     */
    double[] row(int y);
}
