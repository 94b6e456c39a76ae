/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.Random;
import java.util.function.IntFunction;

import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PixelType;
import org.driftless.core.particle.SpotImage;

/** Frames that a test makes up, each when it is read; all of the size of a {@link DriftingField}. */
record MadeImages(int size, IntFunction<Frame> frames) implements ImageSequence {

    /** A frame without particles. */
    static Frame darkness(int frame) {
        return new SpotImage(DriftingField.SIZE, DriftingField.SIZE, 900).noise(30, new Random(frame)).shorts();
    }

    @Override
    public int width() {
        return DriftingField.SIZE;
    }

    @Override
    public int height() {
        return DriftingField.SIZE;
    }

    @Override
    public PixelType type() {
        return PixelType.UINT16;
    }

    @Override
    public String name(int index) {
        return index + ".tif";
    }

    @Override
    public Frame read(int index) {
        return frames.apply(index);
    }
}
