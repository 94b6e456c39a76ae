/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.nio.file.Path;

/**
 * What was written.
 *
 * @param file the movie
 * @param frames pictures in it
 * @param width columns of each
 * @param height rows of each
 * @param low value that is shown in the first colour; NaN where values stay as they are
 * @param high value from which on all are shown in the last one; NaN where values stay as they are
 */
public record MovieResult(Path file, int frames, int width, int height, double low, double high) {
}
