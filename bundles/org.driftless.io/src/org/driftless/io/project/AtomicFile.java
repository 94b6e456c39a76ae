/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes whole files or nothing: beside the target as {@code <name>.part}, forced to disk, then moved into place by
 * one rename. A file that has its final name is always whole.
 *
 * <p>If anything fails, the {@code .part} is removed and the target is as it was. A kill leaves a {@code .part} that
 * the next write of the same target replaces. Two writers of one target at a time are not supported: one of them
 * fails; but see {@link #writeAsOneOfSeveral}. Interrupting the thread does not disturb a write.
 */
public final class AtomicFile {

    /** What follows the name while a file is being written. */
    public static final String PART_SUFFIX = ".part";

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /** What follows the name of a file of which there may be several writers. */
    private static final String OF_ONE_WRITER = "*.????????-????-????-????-????????????" + PART_SUFFIX;

    private AtomicFile() {
    }

    /** Writes bytes. See {@link #write(Path, IOConsumer)}. */
    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    /**
     * Writes a file. Its folder is made if it is not there.
     *
     * @param target replaced if it exists; a symbolic link is replaced itself, not what it points to
     * @param writer writes the content into a buffered stream; closing that stream does no harm
     * @throws IOException if {@code writer} or any step to the final name fails; the message names the file and the
     *     reason
     */
    public static void write(Path target, IOConsumer<OutputStream> writer) throws IOException {
        write(target, writer, part -> { });
    }

    /**
     * Writes a file and looks at it before it gets its name.
     *
     * @param check gets the finished {@code .part}; an exception ends the write, and the target stays as it was
     */
    public static void write(Path target, IOConsumer<OutputStream> writer, IOConsumer<Path> check)
            throws IOException {
        Path file = target.toAbsolutePath();
        replace(file, partOf(file), writer, check);
        confirm(target);
    }

    /**
     * Writes one of many files of a folder. It is whole when it has its name, as with {@link #write(Path, IOConsumer)},
     * but where the power fails it may still lose that name until the folder is {@link #confirm confirmed}, once for all.
     *
     * @param target as for {@link #write(Path, IOConsumer)}
     * @throws IOException as {@link #write(Path, IOConsumer)} does
     */
    public static void writeOneOfMany(Path target, IOConsumer<OutputStream> writer) throws IOException {
        Path file = target.toAbsolutePath();
        replace(file, partOf(file), writer, part -> { });
    }

    /**
     * The same where others may write the same file at the same time, here or on other machines: each has a {@code .part}
     * of its own, so that none harms another, and the last one stays. What a kill leaves is never replaced; see
     * {@link #removeUnfinished}.
     *
     * @param check called when all is written, right before the file gets its name; an exception ends the write
     */
    public static void writeAsOneOfSeveral(Path target, IOConsumer<OutputStream> writer, Runnable check)
            throws IOException {
        Path file = target.toAbsolutePath();
        replace(file, file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + PART_SUFFIX), writer,
                part -> check.run());
    }

    /**
     * Removes what killed writers of {@link #writeAsOneOfSeveral} left in a folder. One that still runs fails.
     *
     * @throws IOException if the folder can't be listed, or a file not be removed; the message names it
     */
    public static void removeUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, OF_ONE_WRITER)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /**
     * Forces the names of files that were written to disk, with those of all others in their folder.
     *
     * @param written one of them
     * @throws IOException if the disk does not confirm them; the message names the file and the reason
     */
    public static void confirm(Path written) throws IOException {
        Path file = written.toAbsolutePath();
        try {
            forceFolder(file.getParent());
        } catch (IOException e) {
            throw new IOException(file + " was written, but the disk did not confirm it: " + PlainReason.of(e) + ".",
                    e);
        }
    }

    private static void replace(Path file, Path part, IOConsumer<OutputStream> writer, IOConsumer<Path> check)
            throws IOException {
        try {
            prepare(file, part);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        try {
            fill(part, writer);
            check.accept(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(part, e);
            throw notWritten(file, e);
        } catch (RuntimeException | Error e) {
            remove(part, e);
            throw e;
        }
    }

    /** The name under which a target is written at first. */
    public static Path partOf(Path target) {
        return target.resolveSibling(target.getFileName() + PART_SUFFIX);
    }

    /**
     * Makes a folder and those above it, forced to disk.
     *
     * @throws IOException if that fails, as the system reports it
     */
    public static void createFolder(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            missing.push(at);
        }
        Files.createDirectories(folder);
        for (Path made : missing) {
            forceFolder(made.getParent());
        }
    }

    private static void prepare(Path file, Path part) throws IOException {
        createFolder(file.getParent());
        requireNoFolder(file);
        Files.deleteIfExists(part);
        Files.createFile(part);
    }

    static void requireNoFolder(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("a folder has this name: move it away");
        }
    }

    /** @param written bytes that a file must have */
    static void requireArrived(Path file, long written) throws IOException {
        long arrived = Files.size(file);
        if (arrived != written) {
            throw new IOException("only " + arrived + " of " + written
                    + " bytes arrived on the disk: check the disk and run the same command again");
        }
    }

    // A FileOutputStream and not a channel: an interrupt closes a channel in the middle of a write.
    private static void fill(Path part, IOConsumer<OutputStream> writer) throws IOException {
        try (FileOutputStream disk = new FileOutputStream(part.toFile())) {
            Shield out = new Shield(disk);
            writer.accept(out);
            out.flush();
            disk.getFD().sync();
            requireArrived(part, out.count);
        }
    }

    private static void remove(Path part, Throwable reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    static IOException notWritten(Path file, IOException e) {
        return new IOException(file + " was not written: " + PlainReason.of(e) + ".", e);
    }

    private static void forceFolder(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            force(channel);
        } catch (AccessDeniedException e) {
            // A folder that may be written but not listed can't be opened, and so not forced.
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // Some network file systems can't force a folder and answer that the request is not valid; that is no lost data.
    private static void force(FileChannel channel) throws IOException {
        try {
            channel.force(true);
        } catch (IOException e) {
            String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (!text.contains("invalid argument") && !text.contains("not supported")) {
                throw e;
            }
        }
    }

    /** Counts what is written and keeps the file open when its writer closes it, so that it can be forced to disk. */
    private static final class Shield extends OutputStream {

        private final OutputStream buffer;
        private long count;

        Shield(OutputStream disk) {
            this.buffer = new BufferedOutputStream(disk, 1 << 16);
        }

        @Override
        public void write(int b) throws IOException {
            buffer.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            buffer.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void flush() throws IOException {
            buffer.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
