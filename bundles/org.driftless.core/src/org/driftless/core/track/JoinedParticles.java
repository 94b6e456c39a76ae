/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.IOException;
import java.util.List;

import org.driftless.core.particle.Particle;

/** Which particles of a selection have joined a pass, and which way its frames come. */
final class JoinedParticles {

    private final List<Particle> particles;
    private final boolean[] joined;
    private boolean begun;
    private int lastFrame;
    private int direction;

    JoinedParticles(List<Particle> particles) {
        this.particles = List.copyOf(particles);
        this.joined = new boolean[particles.size()];
    }

    /** Whether a particle has joined in the frames so far. */
    boolean has(int index) {
        return joined[index];
    }

    /**
     * Which particles are to be looked for in the next frame of the pass.
     *
     * @throws IllegalArgumentException if the frame is out of order
     */
    boolean[] lookedForIn(int frame) {
        boolean[] lookedFor = with(frame);
        for (int i = 0; i < lookedFor.length; i++) {
            lookedFor[i] &= particles.get(i).isThereIn(frame);
        }
        return lookedFor;
    }

    /** Takes note of a frame that was passed. */
    void took(int frame) {
        boolean[] now = with(frame);
        System.arraycopy(now, 0, joined, 0, now.length);
        direction = begun ? Integer.compare(frame, lastFrame) : 0;
        lastFrame = frame;
        begun = true;
    }

    private boolean[] with(int frame) {
        int step = begun ? Integer.compare(frame, lastFrame) : 0;
        if (begun && (step == 0 || step == -direction)) {
            throw new IllegalArgumentException("Frame " + frame + " can't follow frame " + lastFrame
                    + " in this pass; hand the frames over in one order");
        }
        boolean[] with = joined.clone();
        for (int i = 0; i < with.length; i++) {
            int start = particles.get(i).frame();
            with[i] |= begun ? step * (start - lastFrame) > 0 && step * (frame - start) >= 0 : start == frame;
        }
        return with;
    }

    void save(StateOutput out) throws IOException {
        out.data().writeBoolean(begun);
        out.data().writeInt(lastFrame);
        out.data().writeInt(direction);
        for (boolean one : joined) {
            out.data().writeBoolean(one);
        }
    }

    void restore(StateInput in) throws IOException {
        begun = in.data().readBoolean();
        lastFrame = in.data().readInt();
        direction = in.data().readInt();
        for (int i = 0; i < joined.length; i++) {
            joined[i] = in.data().readBoolean();
        }
    }
}
