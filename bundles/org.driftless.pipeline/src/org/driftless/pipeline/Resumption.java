/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.List;

import org.driftless.core.progress.ProgressListener;

/**
 * What is kept of a run that was ended, or why nothing is.
 *
 * @param step the step that goes on
 * @param done what was done with the frames that are kept, e.g. "tracked"
 * @param kept frames that are not done again
 * @param total frames in all
 * @param differences what was different in the last run, so that all is done anew
 * @param changed names of frames that are others now
 */
record Resumption(StepName step, String done, int kept, int total, List<String> differences, List<String> changed) {

    /** Says it, if there is anything to say. */
    void tell(ProgressListener progress) {
        if (kept > 0) {
            progress.info("Going on where the last run ended: " + kept + " of " + Words.count(total, "frame") + " are "
                    + done + " already" + (changed.isEmpty() ? "." : "; changed since: " + Words.some(changed) + "."));
        } else if (!differences.isEmpty()) {
            progress.info("The " + step.title() + " starts over: " + Words.joined(differences)
                    + (differences.size() == 1 ? " is" : " are") + " not the same as in the last run.");
        } else if (!changed.isEmpty()) {
            progress.info("The " + step.title() + " starts over: " + Words.some(changed) + " changed since the last run.");
        }
    }
}
