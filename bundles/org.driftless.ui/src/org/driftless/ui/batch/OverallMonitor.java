/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;

/** Says before every task how far the whole is. */
final class OverallMonitor extends ProgressMonitorWrapper {

    private volatile Supplier<String> overall = () -> "";

    OverallMonitor(IProgressMonitor monitor) {
        super(monitor);
    }

    /** @param words asked for on any thread */
    void setOverall(Supplier<String> words) {
        overall = words;
    }

    @Override
    public void setTaskName(String name) {
        super.setTaskName(overall.get() + name);
    }
}
