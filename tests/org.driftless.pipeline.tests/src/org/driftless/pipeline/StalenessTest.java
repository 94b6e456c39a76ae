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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.driftless.core.align.Interpolation;
import org.driftless.core.particle.FitBox;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.pipeline.ProjectStatus.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a result was made from may change; a result is never taken for one of what the project is now. */
class StalenessTest {

    private static final AlignOptions LINEAR = new AlignOptions(Interpolation.LINEAR, null);

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;

    /** Listens for one task, does something at its first unit, and remembers warnings. */
    private static class Interfering implements ProgressListener {

        private final String task;
        private final Runnable deed;
        private final List<String> warnings = new ArrayList<>();
        private boolean armed;
        private boolean cancelled;

        Interfering(String task, Runnable deed) {
            this.task = task;
            this.deed = deed;
        }

        @Override
        public void begin(String begun, long total) {
            armed = begun.equals(task);
        }

        @Override
        public void worked(long units) {
            if (armed) {
                armed = false;
                deed.run();
            }
        }

        @Override
        public void done() {
            armed = false;
        }

        @Override
        public void message(Severity severity, String text) {
            if (severity == Severity.WARNING) {
                warnings.add(text);
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    @BeforeEach
    void simulate() throws IOException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(6).withSize(240, 200).withParticles(4).withMotion(6, 0)),
                folder.resolve("frames"));
    }

    private Project open() throws IOException {
        return Project.open(simulated.folder, null);
    }

    private Set<String> run(SelectOptions select, DriftOptions drift, AlignOptions align, List<String> skip,
            ProgressListener progress) throws IOException, StepException {
        return new Pipeline(Workers.parse("2")).run(open(),
                new RunOptions(select, TrackOptions.NONE, drift, align, null, skip, false), progress).keySet();
    }

    private Set<String> run() throws IOException, StepException {
        return run(null, DriftOptions.NONE, AlignOptions.NONE, null, ProgressListener.NONE);
    }

    private void runFirst() throws IOException, StepException {
        simulated.run(0, DriftOptions.NONE);
        assertEquals(Set.of(), run());
    }

    private ProjectStatus.Line line(StepName step) throws IOException, StepException {
        return ProjectStatus.of(open()).line(step);
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 5000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFrameThatChangedAfterwardsMakesAllStale() throws Exception {
        runFirst();
        touch(simulated.folder.resolve("3.tif"));
        assertEquals(State.STALE, line(StepName.TRACK).state());
        assertEquals(State.STALE, line(StepName.VALIDATE).state());
        assertEquals(Set.of("track", "drift", "align", "validate"), run());
    }

    @Test
    void aFrameThatChangesWhileItIsTrackedIsNamed() throws Exception {
        Path frame = simulated.folder.resolve("1.tif");
        SelectOptions select = new SelectOptions(simulated.boxes(0), null, null, null, null, null);
        StepException e = assertThrows(StepException.class, () -> run(select, DriftOptions.NONE, AlignOptions.NONE, null,
                new Interfering("Tracking", () -> touch(frame))));
        assertTrue(e.getMessage().startsWith(frame + " was changed"), e.getMessage());
        assertEquals(State.MISSING, line(StepName.TRACK).state());
    }

    @Test
    void aTableEditedByHandMakesWhatFollowsStale() throws Exception {
        runFirst();
        Path table = open().results().driftCsv().orElseThrow();
        Files.writeString(table, Files.readString(table).replaceFirst("(?m)^(2,3.tif,)[^,]+", "$15.5"));
        assertEquals(State.DONE, line(StepName.DRIFT).state());
        assertEquals(State.STALE, line(StepName.ALIGN).state());
        assertEquals(Set.of("align", "validate"), run());
    }

    @Test
    void anAlignedFrameThatIsGoneIsNamedAndMadeAgain() throws Exception {
        runFirst();
        Files.delete(open().alignedFolder().resolve("3.tif"));
        assertEquals(State.MISSING, line(StepName.ALIGN).state());
        assertEquals("the aligned frame 3.tif is not there", line(StepName.ALIGN).detail());
        assertEquals(Set.of("align", "validate"), run());
    }

    @Test
    void anAlignedFrameThatChangedIsValidatedAgain() throws Exception {
        runFirst();
        touch(open().alignedFolder().resolve("3.tif"));
        assertEquals(Set.of("validate"), run());
    }

    @Test
    void aCancelledStepIsNotFinishedAndGoesOnWithItsOptions() throws Exception {
        runFirst();
        Interfering cancelling = new Interfering("Aligning", () -> { }) {
            @Override
            public void worked(long units) {
                super.cancelled |= super.armed;
            }
        };
        assertThrows(CancellationException.class, () -> run(null, DriftOptions.NONE, LINEAR, null, cancelling));
        assertTrue(Files.readString(open().logFile()).contains("[Step4_ImageAlignment] CANCELLED"));
        assertEquals("it was not finished: 1 of 6 frames are done", line(StepName.ALIGN).detail());
        StepException e = assertThrows(StepException.class, () -> StepRunner.run(new Validate(Workers.parse("1")), open(),
                ValidateOptions.NONE, ProgressListener.NONE));
        assertTrue(e.getMessage().contains("was not finished"), e.getMessage());

        assertEquals(Set.of("align", "validate"), run());
        assertTrue(Files.readString(open().alignedFolder().resolve("alignment_log.csv")).contains(",linear,"));
    }

    @Test
    void framesLeftOutAndBroughtBackGiveTheSameDrift() throws Exception {
        runFirst();
        byte[] before = Files.readAllBytes(open().results().driftCsv().orElseThrow());
        run(null, DriftOptions.NONE, AlignOptions.NONE, List.of("2", "4.tif"), ProgressListener.NONE);
        assertFalse(Files.exists(open().alignedFolder().resolve("3.tif")));
        assertFalse(Files.exists(open().alignedFolder().resolve("4.tif")));
        assertEquals(Set.of(), run(), "the choice of frames is kept");
        run(null, DriftOptions.NONE, AlignOptions.NONE, List.of("none"), ProgressListener.NONE);
        assertTrue(Files.exists(open().alignedFolder().resolve("3.tif")));
        assertEquals(new String(before), Files.readString(open().results().driftCsv().orElseThrow()));
    }

    @Test
    void aFrameAddedInFrontMakesAWarningIfFramesAreLeftOutByIndex() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        run(null, DriftOptions.NONE, AlignOptions.NONE, List.of("2"), ProgressListener.NONE);
        Files.copy(simulated.folder.resolve("1.tif"), simulated.folder.resolve("0.tif"));
        Interfering heard = new Interfering("", () -> { });
        run(null, DriftOptions.NONE, AlignOptions.NONE, null, heard);
        assertTrue(heard.warnings.stream().anyMatch(text -> text.contains("had 6 frames from 1.tif on")),
                heard.warnings.toString());
    }

    @Test
    void theReferenceFrameIsKeptByItsName() throws Exception {
        simulated.run(0, new DriftOptions(null, null, null, null, "2"));
        assertEquals("3.tif", open().step("drift").orElseThrow().settings().get("reference").getAsString());
        assertEquals(Set.of(), run(null, new DriftOptions(null, null, null, null, "3.tif"), AlignOptions.NONE, null,
                ProgressListener.NONE));
    }

    @Test
    void aSmallNumberIsTheSameAfterSaving() throws Exception {
        new Pipeline(Workers.parse("2")).run(open(), new RunOptions(SelectOptions.AUTO, new TrackOptions(1e-5),
                DriftOptions.NONE, AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        assertEquals(State.DONE, line(StepName.TRACK).state());
    }

    @Test
    void aChoiceForTheDriftIsForgottenWhenItsIdsMeanOtherParticles() throws Exception {
        simulated.run(0, new DriftOptions(List.of(1, 2, 3), null, null, null, null));
        List<FitBox> boxes = new ArrayList<>(simulated.boxes(0));
        run(new SelectOptions(boxes.subList(0, 3), null, null, null, null, null), DriftOptions.NONE, AlignOptions.NONE,
                null, ProgressListener.NONE);
        assertEquals(List.of(1, 2, 3), open().chosenForDrift().orElseThrow(), "ids 1 to 3 mean the same particles");

        Interfering heard = new Interfering("", () -> { });
        run(new SelectOptions(boxes.reversed(), null, null, null, null, null), DriftOptions.NONE, AlignOptions.NONE, null,
                heard);
        assertTrue(heard.warnings.stream().anyMatch(text -> text.startsWith("Particles 1, 2 and 3 had been chosen")),
                heard.warnings.toString());
        assertEquals(List.of(1, 2, 3, 4), open().results().selectedForDrift().orElseThrow());
    }

    @Test
    void figuresOfParticlesNoLongerUsedGo() throws Exception {
        runFirst();
        Path figure = open().validationFolder().resolve("particle_4_comparison.png");
        assertTrue(Files.exists(figure));
        run(null, new DriftOptions(List.of(1, 2, 3), null, null, null, null), AlignOptions.NONE, null,
                ProgressListener.NONE);
        assertFalse(Files.exists(figure));
        assertTrue(Files.exists(figure.resolveSibling("particle_3_comparison.png")));
    }

    @Test
    void particlesFoundOnAFrameThatIsLeftOutAreFoundOnAnother() throws Exception {
        run(SelectOptions.AUTO, DriftOptions.NONE, AlignOptions.NONE, null, ProgressListener.NONE);
        Files.write(simulated.folder.resolve("1.tif"), new byte[] {1, 2, 3});
        assertTrue(run(null, DriftOptions.NONE, AlignOptions.NONE, List.of("1.tif"), ProgressListener.NONE)
                .contains("select"));
        assertEquals(1, open().particles().get(0).particle().frame());
    }
}
