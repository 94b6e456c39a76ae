/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.driftless.core.image.Frame;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;

class FrameRendererTest {

    private static final Contrast CONTRAST = new Contrast(0, 255, false, ColorMap.GRAY);
    private static final int AROUND = 0x112233;

    @Test
    void enlargedPixelsAreSquares() {
        Frame frame = Frame.of(2, 2, new byte[] {0, (byte) 255, (byte) 255, 0});
        ImageData picture = FrameRenderer.render(frame, new Viewport(3, 1, 0), CONTRAST, AROUND, 8, 7);
        assertEquals(AROUND, picture.getPixel(0, 0));
        assertEquals(0x000000, picture.getPixel(1, 0));
        assertEquals(0x000000, picture.getPixel(3, 2));
        assertEquals(0xffffff, picture.getPixel(4, 2));
        assertEquals(0xffffff, picture.getPixel(3, 3));
        assertEquals(AROUND, picture.getPixel(7, 0));
        assertEquals(AROUND, picture.getPixel(4, 6));
    }

    @Test
    void reducedPixelsAreMeans() {
        byte[] pixels = new byte[16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((i + i / 4) % 2 == 0 ? 0 : 255);
        }
        ImageData picture =
                FrameRenderer.render(Frame.of(4, 4, pixels), new Viewport(0.5, 0, 0), CONTRAST, AROUND, 3, 3);
        assertEquals(0x808080, picture.getPixel(0, 0), "a chequered field is grey, not black or white");
        assertEquals(0x808080, picture.getPixel(1, 1));
        assertEquals(AROUND, picture.getPixel(2, 0));
    }
}
