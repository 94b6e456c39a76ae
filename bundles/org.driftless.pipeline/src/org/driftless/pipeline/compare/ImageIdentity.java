/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

/**
 * Which images a project is about.
 *
 * @param first exact name of the first frame, left-out ones included
 * @param last exact name of the last one
 * @param frames how many there are
 * @param width columns, in pixels
 * @param height rows, in pixels
 * @param type of a pixel: {@code uint8}, {@code uint16}, {@code uint32} or {@code float32}
 */
public record ImageIdentity(String first, String last, int frames, int width, int height, String type) {
}
