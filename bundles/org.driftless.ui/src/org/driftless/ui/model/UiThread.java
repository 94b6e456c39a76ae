/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * Runs tasks on the user interface thread, one after the other and after what it does now. Tasks that come when there is
 * nobody left to see them are forgotten. Safe for several threads.
 */
public final class UiThread implements Executor {

    private final Display display;
    private final BooleanSupplier isGone;

    private UiThread(Display display, BooleanSupplier isGone) {
        this.display = display;
        this.isGone = isGone;
    }

    /** Runs tasks until the workbench is closed. */
    public static UiThread of(Display display) {
        return new UiThread(display, () -> false);
    }

    /** Runs tasks as long as a widget is there; to be called on the user interface thread. */
    public static UiThread of(Widget widget) {
        return new UiThread(widget.getDisplay(), widget::isDisposed);
    }

    @Override
    public void execute(Runnable task) {
        try {
            display.asyncExec(() -> {
                if (!isGone.getAsBoolean()) {
                    task.run();
                }
            });
        } catch (SWTException e) {
            // Asking first would leave a moment in which the display may go.
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }
}
