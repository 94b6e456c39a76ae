/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Wording;

/** Watches a batch, and can end it. Everything but {@link #isCancelled} is called on the thread that runs the batch. */
public interface BatchListener {

    /**
     * A folder's turn has come.
     *
     * @param overall how far the whole batch is, now and later
     * @return hears what is done in it
     */
    ProgressListener begins(BatchFolder folder, BatchProgress overall);

    /** A folder's turn is over, or it gets none as the batch was cancelled. */
    void ended(FolderResult result);

    /** Whether the user wants the batch to stop. */
    boolean isCancelled();

    /** Why something was not done, as one plain sentence that names the file and the way out. */
    String reason(Exception e);

    /** How verdicts are worded. */
    default Wording wording() {
        return Wording.COMMAND_LINE;
    }
}
