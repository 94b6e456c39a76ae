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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** What is seen of a window that fills the screen, its title bar with it. */
final class ScreenPicture {

    /** How long the window may take to draw all that it shows, in milliseconds. */
    private static final int REST_MS = 1500;
    /** From the corner of the screen: there the pointer changes nothing. */
    private static final int CORNER_PX = 2;
    private static final int SMALLEST = 3;

    private final Display display;
    private final Rectangle screen;

    private ScreenPicture(Display display) {
        this.display = display;
        this.screen = display.getBounds();
    }

    /** Lets a window fill the screen. */
    static ScreenPicture filledBy(Shell window) {
        window.setMaximized(true);
        window.forceActive();
        return new ScreenPicture(window.getDisplay());
    }

    /** Waits until the window is at rest, and writes what is seen as a PNG file, its size in its name. */
    void save(Path folder, String name) throws IOException {
        RealInput.point(new Point(screen.width - CORNER_PX, screen.height - CORNER_PX));
        rest();
        Image image = new Image(display, screen.width, screen.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, 0, 0);
            ImageLoader png = new ImageLoader();
            png.data = new ImageData[] {image.getImageData()};
            png.compression = SMALLEST;
            png.save(folder.resolve(name + "-" + screen.width + "x" + screen.height + ".png").toString(),
                    SWT.IMAGE_PNG);
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
