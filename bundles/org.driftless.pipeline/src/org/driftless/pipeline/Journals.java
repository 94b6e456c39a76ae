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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftless.io.journal.Journal;
import org.driftless.io.journal.JournalHeader;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;

/**
 * Where the steps keep how far they are, so that one that was ended goes on. The files may be removed at any time: what
 * they would have saved is then done once more.
 */
final class Journals {

    /** What the frames are tracked with on the way forwards. */
    static final String TRACK = "track.journal";
    /** The same on the way back. */
    static final String TRACK_BACK = "track_back.journal";
    static final String ALIGN = "align.journal";
    static final String VALIDATE = "validate.journal";

    private static final String FOLDER = "progress";
    private static final String VERSION = "the version of Driftless";
    private static final String OPTIONS = "an option";
    /** To be counted up whenever the records of any journal become others. */
    private static final int FORMAT = 1;

    private Journals() {
    }

    static Path file(Project project, String name) {
        return project.outputFolder().resolve(FOLDER).resolve(name);
    }

    /** How far a step was when it was ended, to follow what says that it was; empty if it had not begun. */
    static String reached(StepName step, Project project, ProjectFrames frames) throws IOException {
        int done = 0;
        for (String name : names(step)) {
            try (Journal journal = Journal.look(file(project, name))) {
                for (byte[] record = journal.next(); record != null; record = journal.next()) {
                    done += step == StepName.ALIGN && !AlignJournal.isFrame(record) ? 0 : 1;
                }
            }
        }
        int total = step == StepName.TRACK ? TrackingPasses.frames(project, frames) : frames.used().length;
        return done == 0 ? "" : ": " + Math.min(done, total) + " of " + Words.count(total, "frame") + " are done";
    }

    private static List<String> names(StepName step) {
        return switch (step) {
            case SELECT, DRIFT -> List.of();
            case TRACK -> List.of(TRACK, TRACK_BACK);
            case ALIGN -> List.of(ALIGN);
            case VALIDATE -> List.of(VALIDATE);
        };
    }

    /** Has a step start over when it runs the next time. */
    static void forget(StepName step, Project project) throws IOException {
        for (String name : names(step)) {
            Journal.delete(file(project, name));
        }
    }

    /**
     * What every journal begins with.
     *
     * @param options of the step
     */
    static Map<String, String> header(ProjectFrames frames, Record options) {
        return header(frames.folder(), options);
    }

    /** The same for frames like others. */
    static Map<String, String> header(TiffSequence like, Record options) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(VERSION, version());
        parts.put("the size or type of the frames",
                like.width() + " x " + like.height() + " " + like.type());
        parts.put(OPTIONS, Options.toJson(options).toString());
        return parts;
    }

    private static String version() {
        return Software.NAME_AND_VERSION + ", format " + FORMAT;
    }

    /** Whether this version of Driftless understands a journal's records. */
    static boolean understands(Journal journal) {
        return journal.header() != null && version().equals(journal.header().parts().get(VERSION));
    }

    /** The options that a journal which is understood was made with, as JSON. */
    static String options(Journal journal) {
        return journal.header().parts().get(OPTIONS);
    }

    static Journal open(Project project, String name, Map<String, String> header) throws IOException {
        return Journal.open(file(project, name), new JournalHeader(header));
    }
}
