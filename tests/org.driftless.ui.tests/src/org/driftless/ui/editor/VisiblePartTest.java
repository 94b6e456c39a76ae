/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class VisiblePartTest {

    private static final Rectangle WHOLE = new Rectangle(0, 0, 400, 300);

    @Test
    void allOfItIsNoPart() {
        assertEquals(Optional.empty(), VisiblePart.in(new Viewport(2, 10, 10), 900, 700, WHOLE));
    }

    @Test
    void pixelsThatAreSeenInPartCount() {
        assertEquals(Optional.of(new Rectangle(25, 12, 51, 26)), VisiblePart.in(new Viewport(4, -102, -50), 200, 100, WHOLE));
    }

    @Test
    void theEdgeOfTheFrameIsTheEnd() {
        assertEquals(Optional.of(new Rectangle(0, 0, 95, 45)), VisiblePart.in(new Viewport(2, 10, 10), 200, 100, WHOLE));
    }

    @Test
    void nothingIsNoPart() {
        assertEquals(Optional.empty(), VisiblePart.in(new Viewport(1, 500, 0), 200, 100, WHOLE));
    }
}
