/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

/**
 * Something about one frame or several in a row.
 *
 * @param first index of the first, from 0
 * @param last index of the last
 * @param kind what it is, in a word or two
 * @param detail more of it
 */
record FrameNote(int first, int last, String kind, String detail) {

    /** Whether another one says the same of the next frame. */
    boolean goesOn(FrameNote next) {
        return next.first == last + 1 && next.kind.equals(kind) && next.detail.equals(detail);
    }

    FrameNote with(FrameNote next) {
        return new FrameNote(first, next.last, kind, detail);
    }
}
