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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.csv.DriftTable;
import org.driftless.io.csv.TableReport;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;

/** Looks whether what the original pipeline left can be built on. */
final class OriginalResults {

    private static final String WRONG_ORDER = "the original pipeline took the frames in text order (1, 10, 2): "
            + "boxes were handed on between frames that do not follow each other";

    private OriginalResults() {
    }

    /**
     * What is wrong with a step's results, in words.
     *
     * @return null if nothing is
     */
    static String problem(StepName step, Project project, ProjectFrames frames) throws IOException {
        List<String> names = frames.folder().names();
        TableReport report = new TableReport();
        switch (step) {
            case SELECT -> {
                return null;
            }
            case TRACK -> TrackingTable.read(project.results().trackingCsv().orElseThrow(), names, report);
            case DRIFT -> DriftTable.read(project.results().driftCsv().orElseThrow(), names, report);
            case ALIGN -> {
                return missingAligned(project.alignedFolder(), frames.folder());
            }
            case VALIDATE -> TrackingTable.read(project.results().validationCsv().orElseThrow(), names, report);
        }
        if (report.orderDiffers()) {
            return WRONG_ORDER;
        }
        List<Integer> without = report.framesWithoutRows().stream().filter(frames::uses).toList();
        return without.isEmpty() ? null : "its table says nothing about frame " + names.get(without.get(0))
                + (without.size() == 1 ? "" : " and " + (without.size() - 1) + " more");
    }

    private static String missingAligned(Path aligned, ImageFolder folder) {
        for (String name : folder.names()) {
            if (!Files.isRegularFile(aligned.resolve(name))) {
                return "the aligned frame " + name + " is not there";
            }
        }
        return null;
    }

    /** Tells the user once that a project comes from the original pipeline with frames in another order. */
    static void reportOrder(Project project, ProjectFrames frames, ProgressListener progress) {
        boolean original = project.results().trackingCsv().isPresent()
                && project.step(StepName.TRACK.command()).isEmpty();
        if (original && !frames.folder().names().equals(frames.folder().namesInTextOrder())) {
            progress.warn("In this project " + WRONG_ORDER + "; Driftless takes " + frames.folder().name(0) + ", "
                    + frames.folder().name(1) + ", ... in their natural order. What followed from it is stale.");
        }
    }
}
