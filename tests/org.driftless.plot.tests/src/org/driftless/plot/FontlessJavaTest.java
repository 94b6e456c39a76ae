/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontlessJavaTest {

    @Test
    void theConfigurationNamesBothFontsAlsoInFoldersWithOddNames() throws IOException {
        Path regular = Path.of("/tmp/a b/\u00fc\u4e2d/regular.ttf");
        Properties read = new Properties();
        read.load(new StringReader(FontlessJava.configuration(regular, Path.of("/tmp/bold.ttf"))));
        assertEquals("1", read.getProperty("version"));
        assertEquals(regular.toString(), read.getProperty("filename.Driftless_Sans"));
        assertEquals("Driftless Sans Bold", read.getProperty("sansserif.bold.alphabetic"));
    }

    /** A Java of its own with a fontconfig that knows no font: there Java2D fails, and our figures must not. */
    @Test
    void figuresComeOutTheSameWithoutAnyFont(@TempDir Path folder) throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "only Linux takes its fonts from fontconfig");
        String classPath = classPath();
        Path config = Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Path figure = folder.resolve("figure.png");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-cp", classPath, FigureInAnotherJava.class.getName(),
                figure.toString());
        builder.environment().put("FONTCONFIG_FILE", config.toString());
        builder.environment().put("FONTCONFIG_PATH", folder.toString());
        Path log = folder.resolve("log.txt");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "still running: " + Files.readString(log));
        assertEquals(0, process.exitValue(), Files.readString(log));
        assertTrue(Files.size(figure) > 10_000);
        assertEquals(-1, java.util.Arrays.mismatch(Figures.png(FigureInAnotherJava.figure()), Files.readAllBytes(figure)));
    }

    /** The classes as another Java can load them; in a container they may lie where it can't, and the test is skipped. */
    private static String classPath() throws URISyntaxException, IOException {
        List<String> entries = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (Class<?> type : new Class<?>[] {Figures.class, FontlessJavaTest.class, Trajectory.class}) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            assumeTrue(source != null && source.getLocation().getProtocol().equals("file"), "no files of " + type);
            entries.add(Path.of(source.getLocation().toURI()).toString());
            urls.add(source.getLocation());
        }
        URL font = Figures.class.getResource(FigureFonts.REGULAR_RESOURCE);
        if (font.getProtocol().equals("jar")) {
            String jar = font.getPath().substring(0, font.getPath().indexOf('!'));
            urls.add(URI.create(jar).toURL());
            entries.add(Path.of(URI.create(jar)).toString());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            for (String needed : new String[] {"org/driftless/plot/Figures.class",
                "org/driftless/plot/FigureInAnotherJava.class", "org/driftless/core/track/Trajectory.class",
                FigureFonts.REGULAR_RESOURCE.substring(1)}) {
                assumeTrue(loader.getResource(needed) != null, "another Java can't load " + needed);
            }
        }
        return String.join(java.io.File.pathSeparator, entries);
    }
}
