/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.PlainReason;

/**
 * Regions of interest as ImageJ's ROI Manager saves them: one in a {@code .roi} file, several in a zip archive of such
 * files. Names in an archive are names and never paths; nothing is unpacked to the disk.
 */
public final class ImageJRoiFile {

    /** What the name of a file of one region ends in. */
    public static final String ONE = ".roi";
    /** What the name of a file of several regions ends in. */
    public static final String SEVERAL = ".zip";

    /** An outline of 65,535 points with fractions has 800 kB. */
    private static final int MOST_BYTES = 4 << 20;
    private static final long MOST_BYTES_IN_ALL = 64 << 20;
    private static final int MOST_REGIONS = 10_000;
    private static final int LONGEST_NAME = 60;
    private static final LocalDateTime TIME_OF_ENTRIES = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * What is in a file.
     *
     * @param regions those of which particles can be made, in the order of the file
     * @param refused why each of the others can't be, by name, in words that follow the name
     * @param ignored how many files in an archive are no regions by their names
     */
    public record Content(List<ImageJRoi> regions, Map<String, String> refused, int ignored) {
    }

    private ImageJRoiFile() {
    }

    /** Whether a file is one of regions by its name. */
    public static boolean isNamedSo(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(ONE) || name.endsWith(SEVERAL);
    }

    /**
     * Reads a file. A region that is broken or of another kind does not keep the others from being read.
     *
     * @throws ExchangeException if the file as a whole is not what it should be, is damaged, or too large
     */
    public static Content read(Path file) throws ExchangeException {
        Map<String, String> refused = new LinkedHashMap<>();
        List<ImageJRoi> regions = new ArrayList<>();
        try {
            if (!Files.isRegularFile(file)) {
                throw new ExchangeException(file + " is not there or is not a file.");
            }
            if (Files.size(file) > MOST_BYTES_IN_ALL) {
                throw new ExchangeException(file + " is larger than 64 MB, which no set of regions is.");
            }
            if (isArchive(file)) {
                int ignored = readArchive(file, regions, refused);
                return new Content(regions, refused, ignored);
            }
            try (InputStream in = Files.newInputStream(file)) {
                add(in.readNBytes(MOST_BYTES), nameOf(file.getFileName().toString()), regions, refused);
            }
            return new Content(regions, refused, 0);
        } catch (ExchangeException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof IOException io ? PlainReason.of(io) : "a name in it is no text";
            throw new ExchangeException(file + " can't be read, it may be cut off or damaged: " + reason + ".", e);
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    /** By the list at the archive's end: an archive that was cut off has none, and so is never taken for a shorter one. */
    private static int readArchive(Path file, List<ImageJRoi> regions, Map<String, String> refused) throws IOException {
        int ignored = 0;
        long left = MOST_BYTES_IN_ALL;
        Set<String> names = new HashSet<>();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_REGIONS) {
                throw new ExchangeException(file + " holds " + archive.size() + " files; at most " + MOST_REGIONS
                        + " regions are read.");
            }
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName())) {
                    throw new ExchangeException(file + " holds two files of one name, " + shown(entry.getName()) + ".");
                }
                if (entry.isDirectory() || !entry.getName().toLowerCase(Locale.ROOT).endsWith(ONE)) {
                    ignored++;
                    continue;
                }
                byte[] content = contentOf(archive, entry, file);
                left -= content.length;
                if (left < 0) {
                    throw new ExchangeException(file + " holds more than 64 MB, which no set of regions does.");
                }
                add(content, nameOf(entry.getName()), regions, refused);
            }
        }
        return ignored;
    }

    private static byte[] contentOf(ZipFile archive, ZipEntry entry, Path file) throws IOException {
        try (InputStream in = archive.getInputStream(entry)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            CRC32 sum = new CRC32();
            sum.update(content);
            if (content.length <= MOST_BYTES && sum.getValue() != entry.getCrc()) {
                throw new ExchangeException(file + " is damaged: the check sum of " + shown(entry.getName()) + " is wrong.");
            }
            return content;
        }
    }

    private static void add(byte[] content, String fileName, List<ImageJRoi> regions, Map<String, String> refused) {
        String name = fileName;
        try {
            if (content.length > MOST_BYTES) {
                throw new RoiProblem("is larger than 4 MB, which no region is");
            }
            ImageJRoi roi = RoiReader.read(content, fileName);
            regions.add(new ImageJRoi(shown(roi.name()), roi.kind(), roi.x(), roi.y(), roi.width(), roi.height(),
                    roi.points(), roi.slice(), roi.properties()));
        } catch (RoiProblem e) {
            for (int i = 2; refused.containsKey(name); i++) {
                name = fileName + " (" + i + ")";
            }
            refused.put(name, e.getMessage());
        }
    }

    /** What people see of the name of a file in an archive, without its folder and ending. */
    private static String nameOf(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return shown(name.toLowerCase(Locale.ROOT).endsWith(ONE) ? name.substring(0, name.length() - ONE.length()) : name);
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "..." : plain;
    }

    /**
     * Writes one region as ImageJ saves it, or several as its ROI Manager does. The same regions give the same bytes.
     *
     * @param file its name ends in {@link #ONE} for one region; in {@link #SEVERAL} for any number
     * @param regions rectangles of whole pixels, each with a name of its own that can be the name of a file
     * @throws IllegalArgumentException if these are not such
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<ImageJRoi> regions) throws IOException {
        boolean one = file.toString().toLowerCase(Locale.ROOT).endsWith(ONE);
        if (one && regions.size() != 1) {
            throw new IllegalArgumentException(file + " can't hold " + regions.size() + " regions");
        }
        byte[] content = one ? RoiWriter.write(regions.getFirst()) : archive(regions);
        AtomicFile.write(file, (OutputStream out) -> out.write(content));
    }

    private static byte[] archive(List<ImageJRoi> regions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (ImageJRoi roi : regions) {
                ZipEntry entry = new ZipEntry(roi.name() + ONE);
                entry.setTimeLocal(TIME_OF_ENTRIES);
                archive.putNextEntry(entry);
                archive.write(RoiWriter.write(roi));
                archive.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
