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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.csv.AlignmentLogTable;
import org.driftless.io.csv.CsvException;
import org.driftless.io.csv.DriftTable;
import org.driftless.io.csv.TableReport;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.IOConsumer;
import org.driftless.io.project.Project;

/** Looks whether what the original pipeline left can be built on. */
final class OriginalResults {

    private static final String WRONG_ORDER = "the original pipeline took the frames in text order (1, 10, 2): "
            + "boxes were handed on between frames that do not follow each other";
    private static final String LEFT_OUT_NOW = "it was made with frames that are left out now";

    private OriginalResults() {
    }

    /**
     * What is wrong with a step's results, in words.
     *
     * @return null if nothing is
     */
    static String problem(StepName step, Project project, ProjectFrames frames) throws IOException {
        try {
            return switch (step) {
                case SELECT -> null;
                case TRACK -> problem(frames, true, report -> TrackingTable
                        .read(project.results().trackingCsv().orElseThrow(), frames.folder().names(), report));
                case DRIFT -> problem(frames, false, report -> DriftTable
                        .read(project.results().driftCsv().orElseThrow(), frames.folder().names(), report));
                case ALIGN -> alignmentProblem(project, frames);
                case VALIDATE -> problem(frames, false, report -> TrackingTable
                        .read(project.results().validationCsv().orElseThrow(), frames.folder().names(), report));
            };
        } catch (CsvException e) {
            return e.getMessage();
        }
    }

    private static String problem(ProjectFrames frames, boolean mayHoldOthers, IOConsumer<TableReport> reading)
            throws IOException {
        TableReport report = new TableReport();
        reading.accept(report);
        if (report.orderDiffers()) {
            return isOrderTheSame(frames) ? "its table counts the frames in another order than the folder has them"
                    : WRONG_ORDER;
        }
        List<Integer> without = report.framesWithoutRows();
        List<String> lacking = without.stream().filter(frames::uses).map(frames.folder()::name).toList();
        if (!lacking.isEmpty()) {
            return "its table says nothing about " + Words.some(lacking);
        }
        Set<Integer> absent = new HashSet<>(without);
        boolean others = IntStream.range(0, frames.folder().size())
                .anyMatch(frame -> !frames.uses(frame) && !absent.contains(frame));
        return others && !mayHoldOthers ? LEFT_OUT_NOW : null;
    }

    /** A frame whose name the original guessed wrong was copied as it is, and another one moved in its place. */
    private static String alignmentProblem(Project project, ProjectFrames frames) throws IOException {
        for (AlignmentLogTable.Row row : AlignmentLogTable.read(project.results().alignmentLog().orElseThrow())) {
            int frame = frames.folder().indexOf(row.filename());
            if (frame >= 0 && !frames.uses(frame)) {
                return LEFT_OUT_NOW;
            }
            if (!row.aligned()) {
                return row.filename() + " was not moved (" + row.status() + ")";
            }
        }
        return null;
    }

    private static boolean isOrderTheSame(ProjectFrames frames) {
        return frames.folder().names().equals(frames.folder().namesInTextOrder());
    }

    /** Tells the user once that a project comes from the original pipeline with frames in another order. */
    static void reportOrder(Project project, ProjectFrames frames, ProgressListener progress) {
        boolean original = project.results().trackingCsv().isPresent()
                && project.step(StepName.TRACK.command()).isEmpty();
        if (original && !isOrderTheSame(frames)) {
            progress.warn("In this project " + WRONG_ORDER + "; Driftless takes " + frames.folder().name(0) + ", "
                    + frames.folder().name(1) + ", ... in their natural order. What followed from it is stale.");
        }
    }
}
