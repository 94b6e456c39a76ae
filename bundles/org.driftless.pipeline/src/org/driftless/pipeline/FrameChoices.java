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
import java.util.List;
import java.util.TreeSet;

import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;

/** Understands {@code --frames} and {@code --skip}. */
final class FrameChoices {

    private FrameChoices() {
    }

    /**
     * The project's choice of frames with what the user says now.
     *
     * @param range "A-B", both included, "all", or null to keep what the project has
     * @param skip indices from 0 or exact file names, "none" alone, or null to keep what the project has
     */
    static FrameChoice changed(Project project, String range, List<String> skip) throws IOException, StepException {
        TiffSequence folder = TiffSequence.open(project.imageFolder());
        FrameChoice choice = project.frameChoice();
        if (range != null) {
            choice = withRange(choice, range, folder);
        }
        if (skip != null) {
            TreeSet<Integer> left = new TreeSet<>();
            for (String frame : skip.equals(List.of("none")) ? List.<String>of() : skip) {
                left.add(ProjectFrames.indexInFolder(folder, frame.trim()));
            }
            choice = new FrameChoice(choice.first(), choice.last(), List.copyOf(left));
        }
        return choice;
    }

    private static FrameChoice withRange(FrameChoice choice, String range, TiffSequence folder) throws UsageException {
        if (range.equals("all")) {
            return new FrameChoice(0, FrameChoice.END, choice.skip());
        }
        String[] ends = range.split("-");
        if (!range.matches("\\d{1,9}-\\d{1,9}") || Integer.parseInt(ends[0]) > Integer.parseInt(ends[1])
                || Integer.parseInt(ends[1]) >= folder.size()) {
            throw new UsageException("--frames takes A-B with 0 <= A <= B <= " + (folder.size() - 1)
                    + " (frames are counted from 0), or all, not \"" + range + "\".");
        }
        return new FrameChoice(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), choice.skip());
    }
}
