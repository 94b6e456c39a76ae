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

import java.util.List;

import org.junit.jupiter.api.Test;

class DriftSavingTest {

    @Test
    void idsThatFollowEachOtherAreWrittenInShort() {
        assertEquals("1\u20133, 5", DriftSaving.ranges(List.of(1, 2, 3, 5)));
        assertEquals("2, 3, 7\u20139", DriftSaving.ranges(List.of(2, 3, 7, 8, 9)));
        assertEquals("4", DriftSaving.ranges(List.of(4)));
    }
}
