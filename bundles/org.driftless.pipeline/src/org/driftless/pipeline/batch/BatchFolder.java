/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One folder of a batch.
 *
 * @param path what was given: an image folder, its output folder, or a project file
 * @param images the images; what was given if they could not be found
 * @param name what tells it from the others of its batch: the folder's name, with the one above it if another has the same
 */
public record BatchFolder(Path path, Path images, String name) {

    public BatchFolder {
        Objects.requireNonNull(path);
        Objects.requireNonNull(images);
        Objects.requireNonNull(name);
    }
}
