/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.image.Frame;

/**
 * A frame that has been read, ready to be shown.
 *
 * @param index frame index, from 0
 * @param frame its pixels
 * @param histogram of its values
 */
record Picture(int index, Frame frame, Histogram histogram) {

    static Picture of(int index, Frame frame) {
        return new Picture(index, frame, Histogram.of(frame));
    }

    long bytes() {
        return (long) frame.width() * frame.height() * frame.type().bytes();
    }
}
