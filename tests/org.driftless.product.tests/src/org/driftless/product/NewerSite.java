/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The update site that was built, as it would be after the next release: its own bundles have another version, which their
 * manifests name too, and so has a library that the platform starts by itself. The start script of Linux says its version.
 */
final class NewerSite {

    /** Beside which no build counts. */
    static final String VERSION = "99.1.2.v20991231-2359";

    /** A library that is started early, as the product says: it must be so in its next version, too. */
    static final String LIBRARY = "org.apache.felix.scr";
    static final String NEW_LIBRARY = "2.2.9999";

    private static final Pattern PRODUCT = Pattern.compile("<unit id='org\\.driftless\\.product' version='([^']*)'");
    private static final Pattern LIBRARY_VERSION = Pattern.compile("<unit id='" + Pattern.quote(LIBRARY) + "' version='([^']*)'");

    private static final Pattern ARTIFACT =
            Pattern.compile("(?s)<artifact classifier='([^']*)' id='([^']*)' version='([^']*)'>.*?</artifact>");

    private final ZipFile built;
    private final Path folder;
    private final String oldVersion;
    private final Pattern oldLibrary;

    private NewerSite(ZipFile built, Path folder) throws IOException {
        this.built = built;
        this.folder = folder;
        String content = metadata("content");
        oldVersion = found(PRODUCT, content);
        oldLibrary = Pattern.compile("(?<![\\d.])" + Pattern.quote(found(LIBRARY_VERSION, content)) + "(?!\\d|\\.\\d)");
    }

    /** Makes it in a folder, without what an installation has already. */
    static void in(Path folder) throws IOException {
        try (ZipFile built = new ZipFile(Archive.file("updates.zip").toFile())) {
            new NewerSite(built, Files.createDirectories(folder)).make();
        }
    }

    /** Packs the folder of a site as people pass it on. */
    static void zip(Path folder, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file)); Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, zip);
            }
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), pattern.pattern());
        return matcher.group(1);
    }

    private void make() throws IOException {
        Enumeration<? extends ZipEntry> entries = built.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (!entry.isDirectory() && !renewed(name).equals(name)) {
                Path file = folder.resolve(renewed(name));
                Files.createDirectories(file.getParent());
                try (InputStream in = built.getInputStream(entry)) {
                    Files.write(file, renewedZip(in.readAllBytes()));
                }
            }
        }
        Files.writeString(folder.resolve("content.xml"), renewed(metadata("content")));
        Files.writeString(folder.resolve("artifacts.xml"), ARTIFACT.matcher(renewed(metadata("artifacts")))
                .replaceAll(artifact -> Matcher.quoteReplacement(withItsSum(artifact))));
    }

    /** {@code content} or {@code artifacts}, as text. */
    private String metadata(String name) throws IOException {
        try (InputStream in = built.getInputStream(built.getEntry(name + ".jar"))) {
            ZipInputStream zip = new ZipInputStream(in);
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String renewed(String text) {
        return text.replace(oldVersion, VERSION).lines()
                .map(line -> line.contains(LIBRARY) ? oldLibrary.matcher(line).replaceAll(NEW_LIBRARY) : line)
                .collect(Collectors.joining("\n"));
    }

    /** What p2 checks a download by. */
    private String withItsSum(MatchResult artifact) {
        boolean plain = artifact.group(1).equals("binary");
        Path file = folder.resolve(plain ? "binary" : "plugins")
                .resolve(artifact.group(2) + "_" + artifact.group(3) + (plain ? "" : ".jar"));
        try {
            return !Files.exists(file) ? artifact.group() : artifact.group().replaceAll("<property name='download.checksum.sha-512'[^>]*>", "")
                    .replaceAll("'(artifact|download)\\.size' value='\\d+'", "'$1.size' value='" + Files.size(file) + "'")
                    .replaceAll("('download.checksum.sha-256' value=)'[^']*'", "$1'" + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))) + "'");
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] renewedZip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(bytes)); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(renewedFile(entry.getName(), from.readAllBytes()));
            }
        }
        return out.toByteArray();
    }

    private byte[] renewedFile(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (name) {
            case "META-INF/MANIFEST.MF" -> text.replace(oldVersion, VERSION)
                    .replaceFirst("(Bundle-Version: )" + oldLibrary, "$1" + NEW_LIBRARY).getBytes(StandardCharsets.UTF_8);
            case "driftless" -> text.replaceFirst("\nset -u\n", "\nset -u\necho " + VERSION + " >&2\n")
                    .getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }
}
