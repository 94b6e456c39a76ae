/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.screenshots;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.ui.commands.Workbench;
import org.driftless.ui.story.RealInput;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** What is seen of a window of a given size in the upper left corner of the screen, its title bar with it. */
final class WindowPicture {

    /** How long the window may take to draw all that it shows, in milliseconds. */
    private static final int REST_MS = 1500;
    /** The pointer stays where it shows and changes nothing. */
    private static final int CORNER_PX = 2;

    private final Display display;
    private final Point size;

    private WindowPicture(Display display, Point size) {
        this.display = display;
        this.size = size;
    }

    /** Gives the window a size, in pixels, its title bar and borders included. */
    static WindowPicture of(Shell window, Point size) {
        window.setMaximized(false);
        window.setBounds(0, 0, size.x, size.y);
        window.forceActive();
        return new WindowPicture(window.getDisplay(), size);
    }

    /** Waits until the window is at rest, and writes what is seen as a PNG file. */
    void save(Path file) throws IOException {
        RealInput.point(new Point(size.x - CORNER_PX, size.y - CORNER_PX));
        rest();
        Image image = new Image(display, size.x, size.y);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, 0, 0);
            ImageLoader png = new ImageLoader();
            png.data = new ImageData[] {image.getImageData()};
            png.compression = 3;
            png.save(file.toString(), SWT.IMAGE_PNG);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private void rest() {
        boolean[] over = {false};
        display.timerExec(REST_MS, () -> over[0] = true);
        Workbench.waitUntil("the window is at rest", () -> over[0]);
    }
}
