/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that names who holds it and that the operating system locks for as long as that process lives: a lock that is
 * left by a process that was killed is none.
 */
final class LockFile {

    /**
     * Those of this process. The system counts locks by process, and any channel of the process that is closed on a file
     * lets go of its lock: so a file that is here must not be opened.
     */
    private static final Map<Path, LockHolder> HELD = new HashMap<>();

    /** Behind all text, which so stays readable where a locked range is not. */
    private static final long LOCKED_BYTE = 1L << 30;
    private static final int LONGEST_TEXT = 4096;
    private static final int TRIES = 6;
    private static final int PAUSE_MS = 50;

    private final Path path;
    private final FileChannel channel;
    private final LockHolder left;
    private final String withoutLock;

    private LockFile(Path path, FileChannel channel, LockHolder left, String withoutLock) {
        this.path = path;
        this.channel = channel;
        this.left = left;
        this.withoutLock = withoutLock;
    }

    /** Another one holds the file. */
    static final class HeldException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient LockHolder holder;

        HeldException(LockHolder holder) {
            super(holder.words());
            this.holder = holder;
        }

        LockHolder holder() {
            return holder;
        }
    }

    /**
     * Takes the lock. Who only looks holds it for a moment, so a second try may succeed.
     *
     * @param path in a folder that is there
     * @throws HeldException if another process, or another part of this one, holds it
     */
    static LockFile take(Path path, LockHolder self) throws IOException {
        Path real = real(path);
        for (int attempt = 1;; attempt++) {
            try {
                Optional<LockFile> taken = attempt(real, self);
                if (taken.isPresent()) {
                    return taken.get();
                }
            } catch (HeldException e) {
                if (attempt >= TRIES) {
                    throw e;
                }
            }
            if (attempt >= 2 * TRIES) {
                throw new IOException(real + " is made and removed all the time: see who does that");
            }
            pause();
        }
    }

    /** Who else holds the lock now, in another process; empty if nobody does, or if that can't be found out here. */
    static Optional<LockHolder> otherHolder(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path real = real(path);
        synchronized (HELD) {
            return HELD.containsKey(real) ? Optional.empty() : look(real);
        }
    }

    private static Optional<LockHolder> look(Path real) throws IOException {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(real, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            try (FileLock free = channel.tryLock(LOCKED_BYTE, 1, true)) {
                return free != null ? Optional.empty() : Optional.of(holderIn(channel));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty(); // just released
        } finally {
            restore(interrupted);
        }
    }

    /** Empty if the file was removed or replaced meanwhile by the one who had it before. */
    private static Optional<LockFile> attempt(Path real, LockHolder self) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(real)) {
                throw new HeldException(HELD.get(real));
            }
            boolean interrupted = Thread.interrupted();
            try {
                makeIfMissing(real);
                Object before = key(real);
                FileChannel channel = FileChannel.open(real, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
                try {
                    LockFile taken = locked(real, channel);
                    if (!Objects.equals(before, key(real))) {
                        channel.close();
                        return Optional.empty();
                    }
                    taken.say(self);
                    HELD.put(real, self);
                    return Optional.of(taken);
                } catch (IOException | RuntimeException e) {
                    channel.close();
                    throw e;
                }
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (AccessDeniedException e) {
                removeLeftByOtherUser(real, e);
                return Optional.empty();
            } finally {
                restore(interrupted);
            }
        }
    }

    private static LockFile locked(Path real, FileChannel channel) throws IOException {
        LockHolder named = holderIn(channel);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new HeldException(named);
            }
            return new LockFile(real, channel, named, null);
        } catch (OverlappingFileLockException e) {
            throw new HeldException(named);
        } catch (HeldException e) {
            throw e;
        } catch (IOException e) {
            // Some network file systems have no locks; who works there must look out for others.
            return new LockFile(real, channel, named, PlainReason.of(e));
        }
    }

    private static void makeIfMissing(Path real) throws IOException {
        try {
            Files.createFile(real);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS) && Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    /** A file that a killed process of somebody else has left can't be written, but the folder may be. */
    private static void removeLeftByOtherUser(Path real, AccessDeniedException e) throws IOException {
        if (!Files.isReadable(real)) {
            throw e;
        }
        Optional<LockHolder> other = look(real);
        if (other.isPresent()) {
            throw new HeldException(other.get());
        }
        Files.deleteIfExists(real);
    }

    /** A full disk takes no name; then nothing is left of the try. */
    private void say(LockHolder self) throws IOException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self.toText().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static LockHolder holderIn(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return LockHolder.parse(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
    }

    /** Who was named in the file and did not let go of it in order; nothing in it is known if nobody was. */
    LockHolder left() {
        return left;
    }

    /** Why the system gives no locks in this folder; null if it does. */
    String withoutLock() {
        return withoutLock;
    }

    /**
     * Lets go. The file is removed; where that is not possible, or where the system can't tell it from the next one, it
     * stays and names nobody.
     *
     * @throws IOException if the file can't be changed any more; the lock is gone nevertheless
     */
    void release() throws IOException {
        synchronized (HELD) {
            boolean interrupted = Thread.interrupted();
            try (channel) {
                HELD.remove(path);
                if (!isRemoved()) {
                    channel.truncate(0);
                }
            } finally {
                restore(interrupted);
            }
        }
    }

    private boolean isRemoved() throws IOException {
        if (key(path) == null) {
            return false;
        }
        try {
            Files.deleteIfExists(path);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private static Object key(Path file) throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey() : null;
    }

    private static Path real(Path path) throws IOException {
        return path.toAbsolutePath().getParent().toRealPath().resolve(path.getFileName());
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
