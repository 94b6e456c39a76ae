/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.image.BufferedImage;

/** What every figure shares: how it becomes a file. */
public final class Figures {

    private Figures() {
    }

    /**
     * A figure as the bytes of a PNG file. The same figure gives the same bytes.
     *
     * @param figure as {@link DriftFigures} and {@link ValidationFigures} draw it
     */
    public static byte[] png(BufferedImage figure) {
        return PngEncoder.encode(figure, Sheet.SCALE * 96);
    }
}
