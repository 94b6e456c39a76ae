/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.ProjectSetup;
import org.driftless.ui.model.RefusedException;
import org.junit.jupiter.api.Test;

class FrameRangeInputTest {

    private static final NamedFrames FRAMES = new NamedFrames(50);

    private static ProjectSetup typed(String first, String last, String leftOut, String reference)
            throws RefusedException {
        return new FrameRangeInput(first, last, leftOut, reference).applied(ProjectSetup.EMPTY, FRAMES);
    }

    private static void assertRefused(String reason, String first, String last, String leftOut, String reference) {
        assertEquals(reason, assertThrows(RefusedException.class, () -> typed(first, last, leftOut, reference))
                .getMessage());
    }

    @Test
    void nothingTypedIsEveryFrame() throws Exception {
        assertEquals(ProjectSetup.EMPTY, typed("", " ", "", ""));
        assertEquals(ProjectSetup.EMPTY, typed("1", "50", "", "1"));
        assertEquals(new FrameRangeInput("1", "50", "", ""), FrameRangeInput.of(ProjectSetup.EMPTY, FRAMES));
    }

    @Test
    void listsAndRunsAreUnderstoodAndToldAlike() throws Exception {
        ProjectSetup setup = typed("3", "48", " 12, 13;40 - 42 44 ", "20");
        assertEquals(new FrameChoice(2, 47, List.of(11, 12, 39, 40, 41, 43)), setup.frames());
        assertEquals("20.tif", setup.reference());
        FrameRangeInput shown = FrameRangeInput.of(setup, FRAMES);
        assertEquals(new FrameRangeInput("3", "48", "12, 13, 40-42, 44", "20"), shown);
        assertEquals(setup, shown.applied(ProjectSetup.EMPTY, FRAMES));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertRefused("The first frame must be a number from 1 to 50, not \"0\".", "0", "", "", "");
        assertRefused("The last frame must be a number from 1 to 50, not \"51\".", "1", "51", "", "");
        assertRefused("The first frame must not be behind the last one.", "9", "8", "", "");
        assertRefused("Each frame left out must be a number from 1 to 50, not \"x\".", "", "", "3, x", "");
        assertRefused("In 9-7 the first frame is behind the last one.", "", "", "9-7", "");
        assertRefused("No frame would be in use: keep one at least.", "", "", "1-50", "");
        assertRefused("Frame 5 is the reference frame and would be left out: choose another reference frame first.", "",
                "", "5", "5");
        assertRefused("The reference frame must be a number from 1 to 50, not \"99999999999\".", "", "", "",
                "99999999999");
    }
}
