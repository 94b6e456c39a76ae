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
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.driftless.io.journal.JournalCount;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;

/**
 * How far the steps of a project are that another process runs, maybe on another machine, as the files on the disk that
 * both see tell it: the project file and the journals. Little is read at a look. For one thread.
 */
public final class StepsElsewhere {

    private static final String JOURNAL = ".journal";

    private final Path images;
    private final Path output;
    private final Map<Path, JournalCount> counts = new LinkedHashMap<>();
    private final Map<StepName, Integer> last = new EnumMap<>(StepName.class);
    private final Map<StepName, Integer> before = new EnumMap<>(StepName.class);
    private Project project;
    private FileState saved;
    private ProjectFrames frames;
    private StepName active;

    /**
     * What is to be seen at a moment.
     *
     * @param step the step that is being worked on; null if none is
     * @param done how many of its frames are done; those that are passed both ways count twice
     * @param total how many of them there are; 0 if it does not count them
     * @param before how many of those done were so at the first look
     * @param saved when the project file was saved last, in nanoseconds since 1970; 0 if it never was
     */
    public record Look(StepName step, int done, int total, int before, long saved) {
    }

    /**
     * @throws IOException if the project can't be read
     * @throws StepException if no frame of it is in use
     */
    public StepsElsewhere(Project project) throws IOException, StepException {
        this.images = project.imageFolder();
        this.output = project.outputFolder();
        this.project = Project.open(images, output);
        frames = ProjectFrames.glance(this.project);
        for (StepName step : StepName.values()) {
            last.put(step, count(step));
        }
        before.putAll(last);
    }

    /**
     * Looks at how far the steps are.
     *
     * @throws IOException if the files can't be read now; they may at the next look
     */
    public Look look() throws IOException, StepException {
        readAgain();
        StepName moved = null;
        StepName begun = null;
        for (StepName step : StepName.values()) {
            int now = count(step);
            int then = last.put(step, now);
            moved = now == then ? moved : step;
            if (now < then) {
                before.put(step, 0); // it has begun anew
            }
            begun = begun == null && isBegun(step) ? step : begun;
        }
        // Of several that were begun, the later ones are left from another time.
        active = moved != null ? moved : begun != null ? begun : active;
        long time = saved == null ? 0 : saved.changed();
        if (active == null) {
            return new Look(null, 0, 0, 0, time);
        }
        int total = total(active);
        int done = Math.min(total, last.get(active));
        return new Look(active, done, total, Math.min(done, before.get(active)), time);
    }

    /**
     * Whether nothing is left to do. To be asked when nothing changes any more: it takes longer than a look.
     *
     * @throws IOException if the files can't be read now
     */
    public boolean isAllDone() throws IOException, StepException {
        readAgain();
        frames = ProjectFrames.glance(project); // they may have been put right since
        DriftOrigin origin = DriftOrigin.of(project);
        return ProjectStatus.of(project, frames).firstUnusable(origin)
                .filter(line -> !(origin.isApplied() && line.step() == StepName.VALIDATE)).isEmpty();
    }

    private void readAgain() throws IOException, StepException {
        FileState now = Files.exists(project.jsonFile()) ? FileState.of(project.jsonFile()) : null;
        if (now != null && !now.equals(saved)) {
            Project read = Project.open(images, output);
            if (!read.frameChoice().equals(project.frameChoice())) {
                frames = frames.with(read.frameChoice());
            }
            project = read;
            saved = now;
        }
    }

    private boolean isBegun(StepName step) {
        return project.step(step.command()).map(StepRecord::fingerprint).filter(String::isEmpty).isPresent();
    }

    private int total(StepName step) {
        return switch (step) {
            case SELECT, DRIFT -> 0;
            case TRACK -> TrackingPasses.frames(project, frames);
            case ALIGN, VALIDATE -> frames.used().length;
        };
    }

    /** Parts of a step that several processes work on have journals of their own, named after the step's. */
    private int count(StepName step) throws IOException {
        int done = 0;
        for (String name : Journals.names(step)) {
            Path whole = Journals.file(project, name);
            for (Path file : beside(whole)) {
                done += counts.computeIfAbsent(file, path -> new JournalCount(path, framesOf(step, path.equals(whole)))).look();
            }
        }
        return done;
    }

    private static ToIntFunction<byte[]> framesOf(StepName step, boolean whole) {
        if (!whole) {
            // The positions of the first frame and behind the last one.
            return unit -> ByteBuffer.wrap(unit).getInt(Integer.BYTES) - ByteBuffer.wrap(unit).getInt(0);
        }
        return record -> step != StepName.ALIGN || AlignJournal.isFrame(record) ? 1 : 0;
    }

    private static List<Path> beside(Path whole) throws IOException {
        String name = whole.getFileName().toString();
        String part = name.substring(0, name.length() - JOURNAL.length()) + ".";
        if (!Files.isDirectory(whole.getParent())) {
            return List.of(whole);
        }
        try (Stream<Path> all = Files.list(whole.getParent())) {
            return all.filter(file -> isOf(file.getFileName().toString(), name, part)).sorted().toList();
        }
    }

    private static boolean isOf(String file, String name, String part) {
        return file.equals(name) || file.startsWith(part) && file.endsWith(JOURNAL);
    }
}
