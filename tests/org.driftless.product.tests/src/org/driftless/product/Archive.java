/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What is in an archive that people download.
 *
 * @param file the archive
 * @param entries its files by their paths, in the archive's order
 */
record Archive(Path file, Map<String, Entry> entries) {

    private static final Path FOLDER = Path.of("..", "..", "releng", "org.driftless.product", "target", "archives")
            .toAbsolutePath().normalize();

    /**
     * @param executable whether it may be executed; a zip does not say it
     * @param bytes null but for what a test may want to read
     */
    record Entry(boolean executable, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * @param system what the file's name has after the version, with its ending
     * @return the file, even if there is none
     */
    static Path file(String system) {
        return FOLDER.resolve("driftless-" + version() + "-" + system);
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** That of this project, without what tells one build from another. */
    static String version() {
        try {
            String pom = Files.readString(Path.of("pom.xml"));
            return pom.replaceAll("(?s).*?<version>([0-9.]+)-SNAPSHOT</version>.*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Archive read(Path file) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".zip")) {
                readZip(new ZipInputStream(in), entries);
            } else {
                TarEntries.read(new GZIPInputStream(in, 1 << 16), entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(file, entries);
    }

    private static void readZip(ZipInputStream zip, Map<String, Entry> entries) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                entries.put(entry.getName(), new Entry(false, isRead(entry.getName()) ? zip.readAllBytes() : null));
            }
        }
    }

    static boolean isRead(String name) {
        return !name.endsWith(".jar") && !name.contains("/jre/");
    }

    Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new AssertionError(file.getFileName() + " has no " + name);
        }
        return entry;
    }

    /** Unpacks it as people do, so that rights and links are as they get them. */
    static void unpack(Path file, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process tar = new ProcessBuilder("tar", "xzf", file.toString()).directory(folder.toFile()).inheritIO().start();
        assertEquals(0, tar.waitFor());
    }
}
