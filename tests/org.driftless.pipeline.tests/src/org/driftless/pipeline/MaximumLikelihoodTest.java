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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import com.google.gson.JsonObject;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.Camera;
import org.driftless.core.particle.FitMethod;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.PhotonFitter;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Observation;
import org.driftless.io.csv.TableReport;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.pipeline.ProjectStatus.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The maximum-likelihood fit from the options to the records. */
class MaximumLikelihoodTest {

    private static final TrackOptions MLE = new TrackOptions(null, FitMethod.MLE, 100.0, 4.0, null);
    private static final TrackOptions LEAST = new TrackOptions(null, FitMethod.LEAST_SQUARES, null, null, null);

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;

    @BeforeEach
    void simulate() throws Exception {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(4).withSize(200, 160).withParticles(3).withMotion(3, 0)),
                folder.resolve("frames"));
        simulated.run(0, DriftOptions.NONE);
    }

    private Project open() throws IOException {
        return Project.open(simulated.folder, null);
    }

    private Set<String> run(TrackOptions track) throws IOException, StepException {
        return new Pipeline(Workers.parse("2")).run(open(),
                new RunOptions(null, track, DriftOptions.NONE, AlignOptions.NONE, null, null, false),
                ProgressListener.NONE).keySet();
    }

    private ProjectStatus.Line tracking() throws IOException, StepException {
        return ProjectStatus.of(open()).line(StepName.TRACK);
    }

    private JsonObject recorded() throws IOException {
        return open().step("track").orElseThrow().settings();
    }

    @Test
    void theRecordSaysWhichFitWasMadeAndAnotherOneIsMadeAnew() throws Exception {
        assertEquals("LEAST_SQUARES", recorded().get("fit").getAsString());
        assertFalse(tracking().detail().contains("likelihood"), tracking().detail());
        assertEquals(Set.of("track", "drift", "align", "validate"), run(MLE));
        assertEquals("MLE", recorded().get("fit").getAsString());
        assertEquals(4, recorded().get("gain").getAsDouble());
        assertEquals(100, recorded().get("cameraOffset").getAsDouble());
        assertTrue(tracking().detail().endsWith(" by maximum likelihood"), tracking().detail());
        assertTrue(Files.readString(open().logFile()).contains(
                " by maximum likelihood (camera offset 100 counts, 4 counts per electron, read noise 0 electrons)"));
        assertEquals(Set.of(), run(TrackOptions.NONE), "The last run's fit is kept");
        assertEquals(Set.of(), run(MLE));
        assertEquals(4, run(new TrackOptions(null, null, null, 5.0, null)).size(), "Another gain is another fit");
        assertEquals(4, run(LEAST).size());
        assertFalse(recorded().has("gain"), "Least squares know no gain");
    }

    @Test
    void aSettingOfTheProjectMakesTheTrackingStale() throws Exception {
        ProjectSession.open(simulated.folder).saveSettings(new StepSettings(MLE, DriftOptions.NONE, AlignOptions.NONE));
        assertEquals(State.STALE, tracking().state());
        assertEquals(4, run(TrackOptions.NONE).size());
        assertEquals(State.DONE, tracking().state());
    }

    @Test
    void whatOlderVersionsTrackedStaysValid() throws Exception {
        Project project = open();
        StepRecord now = project.step("track").orElseThrow();
        JsonObject settings = now.settings().deepCopy();
        settings.remove("fit");
        project.putStep("track", new StepRecord(now.completed(), Fingerprints.of(StepName.TRACK, project,
                ProjectFrames.open(project), settings), settings, new JsonObject()));
        project.save();
        assertFalse(recorded().has("fit"));
        assertEquals(State.DONE, tracking().state());
        assertFalse(run(LEAST).contains("track"));
        assertTrue(run(MLE).contains("track"));
    }

    private String refused(TrackOptions options) {
        return assertThrows(UsageException.class, () -> run(options)).getMessage();
    }

    @Test
    void theCameraIsNeededAndMustMakeSense() throws Exception {
        String noGain = refused(new TrackOptions(null, FitMethod.MLE, 100.0, null, null));
        assertTrue(noGain.contains("needs the camera's gain") && noGain.contains("--gain"), noGain);
        assertTrue(refused(new TrackOptions(null, FitMethod.MLE, null, 2.0, null)).contains("--camera-offset"));
        assertTrue(refused(new TrackOptions(null, FitMethod.MLE, 100.0, 0.0, null)).contains("not 0.0"));
        assertTrue(refused(new TrackOptions(null, FitMethod.MLE, 100.0, 2.0, -1.0)).contains("--read-noise"));
        assertEquals(State.DONE, tracking().state(), "Nothing was begun");
    }

    @Test
    void alignedFramesAreFittedAlike() throws Exception {
        run(MLE);
        Project project = open();
        ImageFolder aligned = ImageFolder.open(project.alignedFolder());
        Frame image = aligned.read(2);
        Observation seen = TrackingTable.read(project.results().validationCsv().orElseThrow(), aligned.names(),
                new TableReport()).get(0).at(2);
        FitResult likely = new PhotonFitter(new Camera(100, 4, 0)).fit(image, seen.box(), FitSettings.DEFAULT);
        FitResult least = new GaussianFitter().fit(image, seen.box(), FitSettings.DEFAULT);
        assertEquals(likely.x(), seen.fit().x(), 1e-9);
        assertEquals(likely.varX(), seen.fit().varX(), 1e-9);
        assertNotEquals(least.x(), seen.fit().x(), 1e-4);
    }

    @Test
    void theEditorFitsAlike() throws Exception {
        ProjectSession session = ProjectSession.open(simulated.folder);
        session.prefer(new StepSettings(MLE, DriftOptions.NONE, AlignOptions.NONE));
        Frame image = session.frames().read(0);
        FitResult fit = session.spots().fit(image, simulated.boxes(0).get(0));
        assertEquals(new PhotonFitter(new Camera(100, 4, 0)).fit(image, simulated.boxes(0).get(0),
                FitSettings.DEFAULT), fit);
        assertTrue(session.spots().find(image, 3).stream().map(spot -> spot.fit().varX()).allMatch(Double::isFinite));
    }

    /** Counts that scatter more than photons at that gain would: the errors of the fits are wrong, and nothing else says so. */
    @Test
    void aGainThatCanNotBeIsNamed() throws Exception {
        run(new TrackOptions(null, FitMethod.MLE, 100.0, 0.01, null));
        String log = Files.readString(open().logFile());
        assertTrue(log.contains("WARNING: The pixels' variance is ") && log.contains("check the camera's gain and offset"), log);
    }
}
