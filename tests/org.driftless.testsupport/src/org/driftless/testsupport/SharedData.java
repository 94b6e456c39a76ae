/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds real data that are not part of the project: a folder {@code shared/data} beside the working directory or one
 * of its parents, or the folder that the system property {@code driftless.shared} names.
 */
public final class SharedData {

    private SharedData() {
    }

    /**
     * The path of a file or folder below {@code shared/data}. Where it is not there the test is skipped.
     *
     * @param relative e.g. {@code tiff_corpus/MANIFEST.tsv}
     */
    public static Path require(String relative) {
        Optional<Path> found = find(relative);
        Assumptions.assumeTrue(found.isPresent(), "Skipped: shared/data/" + relative
                + " is not here; -Ddriftless.shared=FOLDER names the folder that holds it");
        return found.get();
    }

    /** As {@link #require(String)}, for tests that can do without. */
    public static Optional<Path> find(String relative) {
        return Optional.ofNullable(locate(relative));
    }

    private static Path locate(String relative) {
        String property = System.getProperty("driftless.shared");
        if (property != null) {
            Path path = Path.of(property).resolve(relative);
            return Files.exists(path) ? path : null;
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path path = at.resolve("shared/data").resolve(relative);
            if (Files.exists(path)) {
                return path;
            }
        }
        return null;
    }
}
