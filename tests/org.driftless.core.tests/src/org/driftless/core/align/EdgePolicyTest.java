/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgePolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"nearest", "crop", "expand", "fill=0", "fill=65535", "fill=NaN", "fill=0.25", "fill=-3"})
    void readsWhatItWrites(String text) {
        assertEquals(text, EdgePolicy.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nearest", "fill=", "fill=x", "fill 3", "mirror"})
    void refusesWhatItDoesNotKnow(String text) {
        assertThrows(IllegalArgumentException.class, () -> EdgePolicy.parse(text));
    }

    @Test
    void fillIsZeroUnlessGiven() {
        assertEquals(EdgePolicy.fill(0), EdgePolicy.parse("fill"));
    }

    @Test
    void valuesMustFitTheType() {
        assertDoesNotThrow(() -> EdgePolicy.fill(255).requireFits(PixelType.UINT8));
        assertDoesNotThrow(() -> EdgePolicy.fill(Double.NaN).requireFits(PixelType.FLOAT32));
        assertDoesNotThrow(() -> EdgePolicy.fill(-0.5).requireFits(PixelType.FLOAT32));
        for (double value : new double[] {256, -1, 0.5, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> EdgePolicy.fill(value).requireFits(PixelType.UINT8));
        }
        assertEquals("The fill value 70000 can't be stored in frames of type UINT16; choose a whole number from 0 to"
                + " 65535", assertThrows(IllegalArgumentException.class,
                        () -> EdgePolicy.fill(70_000).requireFits(PixelType.UINT16)).getMessage());
    }

    @Test
    void interpolationsAreKnownByName() {
        for (Interpolation kind : Interpolation.values()) {
            assertEquals(kind, Interpolation.parse(kind.commandName()));
        }
        assertThrows(IllegalArgumentException.class, () -> Interpolation.parse("nearest"));
    }
}
