/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import java.util.ArrayList;
import java.util.List;

import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;
import org.driftless.ui.workspace.ProjectFrame;

/**
 * Some consecutive frames of a project, folded into one line, so that a long sequence has few lines at each level.
 *
 * @param project whose frames they are
 * @param first index of the first one, from 0
 * @param count how many there are
 */
record FrameRange(AlignmentProject project, int first, int count) implements ProjectElement {

    /** The most lines below one line. */
    static final int MAX_LINES = 100;

    /** What is below it: frames, or ranges of 100, 10,000, ... frames. */
    List<ProjectElement> parts() {
        List<ProjectElement> parts = new ArrayList<>();
        int size = partSize();
        for (int start = first; start < first + count; start += size) {
            parts.add(size == 1 ? new ProjectFrame(project, start)
                    : new FrameRange(project, start, Math.min(size, first + count - start)));
        }
        return parts;
    }

    private int partSize() {
        int size = 1;
        while ((count - 1) / size >= MAX_LINES) {
            size *= MAX_LINES;
        }
        return size;
    }
}
