/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.PredictedPrecision;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FoundSpot;

/** Of the spots that were found, those that make the motion better known than it is. */
final class UsefulSpots {

    /** A spot that lowers no error by one percent is not worth a click. */
    private static final double WORTH_IT = 0.99;

    private UsefulSpots() {
    }

    /**
     * Takes the spots one after the other, each if it helps those before it.
     *
     * @param spots the most useful first
     * @param chosen the particles that are there already
     */
    static List<FoundSpot> of(List<FoundSpot> spots, List<FoundSpot> chosen, int width, int height) {
        PredictedPrecision now = PredictedPrecision.of(chosen.stream().map(FoundSpot::fit).toList(), width, height,
                MotionModel.RIGID);
        List<FoundSpot> useful = new ArrayList<>();
        for (FoundSpot spot : spots) {
            List<FitResult> one = List.of(spot.fit());
            PredictedPrecision then = now.with(one);
            if (!now.isKnown() || then.worst() <= WORTH_IT * now.worst() || then.shift() <= WORTH_IT * now.shift()
                    || then.rotation() <= WORTH_IT * now.rotation()) {
                useful.add(spot);
                now = then;
            }
        }
        return useful;
    }
}
