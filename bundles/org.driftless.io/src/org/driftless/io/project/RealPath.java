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

/** Where a file or folder is behind all links. */
public final class RealPath {

    private RealPath() {
    }

    /**
     * The real path of what is there, or of what would be there if it were made.
     *
     * @throws ProjectException if what is there of the path can't be read; names it and the reason
     */
    public static Path of(Path path) throws ProjectException {
        Path whole = path.toAbsolutePath();
        Path existing = whole;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(whole)).normalize();
        } catch (IOException e) {
            throw new ProjectException(existing + " can't be read: " + PlainReason.of(e) + ".", e);
        }
    }
}
