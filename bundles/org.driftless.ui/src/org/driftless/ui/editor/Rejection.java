/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.particle.FitBox;

/**
 * A box that was not taken.
 *
 * @param box where it was drawn
 * @param frame index of the frame on which it was drawn
 * @param reason why, in plain words
 */
record Rejection(FitBox box, int frame, String reason) {
}
