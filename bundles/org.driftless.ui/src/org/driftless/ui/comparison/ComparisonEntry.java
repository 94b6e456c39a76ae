/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;

/**
 * A project that is to be compared.
 *
 * @param path what opens it; absolute
 * @param output the output folder if it is not beside the images, else null
 * @param color number of its colour, from 1; stays when others come and go
 */
record ComparisonEntry(Path path, Path output, int color) {
}
