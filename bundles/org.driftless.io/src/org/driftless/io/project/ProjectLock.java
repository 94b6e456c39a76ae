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
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets one Driftless at a time write a project: one process on one machine, and one part of it. Reading needs no lock.
 * The lock is on {@code particle_selections.json.lock} beside the project file, which is there only while it is held.
 */
public final class ProjectLock {

    /** What follows the name of the file that is locked. */
    public static final String SUFFIX = ".lock";

    private final Path json;
    private LockFile file;
    private int depth;

    ProjectLock(Path json) {
        this.json = json;
    }

    /**
     * Takes the lock on a file that is no project's, e.g. one that a part of the work is kept in.
     *
     * @throws ProjectLockedException if another one holds it; the message names it
     * @throws ProjectException if its folder can't be written
     */
    public static Held hold(Path file) throws ProjectException {
        return new ProjectLock(file.toAbsolutePath()).take();
    }

    /** As long as it is open nobody else writes the project. */
    public final class Held implements Closeable {

        private boolean closed;

        private Held() {
        }

        /** What to look out for, as one sentence; empty if the lock is as good as can be. */
        public Optional<String> warning() {
            return ProjectLock.this.warning();
        }

        @Override
        public void close() throws ProjectException {
            if (!closed) {
                closed = true;
                release();
            }
        }
    }

    /**
     * Takes the lock; who has it takes it again.
     *
     * @throws ProjectLockedException if another one holds it; the message names it
     * @throws ProjectException if the folder can't be written
     */
    synchronized Held take() throws ProjectException {
        if (depth == 0) {
            try {
                AtomicFile.createFolder(json.getParent());
                file = LockFile.take(path(json), LockHolder.self());
            } catch (LockFile.HeldException e) {
                throw new ProjectLockedException(inUse(json, e.holder()), e.holder(), e);
            } catch (IOException e) {
                throw new ProjectException("The output folder " + json.getParent() + " can't be written: "
                        + PlainReason.of(e) + ".", e);
            }
        }
        depth++;
        return new Held();
    }

    /**
     * The same for who is to replace a file.
     *
     * @throws ProjectChangedException if somebody else has written the file; the lock is not held then
     */
    Held take(SavedFile saved) throws ProjectException {
        Held held = take();
        try {
            saved.requireUnchanged();
            return held;
        } catch (ProjectException e) {
            held.close();
            throw e;
        }
    }

    private synchronized void release() throws ProjectException {
        depth--;
        if (depth == 0) {
            try {
                file.release();
            } catch (IOException e) {
                throw new ProjectException(path(json) + " can't be removed: " + PlainReason.of(e) + ".", e);
            } finally {
                file = null;
            }
        }
    }

    private synchronized Optional<String> warning() {
        LockHolder left = file.left();
        if (file.withoutLock() != null) {
            return Optional.of("Files can't be locked in " + json.getParent() + " (" + file.withoutLock()
                    + "), so nobody else is kept from working on this project"
                    + (left.isElsewhere() || left.mayRunHere() ? "; the last one was " + left.words() : "")
                    + ": see that nobody does.");
        }
        return !left.isElsewhere() ? Optional.empty() : Optional.of(path(json) + " names " + left.words()
                + ", which was ended before it was done, or whose lock can't be seen from here: if it still runs, end one"
                + " of the two.");
    }

    /** Who else works on the project of a file, in another process; empty if nobody does or it can't be found out. */
    static Optional<LockHolder> otherHolder(Path json) {
        try {
            return LockFile.otherHolder(path(json));
        } catch (IOException e) {
            // Only looking: whoever then writes is told the reason.
            return Optional.empty();
        }
    }

    /** Why a project can't be written, as one sentence. */
    static String inUse(Path json, LockHolder holder) {
        return json + " is in use by another Driftless (" + holder.words() + "): wait until that is done, or end it.";
    }

    private static Path path(Path json) {
        return json.resolveSibling(json.getFileName() + SUFFIX);
    }
}
