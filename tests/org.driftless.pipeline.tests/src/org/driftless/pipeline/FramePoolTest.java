/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

class FramePoolTest {

    /** The first unit ends last: whoever takes what is ready takes it last. */
    @Test
    void resultsAreTakenInTheOrderOfTheirUnits() throws Exception {
        int[] units = {7, 3, 5, 1};
        AtomicInteger ended = new AtomicInteger();
        CompletableFuture<Void> othersEnded = new CompletableFuture<Void>().orTimeout(30, TimeUnit.SECONDS);
        List<String> taken = new ArrayList<>();
        new FramePool(units.length, units.length).map(units, unit -> {
            if (unit == units[0]) {
                othersEnded.join();
            } else if (ended.incrementAndGet() == units.length - 1) {
                othersEnded.complete(null);
            }
            return "result " + unit;
        }, (unit, result) -> taken.add(unit + ": " + result), ProgressListener.NONE);
        assertEquals(List.of("7: result 7", "3: result 3", "5: result 5", "1: result 1"), taken);
    }
}
