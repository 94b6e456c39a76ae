/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;

/**
 * A box that may hold a particle.
 *
 * @param name what it is called where it comes from, to begin a sentence; empty if nothing
 * @param id the id that is wanted, or null
 * @param first as in {@link Particle}, as is last
 */
record BoxCandidate(String name, Integer id, FitBox box, int frame, int first, int last) {

    BoxCandidate(Integer id, FitBox box, int frame) {
        this(id == null ? "" : "Particle " + id, id, box, frame, 0, Particle.END);
    }

    @Override
    public String toString() {
        return (name.isEmpty() ? "Box " : name + ", box ") + box;
    }
}
