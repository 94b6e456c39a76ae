/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.movie;

import org.driftless.pipeline.movie.MovieOptions;

/**
 * What a movie is to be.
 *
 * @param options what is in it, and where it goes
 * @param open whether it is shown when it is written
 */
public record MovieRequest(MovieOptions options, boolean open) {
}
