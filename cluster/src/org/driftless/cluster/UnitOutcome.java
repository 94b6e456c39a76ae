/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.LockHolder;
import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.engine.UnitResult;

/**
 * What a worker sends back: what it made of a unit, or why it could not. A failure of the work itself is a result: to try
 * again would not help, and Spark would.
 *
 * @param result null if it failed
 * @param failure null if it did not
 * @param messages what the user should hear
 */
record UnitOutcome(UnitResult result, Failure failure, List<Message> messages) implements Serializable {

    /** A line for the user. */
    record Message(ProgressListener.Severity severity, String text) implements Serializable {
    }

    /**
     * Why the work failed, in words; exceptions themselves may hold what can't be sent.
     *
     * @param trace where it happened, if it is a fault of the program
     */
    record Failure(Kind kind, String message, List<StackTraceElement> trace) implements Serializable {

        enum Kind { STEP, FILE, FAULT }

        static Failure of(Exception e) {
            if (e instanceof StepException) {
                return new Failure(Kind.STEP, e.getMessage(), List.of());
            }
            if (e instanceof IOException io) {
                // It may be a fault of that machine alone: of its network, say.
                return new Failure(Kind.FILE, PlainMessage.of(io) + " (This was on " + LockHolder.hostName() + ".)", List.of());
            }
            return new Failure(Kind.FAULT, e.toString(), List.of(e.getStackTrace()));
        }

        void raise() throws IOException, StepException {
            switch (kind) {
                case STEP -> throw new StepException(message);
                case FILE -> throw new IOException(message);
                default -> {
                    IllegalStateException fault = new IllegalStateException(message);
                    fault.setStackTrace(trace.toArray(StackTraceElement[]::new));
                    throw fault;
                }
            }
        }
    }

    /**
     * What was made.
     *
     * @throws IOException what the worker could not read or write
     * @throws StepException what else it said
     */
    UnitResult get() throws IOException, StepException {
        if (failure != null) {
            failure.raise();
        }
        return result;
    }
}
