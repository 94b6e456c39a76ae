/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftless.pipeline.StepException;
import org.driftless.pipeline.engine.WorkUnit;

/** Spark has given up: not the work itself failed, but what it runs on. */
final class SparkFailure extends Exception {

    private static final long serialVersionUID = 1;
    private static final Pattern REASON = Pattern.compile("most recent failure: (.*)", Pattern.MULTILINE);
    private static final String OLD_JAVA = "UnsupportedClassVersionError";
    private static final String NO_MEMORY = "OutOfMemoryError";

    SparkFailure(Throwable cause) {
        super(cause);
    }

    /**
     * The same for the user.
     *
     * @param unit that is not done
     */
    StepException inWords(WorkUnit unit, String master) {
        String said = String.valueOf(getCause().getMessage());
        if (said.contains(OLD_JAVA)) {
            return new StepException("A worker of Spark at " + master + " runs on a Java that is too old: Driftless needs 21 or newer "
                    + "on each machine. Start the workers with JAVA_HOME set to one.", getCause());
        }
        String again = " What is finished is kept; the same command goes on from here.";
        if (said.contains(NO_MEMORY)) {
            return new StepException("The workers have not enough memory for " + unit + ": give them more (spark.executor.memory, "
                    + "e.g. 4g), or let fewer units share it (spark.executor.cores)." + again, getCause());
        }
        if (said.contains("stopped") || said.contains("shut down") || said.contains("shutdown")) {
            return new StepException("Spark at " + master + " is not there any more, or has refused us: see whether its master runs, "
                    + "and has the secret that we have." + again, getCause());
        }
        Matcher reason = REASON.matcher(said);
        return new StepException("Spark could not have " + unit + " done, and has tried several times; the last time: "
                + (reason.find() ? reason.group(1) : said.lines().findFirst().orElse(said)) + again, getCause());
    }
}
