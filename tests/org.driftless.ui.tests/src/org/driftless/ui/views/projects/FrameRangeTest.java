/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;
import org.driftless.ui.workspace.ProjectFrame;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRangeTest {

    private static final IProject RESOURCE = ResourcesPlugin.getWorkspace().getRoot().getProject("frame ranges");
    private static final AlignmentProject PROJECT =
            new AlignmentProject(RESOURCE, Path.of("images").toAbsolutePath(), null);

    private final List<Integer> frames = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 9_999, 10_000, 10_001, 100_000, 1_000_001})
    void everyFrameStandsInItOnceAndNoLineHasManyBelowIt(int count) {
        unfold(new FrameRange(PROJECT, 0, count));
        assertEquals(IntStream.range(0, count).boxed().toList(), frames);
    }

    private void unfold(FrameRange range) {
        List<ProjectElement> parts = range.parts();
        assertTrue(parts.size() <= FrameRange.MAX_LINES, range + " has " + parts.size() + " lines");
        for (ProjectElement part : parts) {
            if (part instanceof ProjectFrame frame) {
                frames.add(frame.index());
            } else {
                unfold((FrameRange) part);
            }
        }
    }

    @Test
    void aLongSequenceIsFoldedByHundreds() {
        assertEquals(List.of(new FrameRange(PROJECT, 0, 10_000), new FrameRange(PROJECT, 10_000, 10_000),
                new FrameRange(PROJECT, 20_000, 5)), new FrameRange(PROJECT, 0, 20_005).parts());
    }
}
