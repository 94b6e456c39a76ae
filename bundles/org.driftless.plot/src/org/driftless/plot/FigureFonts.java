/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The font of the figures, Liberation Sans (SIL Open Font License 1.1), brought along so that figures look the same
 * everywhere and come out on a machine without fonts.
 */
final class FigureFonts {

    static final String REGULAR_RESOURCE = "/liberation/LiberationSans-Regular.ttf";
    static final String BOLD_RESOURCE = "/liberation/LiberationSans-Bold.ttf";

    private static final String CANNOT_DRAW = "Java cannot draw text on this machine, so no figure can be made: "
            + "install the packages fontconfig and libfreetype6, or use a complete JDK, and run the step again.";

    private final Font regular;
    private final Font bold;

    private FigureFonts(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * The font in a size.
     *
     * @throws IllegalStateException if Java cannot draw text here, in plain words
     * @throws UncheckedIOException if the temporary folder can't take the font; its cause names the folder and the reason
     */
    static Font regular(double size) {
        return loaded().regular.deriveFont((float) size);
    }

    /** The bold font in a size; throws as {@link #regular(double)} does. */
    static Font bold(double size) {
        return loaded().bold.deriveFont((float) size);
    }

    private static FigureFonts loaded() {
        if (Holder.FAILURE instanceof UncheckedIOException disk) {
            throw new UncheckedIOException(disk.getCause());
        }
        if (Holder.FONTS == null) {
            boolean told = Holder.FAILURE instanceof IllegalStateException;
            throw new IllegalStateException(told ? Holder.FAILURE.getMessage() : CANNOT_DRAW, Holder.FAILURE);
        }
        return Holder.FONTS;
    }

    private static FigureFonts load() throws IOException, FontFormatException {
        FontlessJava.prepareIfBare();
        try {
            return create();
        } catch (IOException | RuntimeException | Error e) {
            // Where Java finds no font its font manager fails with an InternalError, a RuntimeException or an Error, by
            // version, and Font.createFont hides that in an IOException. The font manager starts again at the next call,
            // and then reads the configuration of ours.
            if (!FontlessJava.prepare()) {
                throw e;
            }
            return create();
        }
    }

    private static FigureFonts create() throws IOException, FontFormatException {
        FigureFonts fonts = new FigureFonts(read(REGULAR_RESOURCE), read(BOLD_RESOURCE));
        FontRenderContext context = new FontRenderContext(null, true, true);
        if (fonts.regular.deriveFont(12f).createGlyphVector(context, "0").getVisualBounds().isEmpty()) {
            throw new IllegalStateException(CANNOT_DRAW);
        }
        return fonts;
    }

    private static Font read(String resource) throws IOException, FontFormatException {
        try (InputStream in = open(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    /** Opens a font file of ours; throws an {@link IllegalStateException} if the build left it out. */
    static InputStream open(String resource) {
        InputStream in = FigureFonts.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The font " + resource + " is missing from this installation: install it again.");
        }
        return in;
    }

    /** Loads once, and remembers a failure so that every later call can tell it in full. */
    private static final class Holder {

        static final FigureFonts FONTS;
        static final Throwable FAILURE;

        static {
            FigureFonts fonts = null;
            Throwable failure = null;
            try {
                fonts = load();
            } catch (IOException | FontFormatException | RuntimeException | Error e) {
                failure = e;
            }
            FONTS = fonts;
            FAILURE = failure;
        }
    }
}
