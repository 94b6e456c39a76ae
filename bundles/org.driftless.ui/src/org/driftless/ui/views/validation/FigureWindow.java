/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;

/** A figure in a window of its own, in full size where the screen has the room; Esc closes it. */
final class FigureWindow {

    private static final double SHARE = 0.9;

    private FigureWindow() {
    }

    static void open(Shell parent, String title, ImageData picture) {
        Shell window = new Shell(parent, SWT.SHELL_TRIM);
        window.setText(title);
        window.setLayout(new FillLayout());
        new FigureCanvas(window, SWT.NONE).setPicture(picture);
        window.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                window.close();
            }
        });
        Rectangle screen = parent.getMonitor().getClientArea();
        Rectangle trim = window.computeTrim(0, 0, picture.width, picture.height);
        int width = Math.min(trim.width, (int) (screen.width * SHARE));
        int height = Math.min(trim.height, (int) (screen.height * SHARE));
        window.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        window.open();
    }
}
