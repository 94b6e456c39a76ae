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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose tables are not as they should be can be opened all the same. */
class StepResultsTest {

    @TempDir
    private Path folder;
    private Project project;

    @BeforeEach
    void trackAndEstimate() throws Exception {
        SimulatedFolder simulated = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(4).withSize(240, 200).withParticles(4).withMotion(3, 0)),
                folder.resolve("frames"));
        project = Project.open(simulated.folder, null);
        project.setFrameChoice(new FrameChoice(0, FrameChoice.END, List.of(2)));
        StepRunner.run(new SelectParticles(),
                project, new SelectOptions(simulated.boxes(0), null, null, false, null, null), ProgressListener.NONE);
        StepRunner.run(new TrackParticles(Workers.parse("1")), project, TrackOptions.NONE, ProgressListener.NONE);
        StepRunner.run(new EstimateDrift(), project, DriftOptions.NONE, ProgressListener.NONE);
    }

    private ProjectSession reopened() throws Exception {
        return ProjectSession.open(project.imageFolder());
    }

    private static void assertNames(Path file, String sentence) {
        assertTrue(sentence.contains(file.getFileName().toString()), sentence);
        assertFalse(sentence.contains("\n") || sentence.contains("Exception"), sentence);
    }

    @Test
    void whatIsWholeHasNoProblem() throws Exception {
        StepResults results = reopened().results();
        assertEquals(Map.of(), results.problems());
        assertEquals(4, results.trajectories().size());
        assertTrue(results.drift().isPresent());
    }

    @Test
    void aDamagedTableIsNamedAndTheRestIsThere() throws Exception {
        Path table = project.results().trackingCsv().orElseThrow();
        for (byte[] damaged : new byte[][] {{}, {0, 1, 2, (byte) 0xff}, "a,b\n1,2\n".getBytes()}) {
            Files.write(table, damaged);
            ProjectSession session = reopened();
            StepResults results = session.results();
            assertEquals(Set.of(StepName.TRACK), results.problems().keySet());
            assertNames(table, results.problems().get(StepName.TRACK).toString());
            assertEquals(List.of(), results.trajectories());
            assertTrue(results.drift().isPresent());
            assertEquals(4, session.project().particles().size());
            assertEquals(ProjectStatus.State.STALE, session.status().line(StepName.DRIFT).state());
        }
    }

    @Test
    void aDriftThatLacksAFrameInUseIsNamedUntilItIsEstimatedAgain() throws Exception {
        Path table = project.results().driftCsv().orElseThrow();
        List<String> lines = Files.readAllLines(table);
        Files.write(table, lines.subList(0, lines.size() - 1));
        ProjectSession session = reopened();
        StepResults results = session.results();
        assertEquals(Set.of(StepName.DRIFT), results.problems().keySet());
        assertNames(table, results.problems().get(StepName.DRIFT).toString());
        assertEquals(4, results.trajectories().size());

        StepRunner.run(new EstimateDrift(), session.project(), DriftOptions.NONE, ProgressListener.NONE);
        assertEquals(Map.of(), reopened().results().problems());
    }
}
