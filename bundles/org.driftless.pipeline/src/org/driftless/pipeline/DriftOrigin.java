/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.nio.file.Path;
import java.util.Optional;

import org.driftless.io.project.Project;

/**
 * Where the drift of a project comes from.
 *
 * @param kind in which way
 * @param source what it was taken from: a file, or the images of another project; null if it is the project's own
 */
public record DriftOrigin(Kind kind, Path source) {

    /** The drift is that of the project's own particles, or there is none. */
    public static final DriftOrigin OWN = new DriftOrigin(Kind.OWN, null);

    /** In which way a drift came about. */
    public enum Kind {
        /** From the particles of these images. */
        OWN,
        /** From a file of another program, which does not say how well it is known. */
        IMPORTED,
        /** From another project, for whose images it was estimated. */
        APPLIED
    }

    /** As the project file says. */
    public static DriftOrigin of(Project project) {
        Optional<Path> imported = ImportedDrift.file(project);
        return imported.isPresent() ? new DriftOrigin(Kind.IMPORTED, imported.get())
                : AppliedDrift.of(project).map(one -> new DriftOrigin(Kind.APPLIED, one.images())).orElse(OWN);
    }

    /** Whether no particle of these images made it. */
    public boolean isForeign() {
        return kind != Kind.OWN;
    }

    public boolean isApplied() {
        return kind == Kind.APPLIED;
    }

    public boolean isImported() {
        return kind == Kind.IMPORTED;
    }

    /** What people call the source. */
    public String name() {
        return source.getFileName() == null ? source.toString() : source.getFileName().toString();
    }

    /** In a few words, e.g. "imported from run_drift.txt". */
    public String words() {
        return switch (kind) {
            case OWN -> "estimated here";
            case IMPORTED -> "imported from " + name();
            case APPLIED -> "applied from " + source;
        };
    }
}
