/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.List;
import java.util.Set;

import org.driftless.core.particle.FitBox;

/**
 * What is drawn over a frame.
 *
 * @param frame index of the frame
 * @param particles those of the selection
 * @param picked ids of those that are picked
 * @param shown which kinds of marks are shown
 * @param handles whether picked boxes can be resized
 * @param rubber the rectangle that is being drawn; null if there is none
 * @param caption what is shown, in a word; null for the plain frame
 * @param rejection the box that was refused last; null if it is to be seen no more
 * @param line the line to measure along; null if there is none
 * @param candidates spots that are suggested
 */
record Overlay(int frame, List<ShownParticle> particles, Set<Integer> picked, Set<Mark> shown, boolean handles,
        FitBox rubber, String caption, Rejection rejection, LineMark line, CandidateMarks candidates) {

    /** Kinds of marks that can be shown or hidden. */
    enum Mark {
        BOXES, IDS, ELLIPSES, PATHS
    }

    static final Overlay NOTHING = new Overlay(0, List.of(), Set.of(), Set.of(), false, null, null, null, null,
            CandidateMarks.NONE);

    /** The same over another frame of the same particles. */
    Overlay over(int index, List<ShownParticle> there) {
        return new Overlay(index, there, picked, shown, handles, rubber, caption, rejection, line, candidates);
    }
}
