/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.ArrayList;
import java.util.List;

/** What particles look like; where they are is for others. */
final class Looks {

    private static final double BACKGROUND = 45_000;

    private Looks() {
    }

    /** As {@code driftless simulate} has them: dark, of 12,000 to 22,000 counts, sigma 2.6 and 2.0 pixels. */
    static List<Spot> usual(int count) {
        return of(count, 12_000, 22_000, 2.6, 2.0);
    }

    /** Dark spots whose heights lie evenly between two, turned evenly over half a circle. */
    static List<Spot> of(int count, double weakest, double strongest, double sigmaX, double sigmaY) {
        List<Spot> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0 : (double) i / (count - 1);
            all.add(new Spot(-(weakest + share * (strongest - weakest)), BACKGROUND, 0, 0, sigmaX, sigmaY,
                    Math.PI * i / count));
        }
        return all;
    }
}
