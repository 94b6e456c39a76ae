/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import java.util.HashMap;
import java.util.Map;

import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Display;

/** Small discs in the particles' colours, drawn sharp at every zoom. */
public final class Swatches {

    private static final int SIZE = 16;
    private static final int MARGIN = 3;

    private final Display display;
    private final Map<Integer, Image> byColor = new HashMap<>();

    public Swatches(Display display) {
        this.display = display;
    }

    /** The disc of a particle. */
    public Image of(int particleId) {
        return byColor.computeIfAbsent(new DriftlessPreferences().palette().rgb(particleId), this::draw);
    }

    private Image draw(int rgb) {
        ImageGcDrawer drawer = new ImageGcDrawer() {
            @Override
            public void drawOn(GC gc, int width, int height) {
                gc.setAntialias(SWT.ON);
                gc.setBackground(new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
                gc.fillOval(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
            }

            @Override
            public int getGcStyle() {
                return SWT.TRANSPARENT;
            }
        };
        return new Image(display, drawer, SIZE, SIZE);
    }

    public void dispose() {
        byColor.values().forEach(Image::dispose);
        byColor.clear();
    }
}
