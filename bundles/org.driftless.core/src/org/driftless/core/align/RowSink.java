/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/** Takes the rows of an aligned frame. */
interface RowSink {

    /**
     * Takes one row.
     *
     * @param y row, counted in the input frame's size
     * @param values the row; may be changed by the sink and is reused after the call
     */
    void put(int y, double[] values);
}
