/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.BasicStroke;
import java.awt.Color;

/** Colours and lines of all figures. */
final class Style {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color SOFT = new Color(0x5f, 0x5f, 0x5f);
    static final Color GRID = new Color(0xe4, 0xe4, 0xe4);
    static final Color AXIS = new Color(0x9a, 0x9a, 0x9a);
    static final Color PAPER = Color.WHITE;
    static final Color LEFT_OUT = new Color(0x8a, 0x8a, 0x8a);
    static final Color BEFORE = new Color(0xD5, 0x5E, 0x00);
    static final Color AFTER = new Color(0x00, 0x72, 0xB2);
    static final Color DOUBT = new Color(0x00, 0x72, 0xB2);
    static final Color GUESSED = new Color(0xD5, 0x5E, 0x00);

    private Style() {
    }

    static Color particle(int id) {
        return new Color(ParticleColors.rgb(id));
    }

    /** The colour for text: darker where the eye needs it on white (contrast 4.5 to 1, WCAG 2.2). */
    static Color text(Color color) {
        Color text = color;
        while (luminance(text) > 0.18) {
            text = new Color(text.getRed() * 9 / 10, text.getGreen() * 9 / 10, text.getBlue() * 9 / 10);
        }
        return text;
    }

    private static double luminance(Color color) {
        float[] c = color.getRGBColorComponents(null);
        return 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    static Color faded(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** The colour of what stands back, mixed with the paper's so that it needs no transparency. */
    static Color faded(Color color) {
        return new Color(faded(color.getRed()), faded(color.getGreen()), faded(color.getBlue()));
    }

    private static int faded(int value) {
        return (int) Math.round(0.35 * value + 0.65 * 255);
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(double width) {
        return broken(width, 5, 4);
    }

    private static BasicStroke broken(double width, double on, double off) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[] {(float) on, (float) off}, 0);
    }

    /** The line of a particle, told from others of its colour by its dashes. */
    static BasicStroke particleLine(int id, double width) {
        return switch (ParticleColors.lineStyle(id)) {
            case 0 -> line(width);
            case 1 -> broken(width, 7, 3);
            default -> broken(width, 2, 2.5);
        };
    }
}
