/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.util.regex.Pattern;

import org.driftless.pipeline.UsageException;

import picocli.CommandLine.Option;

/** Whether a command's work is done on Spark. */
final class SparkArgument {

    static final String NAME = "--spark";
    private static final Pattern MASTER = Pattern.compile("local(\\[(\\*|[1-9]\\d*)(,[1-9]\\d*)?\\])?|spark://\\S+:\\d+|yarn|k8s://\\S+");

    @Option(names = NAME, paramLabel = "MASTER", order = 88,
            description = "Have the frames worked on by Apache Spark: local[*,4] (all cores of this machine, each part up to 4 times), "
                    + "spark://HOST:PORT, yarn or k8s://... It is in an archive of its own, see docs/cluster.md.")
    private String master;

    /**
     * Where Spark's master is; null if the work is done by this process.
     *
     * @throws UsageException if it can't be one
     */
    String master() throws UsageException {
        if (master != null && !MASTER.matcher(master).matches()) {
            throw new UsageException(NAME + " takes local[*,4], local[2,4] and so on, spark://HOST:PORT, yarn or k8s://..., not \""
                    + master + "\".");
        }
        return master;
    }
}
