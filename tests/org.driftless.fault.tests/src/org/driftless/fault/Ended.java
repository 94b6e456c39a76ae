/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A command that has ended.
 *
 * @param code its exit code; 128 and the signal's number if it was killed
 * @param printed all that it printed, messages and errors
 */
record Ended(int code, String printed) {

    static final int SIGKILL = 128 + 9;

    Ended expect(int expected) {
        assertEquals(expected, code, printed);
        assertFalse(printed.contains("Exception"), printed);
        return this;
    }

    /** It failed, in words that hold all of these. */
    void expectFailure(String... words) {
        expect(1);
        for (String word : words) {
            assertTrue(printed.contains(word), "\"" + word + "\" is not in: " + printed);
        }
    }
}
