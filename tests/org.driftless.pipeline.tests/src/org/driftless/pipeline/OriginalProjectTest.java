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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.testsupport.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project of the original pipeline opens and runs on, whichever of its five scripts was the last to run. */
class OriginalProjectTest {

    /** The keys that each script adds to the project file. */
    private static final List<List<String>> KEYS_BY_STAGE = List.of(List.of(),
            List.of("csv_file_path", "csv_file_name"),
            List.of("selected_particles_for_drift", "drift_csv_file_path", "drift_csv_file_name", "drift_analysis_folder"),
            List.of("aligned_folder_path", "alignment_log_path", "alignment_completed", "interpolation_metadata",
                    "drift_trajectory_complete_path"),
            List.of("validation_folder", "validation_csv_path", "validation_csv_name", "validation_completed"));

    @TempDir
    private Path folder;
    private Path reference;

    @BeforeEach
    void copyFrames() throws IOException {
        Path data = SharedData.require("corrosion_particles");
        reference = data.resolve("reference");
        copyAll(data.resolve("exported"), folder.resolve("exported"));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void leaveOriginalAt(int stage) throws IOException {
        Path out = Files.createDirectories(folder.resolve("script_output"));
        JsonObject json = JsonParser.parseString(Files.readString(reference.resolve("particle_selections.json"))).getAsJsonObject();
        for (int later = stage; later < KEYS_BY_STAGE.size(); later++) {
            KEYS_BY_STAGE.get(later).forEach(json.getAsJsonObject("image_set")::remove);
        }
        Files.writeString(out.resolve("particle_selections.json"), json.toString());
        if (stage >= 2) {
            copy("tracking.csv", "particles_tracking/set1_VMg.csv");
        }
        if (stage >= 3) {
            copy("averaged_drift_trajectory.csv", "drift_analysis/averaged_drift_trajectory.csv");
        }
        if (stage >= 4) {
            copyAll(reference.resolve("aligned"), out.resolve("aligned"));
            copy("alignment_log.csv", "aligned/alignment_log.csv");
            copy("drift_trajectory_complete.csv", "aligned/drift_trajectory_complete.csv");
        }
        if (stage >= 5) {
            copy("aligned_particles_tracking.csv", "validation/aligned_particles_tracking.csv");
        }
    }

    private void copy(String name, String target) throws IOException {
        Path to = folder.resolve("script_output").resolve(target);
        Files.createDirectories(to.getParent());
        Files.copy(reference.resolve(name), to);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void opensAndRunsOn(int stage) throws Exception {
        leaveOriginalAt(stage);
        Project project = Project.open(folder.resolve("exported"), null);
        List<ProjectStatus.Line> lines = ProjectStatus.of(project).lines();
        for (StepName step : StepName.values()) {
            State expected = step.ordinal() < stage ? State.ORIGINAL : State.MISSING;
            assertEquals(expected, lines.get(step.ordinal()).state(), step + " " + lines.get(step.ordinal()).detail());
        }

        JsonObject ran = new Pipeline(Workers.parse("2")).run(project, new RunOptions(null, TrackOptions.NONE,
                DriftOptions.NONE, AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        assertEquals(5 - stage, ran.size(), ran.keySet().toString());
        assertEquals(List.of(1, 4, 5, 6), project.results().selectedForDrift().orElseThrow());
        assertTrue(Files.isRegularFile(project.alignedFolder().resolve("5.tif")));
        assertTrue(Files.isRegularFile(project.results().validationCsv().orElseThrow()));
        for (ProjectStatus.Line line : ProjectStatus.of(Project.open(folder.resolve("exported"), null)).lines()) {
            assertTrue(line.state().isUsable(), line.toString());
        }
    }

    @Test
    void aTableThatCanNotBeUsedIsNamedAndMadeAgain() throws Exception {
        leaveOriginalAt(5);
        Path table = folder.resolve("script_output/particles_tracking/set1_VMg.csv");
        Files.writeString(table, Files.readString(table).replace("\n4.tif,", "\n44.tif,"));
        ProjectStatus.Line line = ProjectStatus.of(Project.open(folder.resolve("exported"), null)).line(StepName.TRACK);
        assertEquals(State.STALE, line.state());
        assertTrue(line.detail().contains("set1_VMg.csv") && line.detail().contains("44.tif"), line.detail());
        assertEquals(4, run(null).size());
    }

    @Test
    void aFrameThatTheOriginalDidNotMoveMakesItsAlignmentStale() throws Exception {
        leaveOriginalAt(5);
        Path log = folder.resolve("script_output/aligned/alignment_log.csv");
        Files.writeString(log, Files.readString(log).replaceFirst("(?m)^4.tif,.*$", "4.tif,0,0,0,False,no_drift_data"));
        ProjectStatus.Line line = ProjectStatus.of(Project.open(folder.resolve("exported"), null)).line(StepName.ALIGN);
        assertEquals("4.tif was not moved (no_drift_data)", line.detail());
        assertEquals(2, run(null).size());
    }

    @Test
    void framesLeftOutMakeItsDriftStaleButNotItsTracking() throws Exception {
        leaveOriginalAt(5);
        assertEquals(3, run(List.of("0")).size());
        assertEquals("2.tif", Project.open(folder.resolve("exported"), null).step("drift").orElseThrow().results()
                .get("reference").getAsString());
    }

    @Test
    void anotherSelectionMakesAllItsResultsStale() throws Exception {
        leaveOriginalAt(5);
        Project project = Project.open(folder.resolve("exported"), null);
        StepRunner.run(new SelectParticles(), project, SelectOptions.AUTO, ProgressListener.NONE);
        for (StepName step : List.of(StepName.TRACK, StepName.DRIFT, StepName.ALIGN, StepName.VALIDATE)) {
            assertEquals(State.STALE, ProjectStatus.of(project).line(step).state(), step.title());
        }
        assertEquals(4, run(null).size());
    }

    private JsonObject run(List<String> skip) throws IOException, StepException {
        return new Pipeline(Workers.parse("2")).run(Project.open(folder.resolve("exported"), null), new RunOptions(null,
                TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null, skip, false), ProgressListener.NONE);
    }
}
