/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PixelType;

/** Frames that nobody looks at. */
record NamedFrames(int size) implements ImageSequence {

    @Override
    public int width() {
        return 100;
    }

    @Override
    public int height() {
        return 100;
    }

    @Override
    public PixelType type() {
        return PixelType.UINT16;
    }

    @Override
    public String name(int index) {
        return (index + 1) + ".tif";
    }

    @Override
    public Frame read(int index) {
        return Frame.zeros(width(), height(), type());
    }
}
