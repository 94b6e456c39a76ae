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

import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.pipeline.ProjectStatus.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options given go before the project's own settings, these before what was preferred and the last run. */
class StepSettingsTest {

    private static final AlignOptions LINEAR = new AlignOptions(Interpolation.LINEAR, null);
    private static final AlignOptions NONE = new AlignOptions(Interpolation.NONE, null);
    private static final DriftOptions STILL = new DriftOptions(null, Estimator.MEAN, null, null, null, 0.25, 9);

    @TempDir
    private Path folder;
    private SimulatedFolder simulated;

    @BeforeEach
    void simulate() throws Exception {
        simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(4).withSize(200, 160).withParticles(3).withMotion(3, 0)),
                folder.resolve("frames"));
        simulated.run(0, new DriftOptions(null, Estimator.MEAN, null, null, null));
    }

    private Project open() throws IOException {
        return Project.open(simulated.folder, null);
    }

    private void set(StepSettings own) throws IOException, StepException {
        ProjectSession.open(simulated.folder).saveSettings(own);
    }

    private Set<String> run(AlignOptions given) throws IOException, StepException {
        return new Pipeline(Workers.parse("1")).run(open(),
                new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, given, null, null, false),
                ProgressListener.NONE).keySet();
    }

    private State state(StepName step) throws IOException, StepException {
        return ProjectStatus.of(open()).line(step).state();
    }

    private String interpolation() throws IOException {
        String log = Files.readString(open().alignedFolder().resolve(Outputs.ALIGNMENT_LOG));
        return Set.of("none", "linear", "cubic").stream().filter(name -> log.contains("," + name + ",")).findFirst()
                .orElse(log);
    }

    @Test
    void ownSettingsGoBeforeTheLastRunAndOptionsBeforeThem() throws Exception {
        assertEquals("cubic", interpolation());
        set(new StepSettings(TrackOptions.NONE, DriftOptions.NONE, LINEAR));
        assertEquals(State.STALE, state(StepName.ALIGN), "It was cubic");
        assertEquals(State.DONE, state(StepName.DRIFT));
        assertEquals("the project's settings for it are others now", ProjectStatus.of(open()).line(StepName.ALIGN).detail());

        assertEquals(Set.of("align", "validate"), run(AlignOptions.NONE));
        assertEquals("linear", interpolation());
        assertEquals(State.DONE, state(StepName.VALIDATE));

        assertEquals(Set.of("align", "validate"), run(NONE));
        assertEquals("none", interpolation());
        assertEquals(State.DONE, state(StepName.VALIDATE), "An option that was given is no reason to be stale");
        assertEquals(Set.of("align", "validate"), run(AlignOptions.NONE));
        assertEquals("linear", interpolation(), "The project's setting goes before the last run");

        set(StepSettings.NONE);
        assertEquals(State.DONE, state(StepName.VALIDATE));
        assertEquals(Set.of(), run(AlignOptions.NONE), "The last run goes before the default");
    }

    @Test
    void aSettingThatAgreesWithTheLastRunMakesNothingStale() throws Exception {
        set(new StepSettings(new TrackOptions(0.3), DriftOptions.NONE, new AlignOptions(Interpolation.CUBIC, "nearest")));
        assertEquals(State.DONE, state(StepName.VALIDATE));
        assertEquals(Set.of(), run(AlignOptions.NONE));
    }

    @Test
    void ownSettingsReadBackAndGoBeforeWhatIsPreferred() throws Exception {
        StepSettings own = new StepSettings(TrackOptions.NONE, STILL, new AlignOptions(null, "fill=7"));
        set(own);
        assertEquals(own, StepSettings.ownOf(open()));
        ProjectSession session = ProjectSession.open(simulated.folder);
        session.prefer(StepSettings.DEFAULTS);
        assertEquals(new AlignOptions(Interpolation.CUBIC, "fill=7", OutputForm.AS_INPUT), session.settings().align());
        assertEquals(STILL.maxGap(), session.settings().drift().maxGap());
        assertEquals(StepSettings.DEFAULTS.drift().model(), session.settings().drift().model());
    }

    @Test
    void theEditorFitsAndAlignsAsTheStepsWould() throws Exception {
        ProjectSession session = ProjectSession.open(simulated.folder);
        Frame first = session.frames().read(0);
        FitBox box = simulated.boxes(0).get(0);
        assertTrue(session.spots().fit(first, box).accepted());
        session.prefer(new StepSettings(new TrackOptions(0.99999), DriftOptions.NONE, AlignOptions.NONE));
        assertFalse(session.spots().fit(first, box).accepted());
        assertEquals(0, session.spots().find(first, 5).size());
        set(new StepSettings(new TrackOptions(0.2), DriftOptions.NONE, AlignOptions.NONE));
        session = ProjectSession.open(simulated.folder);
        session.prefer(new StepSettings(new TrackOptions(0.99999), DriftOptions.NONE, NONE));
        assertTrue(session.spots().fit(first, box).accepted(), "The project's own setting goes before what is preferred");

        Frame last = session.frames().read(3);
        double whole = session.aligned(last, session.drift().orElseThrow().at(3)).value(90, 70);
        session.prefer(new StepSettings(TrackOptions.NONE, DriftOptions.NONE, LINEAR));
        assertNotEquals(whole, session.aligned(last, session.drift().orElseThrow().at(3)).value(90, 70));
    }

    @Test
    void theQualityGateTakesItsLimitsFromTheOptions() throws Exception {
        // A fit that needs an R squared of 0.99999 is found nowhere.
        StepSettings own = new StepSettings(new TrackOptions(0.99999), new DriftOptions(null, null, null, null, null, 1.0, 99),
                AlignOptions.NONE);
        set(own);
        StepRunner.run(new TrackParticles(Workers.parse("1")), open(), TrackOptions.NONE, ProgressListener.NONE);
        StepException open = assertThrows(StepException.class, () -> StepRunner.run(new EstimateDrift(), open(),
                DriftOptions.NONE, ProgressListener.NONE));
        StepException strict = assertThrows(StepException.class, () -> StepRunner.run(new EstimateDrift(), open(),
                new DriftOptions(null, null, null, true, null, 0.1, 2), ProgressListener.NONE));
        assertFalse(open.getMessage().contains("fewer than"), open.getMessage());
        assertTrue(strict.getMessage().contains("fewer than 2 are allowed"), strict.getMessage());
    }
}
