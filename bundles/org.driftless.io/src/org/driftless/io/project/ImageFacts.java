/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

/**
 * What the project notes about its images.
 *
 * @param firstImage exact name of the first frame's file
 * @param totalImages number of frames
 * @param height rows, in pixels
 * @param width columns, in pixels
 */
public record ImageFacts(String firstImage, int totalImages, int height, int width) {
}
