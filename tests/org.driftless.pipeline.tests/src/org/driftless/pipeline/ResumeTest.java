/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.driftless.core.align.Interpolation;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.journal.Journal;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that was ended goes on where it was, and what it leaves is what it would have left. */
class ResumeTest {

    private static final int FRAMES = 9;
    private static final String[] WORKERS = {"1", "2", "8"};
    private static final AlignOptions LINEAR = new AlignOptions(Interpolation.LINEAR, null);

    @TempDir
    private Path temp;
    private SimulatedFolder simulated;

    @BeforeEach
    void simulate() throws IOException, StepException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(160, 140).withParticles(3).withMotion(5, 0)),
                temp.resolve("frames"), TiffCompression.NONE); // so that a rewritten file has the size that it had
        select(4);
    }

    /** Boxes that are drawn in the middle have the frames passed both ways. */
    private void select(int frame) throws IOException, StepException {
        SelectOptions boxes = new SelectOptions(simulated.boxes(frame), null, null, null, Integer.toString(frame), null);
        StepRunner.run(new SelectParticles(), open(), boxes, ProgressListener.NONE);
    }

    private Project open() throws IOException {
        return Project.open(simulated.folder, null);
    }

    private void track(String workers, ProgressListener progress) throws IOException, StepException {
        StepRunner.run(new TrackParticles(Workers.parse(workers)), open(), TrackOptions.NONE, progress);
    }

    private void align(String workers, ProgressListener progress) throws IOException, StepException {
        align(workers, AlignOptions.NONE, progress);
    }

    private void align(String workers, AlignOptions options, ProgressListener progress)
            throws IOException, StepException {
        StepRunner.run(new AlignFrames(Workers.parse(workers)), open(), options, progress);
    }

    private void validate(String workers, ProgressListener progress) throws IOException, StepException {
        StepRunner.run(new Validate(Workers.parse(workers)), open(), ValidateOptions.NONE, progress);
    }

    private void trackAndEstimate() throws IOException, StepException {
        track("2", ProgressListener.NONE);
        StepRunner.run(new EstimateDrift(), open(), DriftOptions.NONE, ProgressListener.NONE);
    }

    private Path output(String name) throws IOException {
        return open().outputFolder().resolve(name);
    }

    private Map<String, String> content(String folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(output(folder))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                content.put(file.getFileName().toString(), new Fingerprint().addContent(file).value());
            }
        }
        return content;
    }

    private static EndedAt ended(EndedAt listener, Run run) {
        assertThrows(CancellationException.class, () -> run.with(listener));
        return listener;
    }

    private interface Run {

        void with(ProgressListener progress) throws IOException, StepException;
    }

    private void rewrite(int frame, boolean sameValues) throws IOException {
        Path file = simulated.folder.resolve(simulated.truth.name(frame));
        if (!sameValues) {
            Files.write(file, Files.readAllBytes(simulated.folder.resolve(simulated.truth.name(frame - 1))));
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 5000));
    }

    @Test
    void trackingEndedAtEveryFrameLeavesTheSame() throws Exception {
        track("2", ProgressListener.NONE);
        Map<String, String> whole = content("particles_tracking");
        int passed = FRAMES + 1;
        for (int after = 1; after < passed; after++) {
            StepRunner.startOver(StepName.TRACK, open());
            int at = after;
            ended(new EndedAt("Tracking", after), listener -> track(WORKERS[at % 3], listener));
            EndedAt rest = new EndedAt("Tracking");
            track(WORKERS[(at + 1) % 3], rest);
            assertEquals(whole, content("particles_tracking"), "ended after " + after);
            assertEquals(passed - after, rest.total);
            assertTrue(rest.said("Going on where the last run ended: " + after + " of 10 frames are tracked"), rest::toString);
        }
    }

    @Test
    void trackingEndedAgainAndAgainLeavesTheSame() throws Exception {
        track("2", ProgressListener.NONE);
        Map<String, String> whole = content("particles_tracking");
        StepRunner.startOver(StepName.TRACK, open());
        for (int i = 0; i < FRAMES; i++) {
            ended(new EndedAt("Tracking", 1), listener -> track("2", listener));
        }
        track("2", ProgressListener.NONE);
        assertEquals(whole, content("particles_tracking"));
    }

    @Test
    void finishedStepThatIsAskedForIsDoneAnew() throws Exception {
        track("2", ProgressListener.NONE);
        EndedAt again = new EndedAt("Tracking");
        track("2", again);
        assertEquals(FRAMES + 1, again.total);
    }

    @Test
    void trackingGoesOnBeforeAFrameThatIsAnotherNow() throws Exception {
        select(0);
        track("2", ProgressListener.NONE);
        rewrite(6, false);
        EndedAt rest = new EndedAt("Tracking");
        track("2", rest);
        assertEquals(FRAMES - 6, rest.total);
        assertTrue(rest.said("6 of 9 frames are tracked already; changed since: " + simulated.truth.name(6)), rest::toString);
        Map<String, String> resumed = content("particles_tracking");
        StepRunner.startOver(StepName.TRACK, open());
        track("2", ProgressListener.NONE);
        assertEquals(content("particles_tracking"), resumed);
    }

    @Test
    void trackingStartsOverWithAnotherSelectionAndSaysWhy() throws Exception {
        ended(new EndedAt("Tracking", 3), listener -> track("2", listener));
        select(0);
        EndedAt rest = new EndedAt("Tracking");
        track("2", rest);
        assertEquals(FRAMES, rest.total);
        assertTrue(rest.said("The tracking starts over: the selection is not the same as in the last run."), rest::toString);
    }

    @Test
    void alignmentEndedAtEveryFrameLeavesTheSame() throws Exception {
        trackAndEstimate();
        align("2", ProgressListener.NONE);
        Map<String, String> whole = content("aligned");
        for (int after = 1; after < FRAMES; after++) {
            StepRunner.startOver(StepName.ALIGN, open());
            int at = after;
            ended(new EndedAt("Aligning", after), listener -> align(WORKERS[at % 3], listener));
            EndedAt rest = new EndedAt("Aligning");
            align(WORKERS[(at + 1) % 3], rest);
            assertEquals(whole, content("aligned"), "ended after " + after);
            assertEquals(FRAMES - after, rest.total);
            assertTrue(rest.said("Going on where the last run ended: " + after + " of 9 frames are aligned"), rest::toString);
        }
    }

    @Test
    void framesThatMoveOtherwiseNowAreAlignedAgain() throws Exception {
        trackAndEstimate();
        ended(new EndedAt("Aligning", 6), listener -> align("2", listener));
        StepRunner.run(new EstimateDrift(), open(), DriftOptions.NONE.withUse(List.of(1, 2)), ProgressListener.NONE);
        align("2", ProgressListener.NONE);
        Map<String, String> resumed = content("aligned");
        StepRunner.startOver(StepName.ALIGN, open());
        align("2", ProgressListener.NONE);
        assertEquals(content("aligned"), resumed);
    }

    @Test
    void stackEndedAtEveryFrameLeavesTheSame() throws Exception {
        trackAndEstimate();
        AlignOptions stack = new AlignOptions(null, null, OutputForm.STACK);
        align("2", stack, ProgressListener.NONE);
        Map<String, String> whole = content("aligned");
        for (int after = 1; after < FRAMES; after++) {
            StepRunner.startOver(StepName.ALIGN, open());
            int at = after;
            ended(new EndedAt("Aligning", after), listener -> align(WORKERS[at % 3], stack, listener));
            assertEquals("it was not finished: " + after + " of 9 frames are done",
                    ProjectStatus.of(open()).line(StepName.ALIGN).detail());
            EndedAt rest = new EndedAt("Aligning");
            align(WORKERS[(at + 1) % 3], stack, rest);
            assertEquals(whole, content("aligned"), "ended after " + after);
            assertEquals(FRAMES - after, rest.total);
        }
    }

    @Test
    void stackGoesOnBeforeAFrameThatIsAnotherNowOrFromTheBeginning() throws Exception {
        trackAndEstimate();
        AlignOptions stack = new AlignOptions(null, null, OutputForm.STACK);
        ended(new EndedAt("Aligning", 3), listener -> align("2", stack, listener));
        ended(new EndedAt("Aligning", 3), listener -> align("2", stack, listener));
        rewrite(5, false);
        EndedAt rest = new EndedAt("Aligning", 1);
        ended(rest, listener -> align("2", stack, listener));
        assertEquals(FRAMES - 3, rest.total, "the last mark before frame 5 is behind the first three");
        assertTrue(rest.said("changed since: " + simulated.truth.name(5)), rest::toString);
        try (Stream<Path> files = Files.list(output("aligned"))) {
            for (Path part : (Iterable<Path>) files.filter(file -> file.toString().endsWith(".part"))::iterator) {
                Files.delete(part);
            }
        }
        EndedAt anew = new EndedAt("Aligning");
        align("2", stack, anew);
        assertEquals(FRAMES, anew.total);
        Map<String, String> resumed = content("aligned");
        StepRunner.startOver(StepName.ALIGN, open());
        align("2", stack, ProgressListener.NONE);
        assertEquals(content("aligned"), resumed);
    }

    @Test
    void alignedFileThatIsNotAsItWasWrittenIsWrittenAgain() throws Exception {
        trackAndEstimate();
        align("2", ProgressListener.NONE);
        Map<String, String> whole = content("aligned");
        Path cut = output("aligned").resolve(simulated.truth.name(2));
        Files.write(cut, new byte[] {1, 2, 3});
        Files.delete(output("aligned").resolve(simulated.truth.name(5)));
        Path flipped = output("aligned").resolve(simulated.truth.name(7));
        byte[] bytes = Files.readAllBytes(flipped);
        bytes[bytes.length / 2] ^= 1;
        Files.write(flipped, bytes);
        EndedAt rest = new EndedAt("Aligning");
        align("2", rest);
        assertEquals(3, rest.total);
        assertEquals(whole, content("aligned"));
    }

    @Test
    void alignmentStartsOverWithAnotherOptionAndSaysWhy() throws Exception {
        trackAndEstimate();
        align("2", LINEAR, ProgressListener.NONE);
        Map<String, String> whole = content("aligned");
        StepRunner.startOver(StepName.ALIGN, open());
        ended(new EndedAt("Aligning", 4), listener -> align("2", new AlignOptions(
                Interpolation.CUBIC, null), listener));
        EndedAt rest = new EndedAt("Aligning");
        align("2", LINEAR, rest);
        assertEquals(FRAMES, rest.total);
        assertTrue(rest.said("The alignment starts over: an option is not the same as in the last run."), rest::toString);
        assertEquals(whole, content("aligned"));
    }

    @Test
    void ofFramesWithAnotherTimeOnlyThoseWithOtherValuesAreAlignedAgain() throws Exception {
        trackAndEstimate();
        align("2", ProgressListener.NONE);
        FileTime kept = Files.getLastModifiedTime(output("aligned").resolve(simulated.truth.name(3)));
        rewrite(3, true);
        rewrite(6, false);
        EndedAt rest = new EndedAt("Aligning");
        align("2", rest);
        assertTrue(rest.total <= 2, rest::toString);
        assertEquals(kept, Files.getLastModifiedTime(output("aligned").resolve(simulated.truth.name(3))));
        Map<String, String> resumed = content("aligned");
        StepRunner.startOver(StepName.ALIGN, open());
        align("2", ProgressListener.NONE);
        assertEquals(content("aligned"), resumed);
    }

    /** Frames that are averaged are read again, but not fitted again. */
    @Test
    void validationEndedInTheMiddleLeavesTheSame() throws Exception {
        trackAndEstimate();
        align("2", ProgressListener.NONE);
        validate("2", ProgressListener.NONE);
        Map<String, String> whole = content("validation");
        for (int after = 1; after < FRAMES; after += 3) {
            StepRunner.startOver(StepName.VALIDATE, open());
            int at = after;
            ended(new EndedAt("Validating", after), listener -> validate(WORKERS[at % 3], listener));
            EndedAt rest = new EndedAt("Validating");
            validate(WORKERS[(at + 1) % 3], rest);
            assertEquals(whole, content("validation"), "ended after " + after);
            assertTrue(rest.said("Going on where the last run ended: " + after + " of 9 frames are validated"), rest::toString);
        }
    }

    @Test
    void whatIsKeptOfAValidationHoldsForTheAlignedFilesOfThen() throws Exception {
        trackAndEstimate();
        align("2", ProgressListener.NONE);
        ended(new EndedAt("Validating", 6), listener -> validate("1", listener));
        align("2", LINEAR, ProgressListener.NONE);
        EndedAt rest = new EndedAt("Validating");
        validate("2", rest);
        assertFalse(rest.said("Going on"), rest::toString);
        Map<String, String> resumed = content("validation");
        StepRunner.startOver(StepName.VALIDATE, open());
        validate("2", ProgressListener.NONE);
        assertEquals(content("validation"), resumed);
    }

    @Test
    void frameThatChangedSinceItWasTrackedIsNamed() throws Exception {
        trackAndEstimate();
        EndedAt quiet = new EndedAt("Aligning");
        align("2", quiet);
        assertFalse(quiet.said("changed since the particles were tracked"), quiet::toString);
        rewrite(6, false);
        EndedAt warned = new EndedAt("Aligning");
        align("2", warned);
        assertTrue(warned.said(simulated.truth.name(6) + " changed since the particles were tracked"), warned::toString);
    }

    @Test
    void statusSaysHowFarAStepWasWhenItWasEnded() throws Exception {
        ended(new EndedAt("Tracking", 7), listener -> track("2", listener));
        assertEquals("it was not finished: 7 of 10 frames are done", ProjectStatus.of(open()).line(StepName.TRACK).detail());
    }

    @Test
    void restartStartsOver() throws Exception {
        ended(new EndedAt("Tracking", 7), listener -> track("2", listener));
        EndedAt restarted = new EndedAt("Tracking");
        StepRunner.restart(new TrackParticles(Workers.parse("2")), open(), TrackOptions.NONE, restarted);
        assertEquals(FRAMES + 1, restarted.total);
        assertFalse(restarted.said("Going on"), restarted::toString);
    }

    @Test
    void runThatIsEndedAnywhereGoesOn() throws Exception {
        RunOptions all = new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null, null, false);
        new Pipeline(Workers.parse("2")).run(open(), all, ProgressListener.NONE);
        Map<String, String> aligned = content("aligned");
        Map<String, String> validated = content("validation");
        for (String task : new String[] {"Tracking", "Aligning", "Validating"}) {
            RunOptions anew = new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null, null, true);
            ended(new EndedAt(task, 4), listener -> new Pipeline(Workers.parse("2")).run(open(), anew, listener));
            EndedAt rest = new EndedAt(task);
            new Pipeline(Workers.parse("8")).run(open(), all, rest);
            assertTrue(rest.said("Going on where the last run ended: 4 of "), rest::toString);
            assertEquals(aligned, content("aligned"), task);
            assertEquals(validated, content("validation"), task);
        }
    }

    @Test
    void tornJournalsLoseNoMoreThanTheirTails() throws Exception {
        trackAndEstimate();
        align("2", ProgressListener.NONE);
        Map<String, String> tracked = content("particles_tracking");
        Map<String, String> aligned = content("aligned");
        for (String name : new String[] {Journals.TRACK, Journals.ALIGN}) {
            Path file = Journals.file(open(), name);
            byte[] whole = Files.readAllBytes(file);
            for (int cut = 1; cut < whole.length; cut += whole.length / 7) {
                StepRunner.startOver(name.equals(Journals.TRACK) ? StepName.TRACK : StepName.ALIGN, open());
                if (name.equals(Journals.TRACK)) {
                    ended(new EndedAt("Tracking", 1), listener -> track("1", listener));
                } else {
                    ended(new EndedAt("Aligning", 1), listener -> align("1", listener));
                }
                Files.write(file, Arrays.copyOf(whole, whole.length - cut));
                if (name.equals(Journals.TRACK)) {
                    track("2", ProgressListener.NONE);
                } else {
                    align("2", ProgressListener.NONE);
                }
                assertEquals(tracked, content("particles_tracking"));
                assertEquals(aligned, content("aligned"));
            }
        }
    }

    @Test
    void aFrameThatIsRewrittenOrRemovedMeanwhileIsNamed() throws Exception {
        select(0);
        String name = simulated.truth.name(FRAMES - 1);
        EndedAt rewriting = new EndedAt("Tracking", 1, () -> {
            try {
                rewrite(FRAMES - 1, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        StepException changed = assertThrows(StepException.class, () -> track("1", rewriting));
        assertTrue(changed.getMessage().contains(name + " was changed while"), changed.getMessage());
        EndedAt rest = new EndedAt("Tracking");
        track("1", rest);
        assertEquals(1, rest.total, "frames before it are kept");

        StepRunner.run(new EstimateDrift(), open(), DriftOptions.NONE, ProgressListener.NONE);
        EndedAt removing = new EndedAt("Aligning", 1, () -> {
            try {
                Files.delete(simulated.folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Exception removed = assertThrows(Exception.class, () -> align("1", removing));
        assertTrue(removed.getMessage().contains(name), removed.getMessage());
        try (Journal journal = Journal.look(Journals.file(open(), Journals.ALIGN))) {
            int kept = 0;
            while (journal.next() != null) {
                kept++;
            }
            assertEquals(FRAMES - 1, kept, "frames before it are kept");
        }
    }
}
