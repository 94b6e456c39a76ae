/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * A spot found without help.
 *
 * @param box a box about it, inside the image, that overlaps no other found spot's
 * @param fit the accepted fit in the box
 */
public record FoundSpot(FitBox box, FitResult fit) {
}
