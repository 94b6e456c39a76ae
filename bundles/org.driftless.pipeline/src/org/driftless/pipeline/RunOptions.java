/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.List;

/**
 * What {@code run} is told.
 *
 * @param select which particles, or null to keep the selection, or find them if there is none
 * @param track options of tracking
 * @param drift options of the drift
 * @param align options of the alignment
 * @param range frames in use, "A-B" (indices from 0, both included) or "all", or null to keep what the project has
 * @param skip frames to leave out (indices from 0, or file names), or null to keep what the project has
 * @param restart whether every step runs, even if its results are up to date
 */
public record RunOptions(SelectOptions select, TrackOptions track, DriftOptions drift, AlignOptions align,
        String range, List<String> skip, boolean restart) {

    /** Everything as it is kept in the project, else as the defaults are. */
    static final RunOptions NONE =
            new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null, null, false);
}
