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
 * What shows that a worker sees the files that the step sees, and that the step still wants its work.
 *
 * @param frame name of the first frame in use
 * @param checksum of the values in it
 * @param files a hash of which frames are in use, and of their files' sizes and times
 * @param particles a hash of the particles that the project's file has
 * @param token name of a file beside the step's journals, which is there as long as the work is wanted
 */
public record Proof(String frame, long checksum, String files, String particles, String token) implements Serializable {
}
