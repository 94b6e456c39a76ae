/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.List;

/**
 * What one source says of an image, in one form for all of them. Not judged yet.
 *
 * @param kind the source
 * @param shape what the frames are
 * @param width micrometres from a pixel to the next one on its right; NaN if it says nothing
 * @param height the same downwards
 * @param interval seconds from a frame to the next; NaN if it says nothing
 * @param times when frames were taken, in seconds, from the first on, NaN where it isn't said; empty if it says nothing
 * @param warnings what is odd about it, a sentence each
 */
record Statement(DescriptionKind kind, StackShape shape, double width, double height, double interval, double[] times,
        List<String> warnings) {

    static final double[] NO_TIMES = {};

    Statement {
        warnings = List.copyOf(warnings);
    }
}
