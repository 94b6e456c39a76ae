/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.List;

/**
 * What one look at a growing folder has found.
 *
 * @param frames names of the frames that are whole now and were not before, in their order behind all earlier ones
 * @param late names of frames that are whole now and belong before some that were handed over earlier
 * @param warnings a sentence for each thing that the user should know
 * @param busy whether files have come, gone or changed since the last look
 */
public record Arrivals(List<String> frames, List<String> late, List<String> warnings, boolean busy) {
}
