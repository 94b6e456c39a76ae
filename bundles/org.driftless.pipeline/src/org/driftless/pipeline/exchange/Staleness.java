/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.exchange;

import java.io.IOException;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;

/** Says when what is written is not up to date. */
final class Staleness {

    private Staleness() {
    }

    static void warn(StepName step, ProjectSession session, ProgressListener progress) throws IOException, StepException {
        ProjectStatus.Line line = session.status().line(step);
        if (!line.state().isUsable()) {
            progress.warn(Remark.of(w -> "The " + step.title() + " that is written is " + line.state().word()
                    + (line.detail().isEmpty() ? "" : " (" + line.detail() + ")") + ": run " + w.name(WayOut.RUN)
                    + " to renew it."));
        }
    }
}
