/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Color;
import java.util.Locale;

/** Draws SVG 1.1 (W3C Recommendation, 16 August 2011), a file of its own or a part of a page. */
final class SvgInk implements Ink {

    private static final String FONTS = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final String prefix;
    private int clips;

    /** An SVG file of its own. */
    SvgInk(double width, double height, String title, String description) {
        this("");
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" "
                + "width=\"").append(number(width / PlotSheet.POINTS_A_MM)).append("mm\" height=\"")
                .append(number(height / PlotSheet.POINTS_A_MM)).append("mm\"");
        begin(width, height, title, description);
    }

    /**
     * A drawing within a page, as wide as there is room.
     *
     * @param name of the drawing, which no other one of the page has: letters and digits
     */
    SvgInk(String name, double width, double height, String title, String description) {
        this(name + "-");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").append(prefix)
                .append("title ").append(prefix).append("desc\"");
        begin(width, height, title, description);
    }

    private SvgInk(String prefix) {
        this.prefix = prefix;
    }

    private void begin(double width, double height, String title, String description) {
        out.append(" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height)).append("\" font-family=\"")
                .append(FONTS).append("\">\n<title").append(id("title")).append('>').append(escaped(title))
                .append("</title>\n<desc").append(id("desc")).append('>').append(escaped(description)).append("</desc>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    /** Within a page, where others may refer to it. */
    private String id(String what) {
        return prefix.isEmpty() ? "" : " id=\"" + prefix + what + "\"";
    }

    /** The whole file. */
    String finish() {
        return out.append("</svg>\n").toString();
    }

    @Override
    public void begin(String name, double x, double y, double width, double height) {
        clips++;
        out.append("<clipPath id=\"").append(prefix).append("clip").append(clips).append("\"><rect x=\"").append(number(x)).append("\" y=\"")
                .append(number(y)).append("\" width=\"").append(number(width)).append("\" height=\"")
                .append(number(height)).append("\"/></clipPath>\n<g class=\"").append(escaped(name))
                .append("\" clip-path=\"url(#").append(prefix).append("clip").append(clips).append(")\">\n");
    }

    @Override
    public void end() {
        out.append("</g>\n");
    }

    @Override
    public void line(double[] x, double[] y, Pen pen) {
        String path = path(x, y);
        if (!path.isEmpty()) {
            out.append("<path d=\"").append(path).append("\" fill=\"none\"");
            stroke(pen);
            out.append("/>\n");
        }
    }

    private static String path(double[] x, double[] y) {
        StringBuilder path = new StringBuilder();
        String last = "";
        boolean open = false;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                open = false;
                continue;
            }
            String point = number(x[i]) + " " + number(y[i]);
            if (!open) {
                // A point by itself becomes a dot, as the line's ends are round.
                path.append('M').append(point).append('L').append(point);
            } else if (!point.equals(last)) {
                path.append('L').append(point);
            }
            open = true;
            last = point;
        }
        return path.toString();
    }

    @Override
    public void area(double[] x, double[] y, Color color) {
        out.append("<path d=\"").append(path(x, y)).append("Z\" fill=\"").append(hex(color)).append("\" fill-opacity=\"")
                .append(number(color.getAlpha() / 255.0)).append("\"/>\n");
    }

    @Override
    public void disc(double x, double y, double radius, Color fill, Pen rim) {
        out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append("\" fill=\"").append(hex(fill)).append('"');
        if (rim != null) {
            stroke(rim);
        }
        out.append("/>\n");
    }

    private void stroke(Pen pen) {
        out.append(" stroke=\"").append(hex(pen.color())).append("\" stroke-width=\"").append(number(pen.width()))
                .append("\" stroke-linejoin=\"round\"");
        if (pen.dashes().length == 0) {
            out.append(" stroke-linecap=\"round\"");
        } else {
            out.append(" stroke-dasharray=\"").append(number(pen.dashes()[0])).append(' ').append(number(pen.dashes()[1]))
                    .append('"');
        }
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, Color color, boolean up) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"")
                .append(number(size)).append("\" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT))
                .append("\" fill=\"").append(hex(color)).append('"');
        if (up) {
            out.append(" transform=\"rotate(-90 ").append(number(x)).append(' ').append(number(y)).append(")\"");
        }
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }

    /** Hundredths: a fifth of a dot of 2400 dpi. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        String digits = String.format(Locale.ROOT, "%d.%02d", Math.abs(hundredths) / 100, Math.abs(hundredths) % 100);
        return (hundredths < 0 ? "-" : "") + digits.replaceAll("\\.?0+$", "");
    }

    /** Without the characters that XML 1.0 has no way to write. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x20 && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
