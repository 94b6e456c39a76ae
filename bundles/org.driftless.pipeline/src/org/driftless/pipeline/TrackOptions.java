/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

/**
 * How particles are tracked. A component that is null was not given.
 *
 * @param minRSquared the R squared that a fit needs, 0 to 1
 */
public record TrackOptions(Double minRSquared) {

    /** Nothing given. */
    public static final TrackOptions NONE = new TrackOptions(null);

    static final TrackOptions DEFAULTS = new TrackOptions(0.3);
}
