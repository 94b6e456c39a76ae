/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.RunShard;
import org.driftless.pipeline.Shard;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Option;

/** Whether a part of the frames only is to be done, for the steps that can be done in parts. */
final class ShardArgument {

    @Option(names = "--shard", paramLabel = "I/N", order = 53,
            description = "Do the I-th of N parts of the frames, e.g. 2/3: in any order, at the same time or not, on machines that "
                    + "share the folder. Give all parts the same options; \"driftless merge\" ends the step when all are done.")
    private String shard;

    boolean isGiven() {
        return shard != null;
    }

    /** @throws UsageException if it is none, or others are to do the work */
    RunShard of(Project project, Workers workers, ProgressListener progress) throws UsageException {
        if (workers.engine() != null) {
            throw new UsageException("--shard is done by this machine alone: leave it out to work with " + workers.engine().describe()
                    + ".");
        }
        return new RunShard(project, Shard.parse(shard), workers, progress);
    }
}
