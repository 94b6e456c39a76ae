/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.util.ArrayList;
import java.util.List;

import org.driftless.pipeline.batch.BatchReport;
import org.driftless.pipeline.batch.FolderResult;
import org.driftless.ui.model.Watched;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The batch that runs, or the last one that did: a workbench service, to be had by
 * {@code site.getService(Batches.class)}. What became of it is kept when the workbench is closed. For the user interface
 * thread alone.
 */
public final class Batches extends Watched {

    private static final String NODE = "org.driftless.ui";
    private static final String LAST = "lastBatch";

    private BatchReport report;
    private boolean running;
    private int turn;

    Batches() {
        report = BatchReport.of(node().get(LAST, "[]"));
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** What has become of each folder; those that are still to be done are not started. */
    public BatchReport report() {
        return report;
    }

    public boolean isRunning() {
        return running;
    }

    /** Whether it is the turn of a folder now. */
    boolean isTurn(int index) {
        return running && index == turn;
    }

    /** One line, e.g. "Running 2 of 3" or "3 folders: 2 done, 1 failed (run_07)". */
    String words() {
        return running ? "Running " + Math.max(1, turn + 1) + " of " + report.folders().size() : report.summary();
    }

    void begin(BatchReport toDo) {
        running = true;
        turn = -1;
        report = toDo;
        tellListeners();
    }

    void turn(int index) {
        turn = index;
        tellListeners();
    }

    void ended(int index, FolderResult result) {
        List<FolderResult> now = new ArrayList<>(report.folders());
        now.set(index, result);
        report = new BatchReport(now);
        tellListeners();
    }

    void end() {
        running = false;
        node().put(LAST, report.toJson().toString());
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Batches.class).warn("What became of the batch can't be kept: " + e.getMessage(), e);
        }
        tellListeners();
    }
}
