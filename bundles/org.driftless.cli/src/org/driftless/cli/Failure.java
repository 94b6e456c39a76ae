/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;

/** How a command that did not end well is told to people and to the caller. */
final class Failure {

    private Failure() {
    }

    /** One sentence that says what happened and the way out. */
    static String message(Exception e) {
        if (e instanceof CancellationException) {
            return "Cancelled. What is finished is kept; the same command goes on from here.";
        }
        if (e instanceof IOException io) {
            return PlainMessage.of(io);
        }
        return isFault(e) ? "This is a fault in Driftless; please report it with what follows." : e.getMessage();
    }

    /** Whether it is the program's own fault, so that the trace helps. */
    static boolean isFault(Exception e) {
        return !(e instanceof CancellationException || e instanceof IOException || e instanceof StepException);
    }

    /** See {@link ExitCodes}. */
    static int exitCode(Exception e) {
        if (e instanceof CancellationException) {
            return ExitCodes.CANCELLED;
        }
        return e instanceof UsageException ? ExitCodes.USAGE : ExitCodes.FAILED;
    }
}
