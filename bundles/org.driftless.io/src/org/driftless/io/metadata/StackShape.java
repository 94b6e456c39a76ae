/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

/**
 * What a description says that the frames of a file are.
 *
 * @param channels colours a place, at least 1
 * @param slices depths a time, at least 1
 * @param times points in time, at least 1
 * @param series images that have nothing to do with each other, such as positions of the stage, at least 1
 * @param planes frames of all of these together; 0 if nothing is said
 * @param files files that belong together, at least 1; all else is said of one of them
 */
public record StackShape(long channels, long slices, long times, long series, long planes, int files) {

    /** Nothing is said. */
    public static final StackShape UNKNOWN = new StackShape(1, 1, 1, 1, 0, 1);

    /** @throws IllegalArgumentException if a number is out of range */
    public StackShape {
        if (channels < 1 || slices < 1 || times < 1 || series < 1 || planes < 0 || files < 1) {
            throw new IllegalArgumentException(channels + " x " + slices + " x " + times + " x " + series);
        }
    }

    /** Whether frames go on in depth and in time, so that no even time lies between one and the next. */
    public boolean isFourDimensional() {
        return slices > 1 && times > 1;
    }
}
