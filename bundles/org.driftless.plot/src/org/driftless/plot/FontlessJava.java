/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes Java2D start on a machine without fonts. Java asks the system's fontconfig for its logical fonts and dies with
 * "Fontconfig head is null" where there is none, even if a program brings fonts of its own. The way out is a font
 * configuration file: the system property {@code sun.awt.fontconfig} names it, and it is read when the font manager
 * starts. Ours lies in a temporary folder with the two fonts it names and is deleted when Java ends.
 */
final class FontlessJava {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String[] FAMILIES = {"dialog", "dialoginput", "sansserif", "serif", "monospaced"};

    private FontlessJava() {
    }

    /** Prepares Java if this is a Linux without any fontconfig: it would fail, and complain on the terminal first. */
    static void prepareIfBare() {
        String named = System.getenv("FONTCONFIG_FILE");
        Path file = Path.of(named == null ? "/etc/fonts/fonts.conf" : named);
        if (System.getProperty("os.name", "").startsWith("Linux") && !Files.isReadable(file)) {
            prepare();
        }
    }

    /**
     * Writes the configuration and names it to Java.
     *
     * @return whether that was done; false if a configuration is named already
     * @throws UncheckedIOException if the temporary folder can't take them; its cause names the folder and the reason
     */
    static boolean prepare() {
        if (System.getProperty(PROPERTY) != null) {
            return false;
        }
        try {
            System.setProperty(PROPERTY, write().toString());
            return true;
        } catch (IOException e) {
            String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
            throw new UncheckedIOException(new IOException("The figures' font can't be unpacked into the temporary folder "
                    + System.getProperty("java.io.tmpdir") + (reason == null ? "" : " (" + reason + ")")
                    + ": make room there and start Driftless again, or name another folder with -Djava.io.tmpdir.", e));
        }
    }

    private static Path write() throws IOException {
        Path folder = Files.createTempDirectory("driftless-fonts");
        folder.toFile().deleteOnExit();
        Path regular = copy(FigureFonts.REGULAR_RESOURCE, folder.resolve("regular.ttf"));
        Path bold = copy(FigureFonts.BOLD_RESOURCE, folder.resolve("bold.ttf"));
        Path file = folder.resolve("fontconfig.properties");
        file.toFile().deleteOnExit();
        return Files.writeString(file, configuration(regular, bold), StandardCharsets.ISO_8859_1);
    }

    private static Path copy(String resource, Path target) throws IOException {
        target.toFile().deleteOnExit();
        try (InputStream in = FigureFonts.open(resource)) {
            Files.copy(in, target);
        }
        return target;
    }

    /** The text of a font configuration in which every logical font is one of ours. */
    static String configuration(Path regular, Path bold) {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=alphabetic\n");
        for (String family : FAMILIES) {
            text.append(family).append(".plain.alphabetic=Driftless Sans\n");
            text.append(family).append(".italic.alphabetic=Driftless Sans\n");
            text.append(family).append(".bold.alphabetic=Driftless Sans Bold\n");
            text.append(family).append(".bolditalic.alphabetic=Driftless Sans Bold\n");
        }
        text.append("filename.Driftless_Sans=").append(escaped(regular)).append('\n');
        text.append("filename.Driftless_Sans_Bold=").append(escaped(bold)).append('\n');
        return text.toString();
    }

    private static String escaped(Path path) {
        StringBuilder text = new StringBuilder();
        for (char c : path.toString().toCharArray()) {
            if (c == '\\') {
                text.append("\\\\");
            } else if (c < 0x20 || c > 0x7e) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
