/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.image.Line;

/**
 * A line to measure along, as it is drawn over a frame.
 *
 * @param line in pixels of the frame
 * @param width of what is averaged, in pixels
 * @param handles whether its ends can be dragged now
 */
record LineMark(Line line, int width, boolean handles) {
}
