/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What tells whether a file was changed, without reading it.
 *
 * @param name its name
 * @param size its length, in bytes
 * @param changed when it was changed the last time, in milliseconds since 1970
 */
record FileState(String name, long size, long changed) {

    /** @throws IOException if the file is not there */
    static FileState of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(file.getFileName().toString(), attributes.size(),
                attributes.lastModifiedTime().toMillis());
    }
}
