/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.validate.Verdict;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.ApplyDrift;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.SimulatedFolder;
import org.driftless.pipeline.StepRunner;
import org.driftless.pipeline.TakeDrift;
import org.driftless.pipeline.TakeDriftOptions;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.exchange.DriftExport;

/** What a project comes to, and that nothing old is told as new. */
class ComparedProjectTest {

    private static final int FRAMES = 8;

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;
    private Project project;

    @BeforeEach
    void run() throws Exception {
        simulated = new SimulatedFolder(new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(FRAMES)
                .withSize(240, 200).withParticles(4).withMotion(6, 0)), folder.resolve("frames"));
        project = simulated.run(0, DriftOptions.NONE);
    }

    private ComparedProject read() {
        return ComparedProject.read(simulated.folder, null);
    }

    private static double value(ComparedProject one, Measure measure) {
        assertEquals(Worth.CURRENT, one.figures().number(measure).worth(), measure.name());
        return one.figures().number(measure).value();
    }

    @Test
    void figuresAreThoseOfTheTruth() {
        ComparedProject one = read();
        double[] x = IntStream.range(0, FRAMES).mapToDouble(k -> simulated.truth.motion(k).dx()).toArray();
        double[] y = IntStream.range(0, FRAMES).mapToDouble(k -> simulated.truth.motion(k).dy()).toArray();
        double path = IntStream.range(1, FRAMES).mapToDouble(k -> Math.hypot(x[k] - x[k - 1], y[k] - y[k - 1])).sum();
        double max = IntStream.range(0, FRAMES).mapToDouble(k -> Math.hypot(x[k], y[k])).max().orElseThrow();
        assertEquals(max, value(one, Measure.DRIFT_MAX), 0.1);
        assertEquals(path, value(one, Measure.DRIFT_PATH), 0.4);
        assertTrue(path > max + 0.1, "a path that is no longer than the drift would not tell them apart");
        assertArrayEquals(x, one.drift().x(), 0.1);
        assertArrayEquals(y, one.drift().y(), 0.1);
        assertArrayEquals(IntStream.range(0, FRAMES).toArray(), one.drift().frames());
        assertEquals(FRAMES, value(one, Measure.FRAMES));
        assertEquals(4, value(one, Measure.PARTICLES_USED));
        assertEquals(Worth.NONE, one.figures().number(Measure.ROTATION_RANGE).worth());
        assertEquals(Worth.NONE, one.figures().number(Measure.PIXEL_SIZE).worth());
        assertEquals(new ImageIdentity(simulated.truth.name(0), simulated.truth.name(FRAMES - 1), FRAMES, 240, 200, "uint16"),
                one.figures().identity().orElseThrow());
        assertEquals(List.of(), one.figures().problems());
    }

    @Test
    void theValidationIsThatOfTheProject() throws Exception {
        ComparedProject one = read();
        double ratio = value(one, Measure.NOISE_RATIO);
        assertEquals(project.step("validate").orElseThrow().results().get("noiseRatio").getAsDouble(), ratio);
        assertEquals(Verdict.Kind.PROVEN, one.figures().verdict().kind());
        assertEquals("proven", one.figures().verdict().word());
        double[] rms = one.residuals().rms();
        double mean = Math.sqrt(IntStream.range(0, rms.length).mapToDouble(i -> rms[i] * rms[i]).average().orElseThrow());
        assertEquals(value(one, Measure.RESIDUAL_RMS), mean, 1e-9);
        assertEquals("cubic", one.figures().settings().get("align.interpolation"));
        assertEquals("first in use", one.figures().settings().get("drift.reference"));
        assertEquals("all", one.figures().settings().get(SettingNames.FRAMES));
        assertEquals("estimated here", one.figures().settings().get(SettingNames.ORIGIN));
    }

    @Test
    void whatWasMadeFromOtherFramesIsStaleAndSaysSo() throws Exception {
        double before = value(read(), Measure.DRIFT_MAX);
        Project changed = Project.open(simulated.folder, null);
        changed.setFrameChoice(FrameChoice.ALL.without(3));
        changed.setCalibration(new Calibration(0.065, 2));
        changed.save();
        ComparedProject one = read();
        KeyFigure drift = one.figures().number(Measure.DRIFT_MAX);
        assertEquals(new KeyFigure(before, Worth.STALE, drift.note()), drift);
        assertEquals("the drift is stale: the tracking is stale", drift.note());
        assertEquals(Worth.STALE, one.drift().worth());
        assertEquals(Worth.STALE, one.residuals().worth());
        assertEquals(Worth.STALE, one.figures().verdict().worth());
        assertEquals(Worth.CURRENT, one.figures().number(Measure.FRAMES_IN_USE).worth());
        assertEquals(FRAMES - 1, value(one, Measure.FRAMES_IN_USE));
        assertEquals(new Calibration(0.065, 2), one.figures().calibration());
        assertEquals("all but 1", one.figures().settings().get(SettingNames.FRAMES));
        assertTrue(one.figures().problems().get(0).startsWith("The tracking is stale: "), one.figures().problems().toString());
    }

    @Test
    void aResultThatIsGoneIsMissing() throws Exception {
        Files.delete(project.results().driftCsv().orElseThrow());
        ComparedProject one = read();
        assertEquals(Worth.MISSING, one.figures().number(Measure.DRIFT_MAX).worth());
        assertTrue(Double.isNaN(one.figures().number(Measure.DRIFT_MAX).value()));
        assertFalse(one.drift().isThere());
        assertEquals(Worth.STALE, one.figures().number(Measure.NOISE_RATIO).worth());
    }

    @Test
    void aTableThatIsDamagedIsNamedAndTheRestIsTold() throws Exception {
        Path drift = project.results().driftCsv().orElseThrow();
        Files.writeString(drift, "no table");
        Files.delete(Validate.framesTable(project));
        ComparedProject one = read();
        assertEquals(Worth.MISSING, one.figures().number(Measure.DRIFT_PATH).worth());
        assertTrue(one.figures().problems().stream().anyMatch(line -> line.startsWith(drift.toString())),
                one.figures().problems().toString());
        assertFalse(one.residuals().isThere());
        assertEquals(FRAMES, value(one, Measure.FRAMES));
    }

    /** Nothing was validated here, and the error is that of other images. */
    private void assertForeign(ComparedProject one, String origin) throws Exception {
        assertEquals(value(read(), Measure.DRIFT_MAX), value(one, Measure.DRIFT_MAX), 1e-9);
        assertEquals(0, value(one, Measure.PARTICLES_USED));
        assertEquals(Worth.NONE, one.figures().number(Measure.DRIFT_ERROR).worth());
        assertEquals(Worth.MISSING, one.figures().number(Measure.NOISE_RATIO).worth());
        assertEquals("", one.figures().verdict().word());
        assertFalse(one.residuals().isThere());
        assertEquals(origin, one.figures().settings().get(SettingNames.ORIGIN));
        assertFalse(one.figures().settings().containsKey("drift.use"), one.figures().settings().toString());
        for (boolean guessed : one.drift().guessed()) {
            assertFalse(guessed, "it was neither interpolated nor held");
        }
        assertEquals(1, one.figures().problems().size());
        assertTrue(one.figures().problems().get(0).startsWith("The validation is missing: the drift was " + origin),
                one.figures().problems().toString());
        assertEquals(List.of(SettingNames.ORIGIN), new Comparison(List.of(read(), one)).differing());
    }

    @Test
    void anAppliedDriftIsThatOfTheOtherAndNothingIsLeftOfItsOwn() throws Exception {
        SimulatedFolder other = new SimulatedFolder(simulated.truth, folder.resolve("b").resolve("other"));
        Project target = other.run(0, DriftOptions.NONE);
        assertEquals(Worth.CURRENT, ComparedProject.read(other.folder, null).figures().verdict().worth());
        new ApplyDrift(project, false, true, Workers.parse("2")).run(target, AlignOptions.NONE, ProgressListener.NONE);
        assertForeign(ComparedProject.read(other.folder, null), "applied from " + simulated.folder);
    }

    @Test
    void anImportedDriftHasNoErrorAndIsNotGuessed() throws Exception {
        Path file = folder.resolve("run_drift.txt");
        DriftExport.write(file, ProjectSession.of(project), false, ProgressListener.NONE);
        Project target = Project.open(new SimulatedFolder(simulated.truth, folder.resolve("b").resolve("other")).folder, null);
        StepRunner.run(new TakeDrift(), target, new TakeDriftOptions(file.toString(), null), ProgressListener.NONE);
        StepRunner.run(new AlignFrames(Workers.parse("2")), target, AlignOptions.NONE, ProgressListener.NONE);
        assertForeign(ComparedProject.read(target.imageFolder(), null), "imported from run_drift.txt");
    }

    @Test
    void aProjectThatWasNeverRunHasItsImagesOnly() throws IOException {
        Path other = new SimulatedFolder(simulated.truth, folder.resolve("other")).folder;
        ComparedProject one = ComparedProject.read(other, null);
        assertTrue(one.figures().isReadable());
        assertEquals(FRAMES, value(one, Measure.FRAMES));
        assertEquals(Worth.MISSING, one.figures().number(Measure.DRIFT_MAX).worth());
        assertEquals("the drift is missing", one.figures().number(Measure.DRIFT_MAX).note());
        assertEquals(List.of("The particle selection is missing."), one.figures().problems());
    }

    @Test
    void whatCanNotBeReadSaysWhy() throws IOException {
        Files.writeString(project.jsonFile(), "{ broken");
        ComparedProject broken = ComparedProject.read(project.jsonFile(), null);
        assertFalse(broken.figures().isReadable());
        assertTrue(broken.figures().problems().get(0).startsWith(project.jsonFile().toString()), broken.figures().problems().toString());
        assertEquals(Optional.empty(), broken.figures().project());
        Path gone = folder.resolve("gone");
        assertTrue(ComparedProject.read(gone, null).figures().problems().get(0).startsWith(gone + " is not there"));
        for (Measure measure : Measure.values()) {
            assertEquals(Worth.MISSING, broken.figures().number(measure).worth());
        }
    }
}
