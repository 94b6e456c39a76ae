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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.exchange.PicassoDrift;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.pipeline.exchange.DriftExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drift from and to Picasso. */
class TakeDriftTest {

    private static final int FRAMES = 6;
    private static final ProjectStatus.State DONE = ProjectStatus.State.DONE;

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;
    private Project project;
    private final Heard listener = new Heard();
    private final List<String> said = listener.all();

    /** The sample moves to the right by two whole pixels a frame and up by one: what Picasso calls x +2, y -1. */
    @BeforeEach
    void simulate() throws IOException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(240, 200).withParticles(4).withMotion(0, 0))
                .withPath(IntStream.range(0, FRAMES).mapToObj(k -> new RigidMotion(2 * k, -k, 0)).toList()),
                folder.resolve("frames"));
        project = Project.open(simulated.folder, null);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("run_drift.txt"), text);
    }

    /** The true drift, plus the same everywhere, as Picasso may count it from elsewhere. */
    private Path truth(double x, double y) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < FRAMES; k++) {
            text.append(2 * k + x).append(' ').append(-k + y).append("\r\n");
        }
        return file(text.toString());
    }

    private void take(Path file, String reference) throws IOException, StepException {
        StepRunner.run(new TakeDrift(), project, new TakeDriftOptions(file.toString(), reference), listener);
    }

    private void run(boolean restart) throws IOException, StepException {
        new Pipeline(Workers.parse("2")).run(project, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, restart), listener);
    }

    private void align() throws IOException, StepException {
        StepRunner.run(new AlignFrames(Workers.parse("2")), project, AlignOptions.NONE, listener);
    }

    private ProjectStatus.Line line(StepName step) throws IOException, StepException {
        return ProjectStatus.of(project).line(step);
    }

    private DriftCurve curve() throws IOException, StepException {
        return Tables.drift(project, ProjectFrames.open(project), ProgressListener.NONE);
    }

    @Test
    void withoutAnyParticleFramesAreAlignedByIt() throws Exception {
        take(truth(0, 0), null);
        assertEquals(DONE, line(StepName.DRIFT).state());
        assertEquals("up to 11.18 px, imported from run_drift.txt, its uncertainty unknown", line(StepName.DRIFT).detail());
        assertEquals(ProjectStatus.State.MISSING, line(StepName.TRACK).state());
        align();
        assertEquals(DONE, line(StepName.ALIGN).state());
        ImageFolder aligned = ImageFolder.open(project.alignedFolder());
        for (int k = 1; k < FRAMES; k++) {
            Frame original = ImageFolder.open(simulated.folder).read(k);
            // What is at x, y in the first frame went to x + 2k, y - k.
            assertEquals(original.value(100 + 2 * k, 80 - k), aligned.read(k).value(100, 80), "frame " + k);
            assertEquals(original.value(31 + 2 * k, 150 - k), aligned.read(k).value(31, 150), "frame " + k);
        }
    }

    @Test
    void everyFrameSaysThatItWasImportedAndNoneThatItWasMeasured() throws Exception {
        take(truth(0, 0), null);
        for (FrameMotion motion : curve().motions()) {
            assertEquals(FrameMotion.Source.IMPORTED, motion.source());
            assertEquals(0, motion.measured());
            assertEquals(motion.frame() == 0 ? MotionCovariance.ZERO : MotionCovariance.UNKNOWN, motion.covariance());
        }
        String table = Files.readString(project.results().driftCsv().orElseThrow());
        assertFalse(table.contains("measured,"), table);
        assertEquals(List.of(), project.results().selectedForDrift().orElseThrow());
    }

    @Test
    void particlesThatAreEditedDoNotOutdateIt() throws Exception {
        ProjectSetup before = project.setup();
        ProjectSetup particles = before.withParticles(
                List.of(new SelectedParticle(new Particle(1, simulated.boxes(0).get(0), 0), 0.9, 1, 1)));
        SetupChange change = new SetupChange(before, particles, true);
        assertFalse(change.outdates(StepName.DRIFT));
        assertFalse(change.outdates(StepName.ALIGN));
        assertTrue(change.outdates(StepName.VALIDATE));
        assertTrue(new SetupChange(before, before.withReference("3.tif"), true).outdates(StepName.DRIFT));
        assertTrue(new SetupChange(before, particles, false).outdates(StepName.DRIFT));
    }

    @Test
    void itIsTakenAgainstTheReferenceFrame() throws Exception {
        take(truth(0.5, -0.25), "3");
        assertEquals(3, curve().referenceFrame());
        assertEquals(new RigidMotion(0, 0, 0), curve().at(3).motion());
        assertEquals(new RigidMotion(-6, 3, 0), curve().at(0).motion());
        assertTrue(said.stream().anyMatch(text -> text.contains("has x 6.500, y -3.250 px for the reference frame 4.tif")),
                said.toString());
    }

    @Test
    void aDriftGoesOutAsItCameIn() throws Exception {
        project.setFrameChoice(FrameChoices.changed(project, null, List.of("2")));
        Path in = file("0 0\n0.1 -1e-7\nnan nan\n3.3 4.4\n5 6\n7.7777777777777777 1\n");
        take(in, null);
        Path out = folder.resolve("out_drift.txt");
        DriftExport.write(out, ProjectSession.of(project), false, listener);
        assertEquals(PicassoDrift.read(in).shifts(), PicassoDrift.read(out).shifts());
        assertTrue(said.contains("1 frame that is left out has nan in place of a drift: Picasso then loses what it found in it."),
                said.toString());
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingChanges() throws Exception {
        String[][] wrong = {{"0 0\n1 1\n", " has the drift of 2 frames, and "},
            {"0 0\n1 1\n2 2\nnan nan\n4 4\n5 5\n", " does not know the drift of 4.tif (nan): leave out what has none with --skip."},
            {"0 0\n1 1\n2 2\n3 3\n650 4\n5 5\n", " moves 5.tif by x 650.0, y 4.0 px, out of the image of 240 x 200: "}};
        for (String[] one : wrong) {
            Path file = file(one[0]);
            StepException e = assertThrows(StepException.class, () -> take(file, null));
            assertTrue(e.getMessage().startsWith(file + one[1]), e.getMessage());
        }
        StepException gone = assertThrows(StepException.class, () -> take(folder.resolve("none.txt"), null));
        assertTrue(gone.getMessage().contains("say with --picasso where the drift is"), gone.getMessage());
        assertTrue(project.results().driftCsv().isEmpty());
    }

    @Test
    void aRunKeepsItAndParticlesJudgeIt() throws Exception {
        take(truth(0, 0), null);
        StepRunner.run(new SelectParticles(), project, new SelectOptions(simulated.boxes(0), null, null, null, null, null), listener);
        run(false);
        assertEquals(FrameMotion.Source.IMPORTED, curve().at(3).source());
        assertEquals(DONE, line(StepName.VALIDATE).state());
        String verdict = line(StepName.VALIDATE).results().get("verdict").getAsString();
        assertFalse(verdict.contains("not every aligned frame"), verdict);
        assertTrue(said.stream().anyMatch(text -> text.contains("it was imported from ")), said.toString());
        said.clear();
        run(false);
        assertTrue(said.contains("Everything is up to date; --restart does it anew."), said.toString());

        StepRunner.run(new EstimateDrift(), project, DriftOptions.NONE, listener);
        assertEquals(FrameMotion.Source.MEASURED, curve().at(3).source());
        assertEquals(ProjectStatus.State.STALE, line(StepName.ALIGN).state());
    }

    @Test
    void aDriftThatIsNotThatOfTheParticlesIsDisproven() throws Exception {
        StringBuilder wrong = new StringBuilder();
        for (int k = 0; k < FRAMES; k++) {
            wrong.append(2 * k + (k > 3 ? 0.5 : 0)).append(' ').append(-k).append('\n');
        }
        take(file(wrong.toString()), null);
        StepRunner.run(new SelectParticles(), project, new SelectOptions(simulated.boxes(0), null, null, null, null, null), listener);
        run(false);
        Validate.Result result = ProjectSession.of(project).validation().orElseThrow();
        assertFalse(result.isProven());
        assertEquals(List.of(4, 5), result.blame().misplaced().stream().map(one -> one.frame()).toList());
        assertTrue(result.remark().toString().contains("But not every aligned frame lies where the particles say: frame 4 (0.5"),
                result.remark().toString());
        assertTrue(result.remark().toString().endsWith("the drift that was imported is not theirs."), result.remark().toString());
    }

    @Test
    void anotherReferenceFrameMakesItStaleUntilItIsTakenAgain() throws Exception {
        Path file = truth(0, 0);
        take(file, null);
        align();
        project.setReferenceFrame("3.tif");
        assertEquals(ProjectStatus.State.STALE, line(StepName.DRIFT).state());
        assertTrue(line(StepName.DRIFT).detail().startsWith("the frames in use, their files or the reference frame"));
        StepRunner.run(new SelectParticles(), project, new SelectOptions(simulated.boxes(0), null, null, null, null, null), listener);
        run(false);
        assertEquals(2, curve().referenceFrame());
        assertEquals(FrameMotion.Source.IMPORTED, curve().at(0).source());
        project.setReferenceFrame("2.tif");
        Files.delete(file);
        StepException e = assertThrows(StepException.class, () -> run(false));
        assertTrue(e.getMessage().startsWith(file + " is not there or is not a file: say with --picasso"), e.getMessage());
    }

    @Test
    void aRotationIsNotLostUnasked() throws Exception {
        SimulatedFolder turned = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(4).withSize(240, 200).withParticles(6).withMotion(3, 2)),
                folder.resolve("other/turned"));
        project = turned.run(0, new DriftOptions(null, null, org.driftless.core.drift.MotionModel.RIGID, null, null));
        ProjectSession session = ProjectSession.of(project);
        Path out = folder.resolve("turned_drift.txt");
        StepException e = assertThrows(StepException.class, () -> DriftExport.write(out, session, false, listener));
        assertTrue(e.getMessage().matches(".* was not written: the field turns by up to [12]\\.\\d{4} degrees \\([3-6]\\.\\d\\d px "
                + "in the corners\\), and the drift of Picasso has no rotation: say --without-rotation to leave it out, or .*"),
                e.getMessage());
        assertFalse(Files.exists(out));
        DriftExport.write(out, session, true, listener);
        List<PicassoDrift.Shift> shifts = PicassoDrift.read(out).shifts();
        for (FrameMotion motion : curve().motions()) {
            assertEquals(new PicassoDrift.Shift(motion.motion().dx(), motion.motion().dy()), shifts.get(motion.frame()));
        }
        assertTrue(said.stream().anyMatch(text -> text.startsWith("The rotation was left out: the field turns")), said.toString());
    }
}
