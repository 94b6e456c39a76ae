/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import org.driftless.core.progress.ForwardingProgress;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;

/** Hands on how far work is, and no message, since the report itself says it. */
final class QuietProgress extends ForwardingProgress {

    QuietProgress(ProgressListener user) {
        super(user);
    }

    @Override
    public void status(String text) {
    }

    @Override
    public void message(Severity severity, String text) {
    }

    @Override
    public void message(Severity severity, Remark remark) {
    }
}
