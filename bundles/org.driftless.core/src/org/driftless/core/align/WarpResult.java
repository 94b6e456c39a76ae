/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.image.Frame;

/**
 * A frame moved back.
 *
 * @param frame the aligned frame, of the type of the input
 * @param clippedPixels pixels whose value did not fit the type and was clamped
 * @param outsidePixels pixels whose source lies outside the input
 */
public record WarpResult(Frame frame, long clippedPixels, long outsidePixels) {
}
