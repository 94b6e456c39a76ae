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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.ProjectStatus.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of a sequence beside its boxes: where particles are there, which frames count, and from which. */
class SetupTest {

    private static final int FRAMES = 12;
    private static final int DISSOLVED = 6;

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;

    /** Particle 2 dissolves half way. */
    @BeforeEach
    void simulate() throws IOException {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(240, 200).withParticles(4).withMotion(8, 0))
                        .withoutParticle(2, DISSOLVED, FRAMES),
                folder.resolve("frames"));
    }

    private ProjectSession open() throws IOException, StepException {
        return ProjectSession.open(simulated.folder);
    }

    private Set<String> run() throws IOException, StepException {
        return run(DriftOptions.NONE);
    }

    private Set<String> run(DriftOptions drift) throws IOException, StepException {
        return new Pipeline(Workers.parse("2")).run(open().project(), new RunOptions(null, TrackOptions.NONE, drift,
                AlignOptions.NONE, null, null, false), ProgressListener.NONE).keySet();
    }

    private State state(StepName step) throws IOException, StepException {
        return open().status().line(step).state();
    }

    /** Lets particles end at a frame: the ids that are given, or all. */
    private void end(int last, Integer... ids) throws IOException, StepException {
        ProjectSession session = open();
        ProjectSetup setup = session.project().setup();
        session.save(setup.withParticles(setup.particles().stream()
                .map(one -> ids.length == 0 || List.of(ids).contains(one.particle().id())
                        ? new SelectedParticle(one.particle().within(0, last), one.testRSquared(), one.testCenterX(),
                                one.testCenterY())
                        : one)
                .toList()));
    }

    private JsonObject results(String step) throws IOException, StepException {
        return open().project().step(step).orElseThrow().results();
    }

    private void assertIsTrueDrift(DriftCurve curve, int upTo) {
        for (FrameMotion motion : curve.motions()) {
            if (motion.frame() <= upTo) {
                RigidMotion truth = simulated.truth.motion(motion.frame());
                assertEquals(truth.dx(), motion.motion().dx(), 0.15, "frame " + motion.frame());
                assertEquals(truth.dy(), motion.motion().dy(), 0.15, "frame " + motion.frame());
            }
        }
    }

    @Test
    void aParticleThatDissolvesIsLostUnlessItsEndIsSaid() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        assertTrue(results("drift").getAsJsonObject("leftOut").has("2"), "missed in every frame to the end");

        end(DISSOLVED - 1, 2);
        assertEquals(Set.of("track", "drift", "align", "validate"), run());
        assertEquals("[1,2,3,4]", results("drift").get("used").toString());
        assertEquals(results("track").get("fits"), results("track").get("successes"), "no fit was tried in vain");
        Trajectory two = open().trajectories().get(1);
        assertEquals(DISSOLVED, two.observed());
        assertNotNull(two.at(DISSOLVED - 1));
        assertNull(two.at(DISSOLVED));
        assertFalse(two.isThereIn(DISSOLVED));
        assertIsTrueDrift(open().drift().orElseThrow(), FRAMES - 1);
        String table = Files.readString(open().project().results().validationCsv().orElseThrow());
        assertEquals(4 * FRAMES - (FRAMES - DISSOLVED), table.lines().count() - 1);
        assertFalse(table.contains("False"), "a particle that is not there does not fail");
    }

    @Test
    void framesBehindTheEndOfAllParticlesHoldTheLastMotion() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        int last = 8;
        end(DISSOLVED - 1, 2);
        end(last, 1, 3, 4);
        run();
        DriftCurve curve = open().drift().orElseThrow();
        assertIsTrueDrift(curve, last);
        for (int frame = last + 1; frame < FRAMES; frame++) {
            assertEquals(Source.EXTRAPOLATED, curve.at(frame).source());
            assertEquals(curve.at(last).motion().dx(), curve.at(frame).motion().dx(), 1e-6);
        }
        RigidMotion end = curve.at(FRAMES - 1).motion();
        assertTrue(Math.hypot(end.dx(), end.dy()) > 3, "never zero");
        assertEquals(FRAMES - 1 - last, results("drift").get("extrapolated").getAsInt());
        assertEquals(State.DONE, state(StepName.VALIDATE));
        assertTrue(Files.exists(open().project().alignedFolder().resolve(simulated.truth.name(FRAMES - 1))));
    }

    @Test
    void framesThatAreLeftOutMakeAllButTheSelectionStale() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        ProjectSession session = open();
        session.save(session.project().setup().withFrames(FrameChoice.ALL.without(3)));
        assertEquals(State.STALE, session.status().line(StepName.TRACK).state());
        assertEquals(State.DONE, session.status().line(StepName.SELECT).state());
        assertEquals(Set.of("track", "drift", "align", "validate"), run());
        assertNull(open().drift().orElseThrow().at(3));
    }

    @Test
    void noFrameAtAllIsRefusedAndNothingIsSaved() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        ProjectSession session = open();
        StepException e = assertThrows(StepException.class, () -> session.save(session.project().setup()
                .withFrames(new FrameChoice(FRAMES, FRAMES + 5, List.of()))));
        assertTrue(e.getMessage().startsWith("No frame is left of the 12 in " + simulated.folder), e.getMessage());
        assertEquals(FrameChoice.ALL, open().project().frameChoice());
        assertEquals(State.DONE, session.status().line(StepName.TRACK).state());
    }

    @Test
    void anotherReferenceFrameMakesTheDriftStaleAndNoMore() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        ProjectSession session = open();
        session.save(session.project().setup().withReference(simulated.truth.name(4)));
        assertEquals(State.DONE, state(StepName.TRACK));
        assertEquals(State.STALE, state(StepName.DRIFT));
        assertEquals(Set.of("drift", "align", "validate"), run());
        assertEquals(4, open().drift().orElseThrow().referenceFrame());

        session = open();
        session.save(session.project().setup().withReference(""));
        assertEquals(State.STALE, state(StepName.DRIFT));
        assertEquals(Set.of("drift", "align", "validate"), run());
        assertEquals(0, open().drift().orElseThrow().referenceFrame());
    }

    @Test
    void aReferenceFrameThatIsGivenCountsAndStays() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        ProjectSession session = open();
        session.save(session.project().setup().withReference(simulated.truth.name(4)));
        run(new DriftOptions(null, null, null, null, "2"));
        assertEquals(2, open().drift().orElseThrow().referenceFrame());
        assertEquals(simulated.truth.name(2), open().project().referenceFrame());
        assertEquals(Set.of(), run());
    }

    @Test
    void theReferenceFrameIsKnownBeforeTheFirstDrift() throws Exception {
        ProjectSession session = open();
        session.save(session.project().setup().withReference(simulated.truth.name(4)));
        run();
        assertEquals(4, open().drift().orElseThrow().referenceFrame());
    }

    @Test
    void aCalibrationMakesNothingStale() throws Exception {
        simulated.run(0, DriftOptions.NONE);
        ProjectSession session = open();
        session.save(session.project().setup().withCalibration(new Calibration(0.108, 2)));
        assertEquals(new Calibration(0.108, 2), open().project().calibration());
        assertEquals(Set.of(), run());
    }

    @Test
    void particlesFoundByItselfAreStillSoAfterAnotherEdit() throws Exception {
        new Pipeline(Workers.parse("2")).run(open().project(), new RunOptions(SelectOptions.AUTO, TrackOptions.NONE,
                DriftOptions.NONE, AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        ProjectSession session = open();
        session.save(session.project().setup().withFrames(FrameChoice.ALL.without(0)));
        assertTrue(run().contains("select"), "its frame is left out, so they are found on another");
        Project now = open().project();
        assertEquals(1, now.particles().get(0).particle().frame());
    }
}
