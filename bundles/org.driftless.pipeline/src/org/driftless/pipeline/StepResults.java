/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.progress.Remark;
import org.driftless.core.track.Trajectory;

/**
 * What the steps have written, as far as it can be read: a damaged or outdated table is no reason not to show the rest,
 * as the way out is to run its step again.
 *
 * @param trajectories as {@link ProjectSession#trajectories()}; empty if they can't be read
 * @param drift as {@link ProjectSession#drift()}; empty if it can't be read
 * @param problems why the table of a step can't be used, as one sentence
 */
public record StepResults(List<Trajectory> trajectories, Optional<DriftCurve> drift, Map<StepName, Remark> problems) {

    public StepResults {
        trajectories = List.copyOf(trajectories);
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    private interface Reading<T> {

        T read() throws IOException, StepException;
    }

    /** Reads them. */
    static StepResults of(ProjectSession session) {
        Map<StepName, Remark> problems = new EnumMap<>(StepName.class);
        List<Trajectory> trajectories = read(StepName.TRACK, session::trajectories, List.of(), problems);
        Optional<DriftCurve> drift = read(StepName.DRIFT, session::drift, Optional.empty(), problems);
        return new StepResults(trajectories, drift, problems);
    }

    private static <T> T read(StepName step, Reading<T> reading, T otherwise, Map<StepName, Remark> problems) {
        try {
            return reading.read();
        } catch (IOException e) {
            problems.put(step, Remark.plain(PlainMessage.of(e)));
        } catch (StepException e) {
            problems.put(step, e.remark());
        }
        return otherwise;
    }
}
