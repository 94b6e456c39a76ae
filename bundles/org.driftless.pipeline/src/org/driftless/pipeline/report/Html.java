/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

/**
 * Writes the elements of a page that is HTML and well-formed XML in one. Texts and attributes are escaped, so that nothing
 * that comes from outside, a file's name for example, is taken for markup.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String element, String... attributes) {
        begin(element, attributes);
        out.append('>');
        return this;
    }

    Html close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** An element that never holds anything, e.g. {@code meta}. */
    Html empty(String element, String... attributes) {
        begin(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with a text in it. */
    Html element(String element, String text, String... attributes) {
        begin(element, attributes);
        out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element within a line of text, so that no blank comes behind it. */
    Html inline(String element, String text, String... attributes) {
        begin(element, attributes);
        out.append('>').append(escaped(text)).append("</").append(element).append('>');
        return this;
    }

    /** What is markup already, since this program made it. */
    Html markup(String ours) {
        out.append(ours);
        return this;
    }

    private void begin(String element, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("An attribute of " + element + " has no value");
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
    }

    /** Without the characters that XML 1.0 has no way to write; half a pair of surrogates becomes a question mark. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> append(safe, c);
            }
        });
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || c == 0xfffe || c == 0xffff;
        if (c >= 0xd800 && c <= 0xdfff) {
            safe.append('\ufffd');
        } else if (!control) {
            safe.appendCodePoint(c);
        }
    }

    /** All that was written. */
    @Override
    public String toString() {
        return out.toString();
    }
}
