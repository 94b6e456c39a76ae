/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.nio.file.Path;

import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.tiff.TiffCompression;

/**
 * A sequence to be simulated and written.
 *
 * @param folder a new or empty folder for the frames
 * @param settings what is simulated
 * @param compression how the files are compressed
 */
public record SimulateOptions(Path folder, SimulationSettings settings, TiffCompression compression) {
}
