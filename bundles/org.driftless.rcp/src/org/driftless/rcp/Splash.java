/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/**
 * Says that the program is coming, until its window is there. A window of ours, since only native launchers bring one;
 * drawn, so that it is sharp at every zoom.
 */
final class Splash {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 180;
    private static final int LOGO = 96;
    private static final int TEXT_X = 158;
    private static final int TITLE_HEIGHT = 26;
    private static final Color TOP = new Color(0x2f, 0x5d, 0x83);
    private static final Color BOTTOM = new Color(0x17, 0x2f, 0x45);
    private static final Color INK = new Color(0xff, 0xff, 0xff);
    private static final Color PALE = new Color(0xc4, 0xd3, 0xe0);

    private final Shell shell;
    private final Image logo;
    private final Font title;

    /** Shows it at once. */
    Splash(Display display) {
        shell = new Shell(display, SWT.NO_TRIM);
        shell.setText(Messages.Application_title);
        logo = new Image(display, (ImageDataProvider) Splash::logo);
        FontData font = display.getSystemFont().getFontData()[0];
        title = new Font(display, font.getName(), TITLE_HEIGHT, SWT.BOLD);
        Rectangle screen = display.getPrimaryMonitor().getBounds();
        shell.setBounds(screen.x + (screen.width - WIDTH) / 2, screen.y + (screen.height - HEIGHT) / 2, WIDTH, HEIGHT);
        shell.addPaintListener(event -> paint(event.gc));
        shell.open();
        shell.update();
        while (display.readAndDispatch()) {
            // What the window system asks for, so that there is something to see.
        }
    }

    private static ImageData logo(int zoom) {
        if (zoom != 100 && zoom != 200) {
            return null;
        }
        URL file = FrameworkUtil.getBundle(Splash.class).getEntry(zoom == 100 ? "icons/logo96.png" : "icons/logo192.png");
        try (InputStream in = file.openStream()) {
            return new ImageData(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paint(GC gc) {
        gc.setForeground(TOP);
        gc.setBackground(BOTTOM);
        gc.fillGradientRectangle(0, 0, WIDTH, HEIGHT, true);
        gc.drawImage(logo, (TEXT_X - LOGO) / 2, (HEIGHT - LOGO) / 2);
        gc.setForeground(INK);
        gc.setFont(title);
        gc.drawText(Messages.Application_title, TEXT_X, 42, true);
        gc.setFont(null);
        gc.drawText(Messages.Splash_what, TEXT_X, 94, true);
        gc.setForeground(PALE);
        Bundle bundle = FrameworkUtil.getBundle(Splash.class);
        Version version = bundle.getVersion();
        gc.drawText(NLS.bind(Messages.Splash_version,
                version.getMajor() + "." + version.getMinor() + "." + version.getMicro()), TEXT_X, 118, true);
    }

    /** Takes it away. Does nothing if it is gone. */
    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
            logo.dispose();
            title.dispose();
        }
    }
}
