/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Does work away from the user interface thread, one piece after the other, and brings the result back to it. */
final class Background {

    private final Executor worker;
    private final Executor ui;
    private final Consumer<Exception> failed;

    /**
     * @param worker runs the work
     * @param ui runs what it is given on the user interface thread
     * @param failed hears of work that failed, on the user interface thread
     */
    Background(Executor worker, Executor ui, Consumer<Exception> failed) {
        this.worker = worker;
        this.ui = ui;
        this.failed = failed;
    }

    <T> void run(Callable<T> work, Consumer<T> done) {
        worker.execute(() -> {
            try {
                T result = work.call();
                ui.execute(() -> done.accept(result));
            } catch (Exception e) {
                ui.execute(() -> failed.accept(e));
            }
        });
    }
}
