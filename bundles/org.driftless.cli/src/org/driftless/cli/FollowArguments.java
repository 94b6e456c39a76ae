/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.time.Duration;

import org.driftless.pipeline.FollowRun;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine.Option;

/** Whether {@code run} goes on while a camera writes. */
final class FollowArguments {

    @Option(names = "--follow", order = 53,
            description = "Follow a folder that a camera still writes into: frames are tracked and aligned as they come, with "
                    + "the drift known so far. At the end every step is brought to what run makes of the finished folder. "
                    + "Ctrl+C is the end too; Ctrl+C again cancels, and the same command goes on.")
    boolean follow;

    @Option(names = "--max-pause", paramLabel = "SECONDS", order = 54,
            description = "With --follow: no new frame for so long is the end; 0: only Ctrl+C is (default: "
                    + FollowRun.MAX_PAUSE_SECONDS + ").")
    Integer maxPause;

    /** Checked. */
    Duration maxPause() throws UsageException {
        if (maxPause != null && !follow) {
            throw new UsageException("--max-pause says when --follow ends: give --follow with it.");
        }
        if (maxPause != null && maxPause < 0) {
            throw new UsageException("--max-pause takes a number of seconds from 0 on, not " + maxPause + ".");
        }
        return Duration.ofSeconds(maxPause == null ? FollowRun.MAX_PAUSE_SECONDS : maxPause);
    }
}
