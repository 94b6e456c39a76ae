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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UnitWork;
import org.driftless.pipeline.engine.UnitRunner;
import org.driftless.pipeline.engine.WorkUnit;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** A task of Spark: one unit, wherever a worker is free. */
final class UnitTask extends AbstractFunction1<Iterator<WorkUnit>, UnitOutcome> implements Serializable {

    private static final long serialVersionUID = 1;

    /** Once a process, so that the tasks of one step share what they have opened. */
    private static final class Here {

        static final UnitRunner RUNNER = new UnitWork();
    }

    /** Not to be retried: it would be the same again. */
    private static final UnitOutcome.Failure NOT_WANTED = new UnitOutcome.Failure(UnitOutcome.Failure.Kind.STEP,
            "A worker found that its work is not wanted any more, though nobody has cancelled it: was the folder progress emptied "
                    + "while the step ran? The same command goes on from here.", List.of());

    @Override
    public UnitOutcome apply(Iterator<WorkUnit> units) {
        Heard heard = new Heard(TaskContext.get());
        try {
            return new UnitOutcome(Here.RUNNER.run(units.next(), heard), null, heard.messages());
        } catch (CancellationException e) {
            if (heard.isCancelled()) {
                throw new TaskKilledException("cancelled");
            }
            return new UnitOutcome(null, NOT_WANTED, heard.messages());
        } catch (IOException | StepException | RuntimeException e) {
            return new UnitOutcome(null, UnitOutcome.Failure.of(e), heard.messages());
        }
    }

    /** Keeps what is said, and hears from Spark whether the result is still wanted. */
    private static final class Heard implements ProgressListener {

        private final TaskContext task;
        private final List<UnitOutcome.Message> messages = Collections.synchronizedList(new ArrayList<>());

        Heard(TaskContext task) {
            this.task = task;
        }

        @Override
        public void message(Severity severity, String text) {
            messages.add(new UnitOutcome.Message(severity, text));
        }

        @Override
        public boolean isCancelled() {
            return task.isInterrupted();
        }

        List<UnitOutcome.Message> messages() {
            return new ArrayList<>(messages);
        }
    }
}
