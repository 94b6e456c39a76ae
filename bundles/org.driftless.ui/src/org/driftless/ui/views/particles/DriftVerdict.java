/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.progress.Remark;
import org.driftless.ui.model.WorkbenchWording;

/**
 * What the drift says of the checked particles.
 *
 * @param used ids of those that make it
 * @param leftOut ids of those that can't, each with the reason
 * @param foreign whether the drift on disk came from elsewhere, so that they would only make one
 */
record DriftVerdict(Set<Integer> used, Map<Integer, Remark> leftOut, boolean foreign) {

    /** Nothing is known. */
    static final DriftVerdict NONE = new DriftVerdict(Set.of(), Map.of(), false);

    static DriftVerdict of(Optional<DriftEstimate> estimate, boolean foreign) {
        return estimate.map(known -> new DriftVerdict(Set.copyOf(known.used()), known.reasons(), foreign)).orElse(NONE);
    }

    /** In words, for a particle that is checked. */
    String of(int id) {
        if (leftOut.containsKey(id)) {
            return "left out: " + leftOut.get(id).in(WorkbenchWording.INSTANCE);
        }
        return !used.contains(id) ? "checked" : foreign ? "would make the drift" : "makes the drift";
    }
}
