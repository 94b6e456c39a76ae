/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file that grows as {@code <name>.part} over a long time and gets its name when it is whole. Other than with
 * {@link AtomicFile} what was written may outlive the process, so that another can go on from where it was
 * {@link #force forced}. Interrupting the thread does not disturb a write. For one thread.
 */
public final class PartFile implements Closeable {

    private final Path target;
    private final Path part;
    // Not a channel: an interrupt closes a channel in the middle of a write.
    private final RandomAccessFile disk;
    private long length;
    private boolean finished;

    private PartFile(Path target, Path part, RandomAccessFile disk, long length) {
        this.target = target;
        this.part = part;
        this.disk = disk;
        this.length = length;
    }

    /**
     * Begins, or goes on.
     *
     * @param target what it is to be called; its folder is there
     * @param length bytes of an earlier {@code .part} that are kept; what follows them is cut off. 0 to begin anew
     * @throws IOException if that fails, or the earlier {@code .part} is shorter; the message names the file
     */
    public static PartFile open(Path target, long length) throws IOException {
        Path file = target.toAbsolutePath();
        Path part = AtomicFile.partOf(file);
        try {
            AtomicFile.requireNoFolder(file);
            if (length == 0) {
                Files.deleteIfExists(part);
            } else if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS) || Files.size(part) < length) {
                throw new IOException("what was written of it earlier is not there any more");
            }
            RandomAccessFile disk = new RandomAccessFile(part.toFile(), "rw");
            disk.setLength(length);
            disk.seek(length);
            return new PartFile(file, part, disk, length);
        } catch (IOException e) {
            throw AtomicFile.notWritten(file, e);
        }
    }

    /** Where it is until it is finished. */
    public Path part() {
        return part;
    }

    /** What it will be called. */
    public Path target() {
        return target;
    }

    /** Bytes so far. */
    public long length() {
        return length;
    }

    /** Adds bytes at the end. */
    public void append(List<byte[]> pieces) throws IOException {
        try {
            for (byte[] piece : pieces) {
                disk.write(piece);
                length += piece.length;
            }
        } catch (IOException e) {
            throw AtomicFile.notWritten(target, e);
        }
    }

    /** Replaces bytes that were written earlier. */
    public void patch(long position, byte[] bytes) throws IOException {
        try {
            disk.seek(position);
            disk.write(bytes);
            disk.seek(length);
        } catch (IOException e) {
            throw AtomicFile.notWritten(target, e);
        }
    }

    /** Forces to disk what was written, and that there is such a file. */
    public void force() throws IOException {
        try {
            disk.getFD().sync();
        } catch (IOException e) {
            throw AtomicFile.notWritten(target, e);
        }
        AtomicFile.confirm(part);
    }

    /**
     * Forces all to disk and gives the file its name.
     *
     * @throws IOException if that fails, or not all bytes arrived; what had the name before is then as it was
     */
    public void finish() throws IOException {
        try {
            disk.getFD().sync();
            disk.close();
            AtomicFile.requireArrived(part, length);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            finished = true;
        } catch (IOException e) {
            throw AtomicFile.notWritten(target, e);
        }
        AtomicFile.confirm(target);
    }

    /** Closes the file; what was written stays. */
    @Override
    public void close() throws IOException {
        disk.close();
    }

    /** Closes the file and, if it has not got its name, removes it. */
    public void discard() throws IOException {
        disk.close();
        if (!finished) {
            Files.deleteIfExists(part);
        }
    }
}
