/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

/**
 * A place in a kymograph.
 *
 * @param row row of it, which stands for a frame
 * @param distance distance along the line in whole pixels
 */
record KymographPoint(int row, int distance) {
}
