/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.engine;

import java.io.Serializable;

/**
 * Consecutive frames that a step has worked on elsewhere. Small, and all that a worker needs beside the shared folder.
 *
 * @param project absolute path of the project's JSON file
 * @param kind what is to be done
 * @param options of the step, as JSON: those that it runs with
 * @param from position of the first frame: among the frames in use, or in the order of the pass if they are tracked
 * @param to position behind the last frame
 * @param start what the kind of work needs to begin with, in a form of its own; may be empty
 * @param proof by which a worker finds out that it sees the same files
 */
public record WorkUnit(String project, Kind kind, String options, int from, int to, byte[] start, Proof proof)
        implements Serializable {

    /** What is done with the frames. */
    public enum Kind {
        /** Particles are followed from frame to frame, forwards. */
        TRACK,
        /** The same on the way back. */
        TRACK_BACK,
        /** Frames are moved back and written. */
        ALIGN,
        /** Particles are fitted again in the aligned frames. */
        VALIDATE
    }

    /** How many frames it has. */
    public int frames() {
        return to - from;
    }

    /** For messages and the log, e.g. "ALIGN 64 to 127". */
    @Override
    public String toString() {
        return kind + " " + from + " to " + (to - 1);
    }
}
