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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Goes on from the last good copy of a project file that is broken. Nobody does that without being asked: what was saved
 * last is not in the copy.
 */
public final class ProjectRecovery {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private ProjectRecovery() {
    }

    /** The last good copy of a project file; empty if there is none, or if it is broken too. */
    public static Optional<Path> lastGood(Path json) {
        Path backup = ProjectFile.backupOf(json);
        return isGood(backup) ? Optional.of(backup) : Optional.empty();
    }

    private static boolean isGood(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            new ProjectReader(ProjectFile.load(file)).requireGood();
            return true;
        } catch (ProjectException e) {
            return false; // the reason is of no use: the file itself is the one that people know
        }
    }

    /**
     * Keeps a broken project file as {@code <name>.damaged-<time>} and puts its last good copy in its place.
     *
     * @return where the broken one is now
     * @throws ProjectLockedException if another Driftless is working on the project
     * @throws ProjectException if the file is not broken, if there is no good copy, or if the disk does not take it; the
     *     file is then as it was
     */
    public static Path recover(Path json) throws ProjectException {
        return recover(json, Clock.systemDefaultZone());
    }

    static Path recover(Path json, Clock clock) throws ProjectException {
        ProjectLock.Held held = new ProjectLock(json).take();
        try {
            if (isGood(json)) {
                throw new ProjectException(json + " is not damaged: open it as it is.");
            }
            Path backup = lastGood(json).orElseThrow(() -> new ProjectException(
                    json + " has no good copy beside it: move it away and select the particles again."));
            byte[] good = ProjectFile.read(backup);
            Path aside = aside(json, LocalDateTime.now(clock).format(TIME));
            // Copied, not moved: a kill in between leaves a project file in any case.
            AtomicFile.write(aside, out -> Files.copy(json, out));
            AtomicFile.write(json, good);
            return aside;
        } catch (ProjectException e) {
            throw e;
        } catch (IOException e) {
            throw new ProjectException("The project was not recovered: " + PlainReason.of(e) + ".", e);
        } finally {
            held.close();
        }
    }

    private static Path aside(Path json, String time) {
        String name = json.getFileName() + ".damaged-" + time;
        Path aside = json.resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = json.resolveSibling(name + "-" + i);
        }
        return aside;
    }
}
