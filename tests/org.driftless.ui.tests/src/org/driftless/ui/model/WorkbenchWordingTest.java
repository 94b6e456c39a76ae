/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.pipeline.StepException;
import org.junit.jupiter.api.Test;

class WorkbenchWordingTest {

    @Test
    void noWayOutIsAnOptionOfTheCommandLine() {
        for (WayOut way : WayOut.values()) {
            String name = WorkbenchWording.INSTANCE.name(way);
            assertFalse(name.isBlank() || name.contains("--") || name.contains("driftless"), way + ": " + name);
        }
    }

    @Test
    void aFailureIsSaidAsEachFaceCountsAndCallsThings() {
        StepException failure = new StepException(Remark.of(w -> "Frame " + w.frame(6) + " is left out: run "
                + w.name(WayOut.TRACK) + "."));
        assertEquals("Frame 6 is left out: run \"driftless track\".", failure.getMessage());
        assertEquals("Frame 7 is left out: run Alignment > Track.", WorkbenchWording.of(failure));
    }
}
