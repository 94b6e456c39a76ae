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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;

/**
 * What is done in a project and what is not.
 *
 * @param images the image sequence in words
 * @param outputFolder where results are
 * @param lines one a step, in their order
 */
public record ProjectStatus(String images, String outputFolder, List<Line> lines) {

    /** How far a step is. */
    public enum State {
        /** Its outputs are there and belong to what the project is now. */
        DONE("done"),
        /** Its outputs are there, written by the original pipeline. */
        ORIGINAL("original"),
        /** Its outputs are there, but something that they were made from has changed. */
        STALE("stale"),
        /** It was not run, or not to its end. */
        MISSING("missing");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** One word for people. */
        public String word() {
            return word;
        }

        /** Whether the next steps can build on it. */
        public boolean isUsable() {
            return this == DONE || this == ORIGINAL;
        }
    }

    /**
     * One step.
     *
     * @param step the step
     * @param state how far it is
     * @param detail why, or its key figures, in words
     * @param results the key figures as they were recorded; empty if there are none
     */
    public record Line(StepName step, State state, String detail, JsonObject results) {
    }

    /** The status of a project as its files are now. */
    public static ProjectStatus of(Project project) throws IOException, StepException {
        return of(project, ProjectFrames.open(project));
    }

    /** The same with frames as they were when they were opened. */
    static ProjectStatus of(Project project, ProjectFrames frames) throws IOException {
        List<Line> lines = new ArrayList<>();
        Line before = null;
        for (StepName step : StepName.values()) {
            before = lineOf(step, project, frames, before);
            lines.add(before);
        }
        String size = frames.used().length == frames.folder().size() ? "" : ", " + frames.used().length + " in use";
        return new ProjectStatus(project.imageFolder() + " (" + Words.count(frames.folder().size(), "frame") + size
                + ", " + frames.folder().width() + " x " + frames.folder().height() + " pixels, "
                + Words.of(frames.folder().type()) + ")", project.outputFolder().toString(), lines);
    }

    /** The line of a step. */
    public Line line(StepName step) {
        return lines.get(step.ordinal());
    }

    /**
     * The first step that is not up to date, of those that the results rest on: a drift from elsewhere needs no particles,
     * and those that there are have a part only in the validation of one that was imported.
     *
     * @param origin of the project's drift
     */
    public Optional<Line> firstUnusable(DriftOrigin origin) {
        return lines.stream().filter(line -> !line.state().isUsable()).filter(line -> !origin.isForeign()
                || line.step().compareTo(StepName.DRIFT) >= 0 || origin.isImported() && line.state() == State.STALE).findFirst();
    }

    private static Line lineOf(StepName step, Project project, ProjectFrames frames, Line before) throws IOException {
        DriftOrigin origin = DriftOrigin.of(project);
        if (step == StepName.VALIDATE && origin.isApplied()) {
            // What is there was found of another drift.
            return new Line(step, State.MISSING, "the drift was " + origin.words() + ", and no particle here had a part in it",
                    new JsonObject());
        }
        StepRecord record = project.step(step.command()).orElse(null);
        JsonObject results = record == null ? new JsonObject() : record.results();
        if (record != null && record.fingerprint().isEmpty()) {
            return new Line(step, State.MISSING, "it was not finished" + Journals.reached(step, project, frames), results);
        }
        String missing = Outputs.missing(step, project, frames);
        if (missing != null) {
            return new Line(step, State.MISSING,
                    record == null && !Outputs.exist(step, project) ? notRun(step, origin) : missing, results);
        }
        boolean standsAlone = step == StepName.DRIFT && origin.isForeign();
        if (!standsAlone && before != null && !before.state().isUsable()) {
            return new Line(step, State.STALE, "the " + before.step().title() + " is " + before.state().word(), results);
        }
        if (record != null) {
            return ourLine(step, project, frames, record, origin);
        }
        if (before != null && before.state() == State.DONE) {
            return new Line(step, State.STALE, "the " + before.step().title() + " was run again by Driftless", results);
        }
        return originalLine(step, project, frames);
    }

    private static Line ourLine(StepName step, Project project, ProjectFrames frames, StepRecord record,
            DriftOrigin origin) throws IOException {
        boolean same = record.fingerprint().equals(Fingerprints.of(step, project, frames,
                StepRunner.remembered(step, project).orElseThrow()));
        if (step == StepName.SELECT && !same) {
            // A selection is what the file says, whoever wrote it.
            return new Line(step, State.DONE, Words.count(project.particles().size(), "particle")
                    + ", changed outside Driftless", new JsonObject());
        }
        if (same) {
            return new Line(step, State.DONE, Words.summary(step, record.results()), record.results());
        }
        if (step == StepName.DRIFT && origin.isImported()) {
            return new Line(step, State.STALE, "the frames in use, their files or the reference frame have changed since it was "
                    + "imported", record.results());
        }
        if (step == StepName.DRIFT && origin.isApplied()) {
            return new Line(step, State.STALE, "the drift of " + origin.source()
                    + ", or which frames are in use, has changed since it was applied", record.results());
        }
        boolean set = !Options.contradicted(Options.own(step, project), record.settings()).isEmpty();
        return new Line(step, State.STALE, set ? "the project's settings for it are others now" : staleReason(step),
                record.results());
    }

    private static String notRun(StepName step, DriftOrigin origin) {
        return !origin.isForeign() ? "" : switch (step) {
            case SELECT, TRACK -> "not needed: the drift was " + origin.words();
            case VALIDATE -> "the drift was " + origin.words() + ", and particles that are tracked could judge it";
            default -> "";
        };
    }

    private static Line originalLine(StepName step, Project project, ProjectFrames frames) throws IOException {
        String wrong = OriginalResults.problem(step, project, frames);
        return wrong == null ? new Line(step, State.ORIGINAL, "by the original pipeline", new JsonObject())
                : new Line(step, State.STALE, wrong, new JsonObject());
    }

    private static String staleReason(StepName step) {
        return switch (step) {
            case SELECT, TRACK -> "the selection, the frames in use or their files have changed since";
            case DRIFT -> "the tracking was run again or its table was changed since";
            case ALIGN -> "the drift was estimated again or its table was changed since";
            case VALIDATE -> "the frames were aligned again or changed since";
        };
    }
}
