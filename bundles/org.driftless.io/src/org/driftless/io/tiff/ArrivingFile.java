/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.driftless.io.project.FileState;

/**
 * A file of a growing folder that nobody has used yet. It is whole when two looks have found it the same and it passes
 * all checks that reading it begins with. Space that a camera has reserved and not yet filled can't be told from black.
 */
final class ArrivingFile {

    /** Two looks that follow each other faster say little. */
    private static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(500);
    /** A file that is not whole although it no longer changes is looked into again after this, then after twice this. */
    private static final long FIRST_RECHECK = TimeUnit.SECONDS.toNanos(1);
    private static final long LAST_RECHECK = TimeUnit.SECONDS.toNanos(30);

    private final Path file;
    private FileState stamp;
    private long unchangedSince;
    private long recheckAfter;
    private long nextCheck;
    private boolean whole;
    private String problem = "";

    ArrivingFile(Path file) {
        this.file = file;
    }

    /**
     * Looks at the file.
     *
     * @param now in nanoseconds, of a clock that never goes back
     * @return whether it has changed since the last look, or was not there for one yet
     */
    boolean look(long now) throws IOException {
        FileState seen;
        try {
            seen = FileState.of(file);
        } catch (NoSuchFileException e) {
            // Renamed or removed since the folder was listed: the next look no longer finds it there.
            return true;
        }
        if (!seen.equals(stamp)) {
            stamp = seen;
            unchangedSince = now;
            recheckAfter = FIRST_RECHECK;
            nextCheck = now + SETTLED;
            whole = false;
            return true;
        }
        if (!whole && now >= nextCheck) {
            check(now);
        }
        return false;
    }

    private void check(long now) throws IOException {
        try (TiffFile tiff = TiffFile.open(file)) {
            tiff.layout(0);
            whole = true;
        } catch (TiffException e) {
            problem = e.reason();
            nextCheck = now + recheckAfter;
            recheckAfter = Math.min(LAST_RECHECK, 2 * recheckAfter);
        }
    }

    boolean isWhole() {
        return whole;
    }

    /** What it was like at the last look. */
    FileState stamp() {
        return stamp;
    }

    /** For how long it has not changed, in nanoseconds. */
    long quietFor(long now) {
        return stamp == null ? 0 : now - unchangedSince;
    }

    /** Why it is not whole, as a clause; empty if it was not looked into yet. */
    String problem() {
        return problem;
    }
}
