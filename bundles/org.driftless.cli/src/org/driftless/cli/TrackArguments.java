/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine.Option;

/** The options of tracking, for {@code track} and {@code run}. */
final class TrackArguments {

    @Option(names = "--min-r2", paramLabel = "R", order = 20,
            description = "R squared that a fit needs to count, 0 to 1 (default: 0.3).")
    Double minRSquared;

    TrackOptions toOptions() throws UsageException {
        if (minRSquared != null && !(minRSquared >= 0 && minRSquared <= 1)) {
            throw new UsageException("--min-r2 takes a number from 0 to 1, not " + minRSquared + ".");
        }
        return new TrackOptions(minRSquared);
    }
}
