/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.List;
import java.util.Objects;

/**
 * What a pass found in one frame, and all that it has to know of the frame to go on behind it.
 *
 * @param frame frame index, from 0
 * @param observations one for each particle that has joined and is there, in the order of the selection
 * @param outcome whether the sample jumped
 * @param dx if it jumped, how far it went to the right since all was as it should be, in pixels; else 0
 * @param dy how far down
 */
public record PassedFrame(int frame, List<Observation> observations, JumpOutcome outcome, double dx, double dy) {

    public PassedFrame {
        observations = List.copyOf(observations);
        Objects.requireNonNull(outcome);
    }

    static PassedFrame of(int frame, List<Observation> observations, JumpSearch.Result result) {
        boolean jumped = result.outcome() == JumpOutcome.JUMPED;
        return new PassedFrame(frame, observations, result.outcome(), jumped ? result.shift()[0] : 0,
                jumped ? result.shift()[1] : 0);
    }

    /** What the search for a jump gave, with the fits as they are known. */
    JumpSearch.Result result(FrameFits fits) {
        return new JumpSearch.Result(outcome, fits, outcome == JumpOutcome.JUMPED ? new double[] {dx, dy} : null);
    }
}
