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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that draws one figure into the file it is given. */
public final class FigureInAnotherJava {

    private FigureInAnotherJava() {
    }

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), Figures.png(figure()));
    }

    static BufferedImage figure() {
        return DriftFigures.averagedDrift(Samples.moving(2, 6), List.of(1, 2), Samples.drift(6));
    }
}
