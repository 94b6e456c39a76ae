/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.engine;

import java.io.Serializable;

/**
 * What shows that a worker sees the files that the step sees.
 *
 * @param frame name of the first frame in use
 * @param checksum of the values in it
 * @param token random name of a file that the step keeps beside its journals as long as it runs; empty if only the frame
 *     counts
 */
public record Proof(String frame, long checksum, String token) implements Serializable {
}
