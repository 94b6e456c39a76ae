/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.driftless.io.project.ProjectFixture.CLOCK;
import static org.driftless.io.project.ProjectFixture.images;
import static org.driftless.io.project.ProjectFixture.project;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.testsupport.SharedData;

class ProjectSaveTest {

    private static final String STAMP = """
            ,
              "driftless": {
                "format": 1
              }
            }""";

    @TempDir
    Path home;

    private static String withoutSum(Path json) throws IOException {
        String text = Files.readString(json);
        String without = text.replaceFirst(",\n    \"checksum\": \"[0-9a-f]{32}\"", "");
        assertFalse(text.equals(without), text);
        return without;
    }

    @Test
    void realProjectsOfTheOriginalStayTheSameByteForByte() throws IOException {
        Path reference = SharedData.require("corrosion_particles/reference");
        images(home.resolve("exported"));
        for (String name : List.of("particle_selections.json", "particle_selections_after_step1.json")) {
            Path json = home.resolve("script_output/particle_selections.json");
            Files.createDirectories(json.getParent());
            Files.copy(reference.resolve(name), json, StandardCopyOption.REPLACE_EXISTING);
            String before = Files.readString(json);
            Project project = Project.open(json, null, CLOCK);
            assertEquals(6, project.particles().size());
            assertEquals(new SelectedParticle(new Particle(1, new FitBox(220, 318, 246, 344), 0), 0.6959872007275401,
                    234.32819617181434, 333.3251789885108), project.particles().get(0));
            assertEquals(Optional.of(new ImageFacts("1.tif", 5, 500, 500)), project.imageFacts());
            project.save();
            assertEquals(before.replace("\"last_modified\": \"2026-11-22 09:30:00\"\n}",
                    "\"last_modified\": \"2026-11-22 09:30:05\"" + STAMP), withoutSum(json));
            assertEquals(before, Files.readString(project.backupFile()));
        }
    }

    @Test
    void lastStageOfTheOriginalIsUnderstood() throws IOException {
        Path reference = SharedData.require("corrosion_particles/reference/particle_selections.json");
        images(home.resolve("exported"));
        Path output = Files.createDirectories(home.resolve("script_output"));
        Files.copy(reference, output.resolve("particle_selections.json"));
        for (String file : List.of("particles_tracking/set1_VMg.csv", "drift_analysis/averaged_drift_trajectory.csv",
                "aligned/alignment_log.csv", "aligned/drift_trajectory_complete.csv",
                "validation/aligned_particles_tracking.csv")) {
            Files.createDirectories(output.resolve(file).getParent());
            Files.writeString(output.resolve(file), "");
        }
        Project project = Project.open(output, null);
        ProjectResults results = project.results();
        assertEquals(Optional.of(output.resolve("particles_tracking/set1_VMg.csv")), project.results().trackingCsv());
        assertEquals(Optional.of(output.resolve("drift_analysis/averaged_drift_trajectory.csv")), results.driftCsv());
        assertEquals(Optional.of(output.resolve("aligned")), results.alignedFolder());
        assertEquals(Optional.of(output.resolve("aligned/alignment_log.csv")), results.alignmentLog());
        assertEquals(Optional.of(output.resolve("aligned/drift_trajectory_complete.csv")),
                results.completeDriftCsv());
        assertEquals(Optional.of(output.resolve("validation/aligned_particles_tracking.csv")),
                results.validationCsv());
        assertEquals(Optional.of(List.of(1, 4, 5, 6)), results.selectedForDrift());
        assertEquals(Optional.of("2026-11-22 09:24:49"), results.alignmentCompleted());
        assertEquals(Optional.of("2026-11-22 09:24:52"), results.validationCompleted());
        assertEquals(Optional.empty(), project.step("track"));
    }

    @Test
    void unknownKeysTheirOrderAndTheTextOfNumbersSurvive() throws IOException {
        images(home.resolve("run1"));
        Path json = project(home.resolve("script_output"), "/data/run1", """
                ,
                    "zeta": [],
                    "alpha": {},
                    "note": "\\u00e9\\u4e2d \\"quoted\\" a\\\\b \\u0001\\t\\u007f",
                    "numbers": [
                      1.50,
                      1e5,
                      12345678901234567890123,
                      -0,
                      1.0,
                      1E+3,
                      1e999,
                      -0.00,
                      NaN,
                      Infinity,
                      -Infinity
                    ],
                    "deep": {
                      "z": [
                        {
                          "b": "NaN, \\\\ \\"Infinity",
                          "a": [
                            NaN
                          ]
                        }
                      ],
                      "a": {
                        "NaN": 0.00000e-999999903
                      }
                    },
                    "flags": [
                      true,
                      false,
                      null
                    ]
                """.stripTrailing());
        String before = Files.readString(json).replace("\"bbox\"", "\"colour\": \"red\",\n        \"bbox\"")
                .replace("\n}", """
                ,
                  "driftless": {
                    "of_a_later_version": 7,
                    "steps": {
                      "track": {
                        "completed": "",
                        "fingerprint": "",
                        "settings": {
                          "minRSquared": 0.30
                        },
                        "results": {},
                        "seen": 1e3
                      }
                    },
                    "format": 1
                  }
                }""");
        Files.writeString(json, before);
        Project project = Project.open(json, null, CLOCK);
        project.save();
        assertEquals(before.replace("\"last_modified\": \"2026-11-22 09:30:00\"",
                "\"last_modified\": \"2026-11-22 09:30:05\""), withoutSum(json));
        Project again = Project.open(json, null, CLOCK);
        assertEquals(Optional.empty(), again.changedOutside());
        again.save();
        assertEquals(before.replace("\"last_modified\": \"2026-11-22 09:30:00\"",
                "\"last_modified\": \"2026-11-22 09:30:05\""), withoutSum(json));
    }

    @Test
    void lineEndsOfWindowsAndAByteOrderMarkDoNoHarm() throws IOException {
        images(home.resolve("run1"));
        Path json = project(home.resolve("script_output"), "/data/run1");
        String before = Files.readString(json);
        Files.writeString(json, "\ufeff" + before.replace("\n", "\r\n"));
        Project project = Project.open(json, null, CLOCK);
        project.save();
        assertEquals(before.replace("\"last_modified\": \"2026-11-22 09:30:00\"\n}",
                "\"last_modified\": \"2026-11-22 09:30:05\"" + STAMP), withoutSum(json));
    }

    @Test
    void selectionIsReplacedAndTheLastOneKept() throws IOException {
        images(home.resolve("run1"));
        Path json = project(home.resolve("script_output"), "/data/run1");
        Files.writeString(json, Files.readString(json).replace("\"bbox\"", "\"colour\": \"red\",\n        \"bbox\""));
        String before = Files.readString(json);
        Project project = Project.open(json, null, CLOCK);
        SelectedParticle first = project.particles().get(0);
        SelectedParticle second = new SelectedParticle(new Particle(7, new FitBox(-3, 0, 10, 12), 4), 0.5, 1e-5,
                Double.NaN);
        project.setParticles(List.of(second, first));
        assertFalse(Files.exists(project.previousSelectionFile()));
        project.save();
        assertEquals(before, Files.readString(project.previousSelectionFile()));
        assertEquals(home.resolve("script_output/particle_selections.previous.json"), project.previousSelectionFile());
        String saved = Files.readString(json);
        assertTrue(saved.contains("\"colour\": \"red\""), saved);
        assertTrue(saved.contains("\"test_center_x\": 1e-05\n      }"), saved);
        assertTrue(saved.contains("\"timestamp\": \"2026-11-22_09:30:05\""), saved);
        assertTrue(saved.contains("\"folder_path\": \"" + home.resolve("run1") + "\""), saved);

        Project again = Project.open(json, null, CLOCK);
        assertEquals(List.of(second, first), again.particles());
        assertEquals(List.of(second, first), SelectedParticle.allIn(json));
        again.setParticles(again.particles());
        again.save();
        assertEquals(before, Files.readString(project.previousSelectionFile()));
    }

    @Test
    void newProjectHasTheOriginalsKeysInItsOrder() throws IOException {
        Path images = images(home.resolve("run1"));
        Project project = Project.open(images, null, CLOCK);
        project.setParticles(List.of(new SelectedParticle(new Particle(1, new FitBox(10, 20, 30, 40), 0),
                0.6959872007275401, 20.5, 30.25)));
        project.setImageFacts(new ImageFacts("1.tif", 5, 500, 400));
        project.save();
        String expected = Files.readString(project(home.resolve("expected"), images.toString()))
                .replace("09:30:00", "09:30:05").replaceFirst("\\n}$", STAMP);
        assertEquals(expected, withoutSum(project.jsonFile()));
    }

    @Test
    void resultsAreNotedUnderTheOriginalsKeys() throws IOException {
        images(home.resolve("exported"));
        Path reference = SharedData.require("corrosion_particles/reference/particle_selections_after_step1.json");
        Path output = Files.createDirectories(home.resolve("script_output"));
        Path json = output.resolve("particle_selections.json");
        Files.copy(reference, json);
        Project project = Project.open(json, null, CLOCK);
        project.results().setTrackingCsv(project.trackingFolder().resolve("set1_VMg.csv"));
        project.results().setSelectedForDrift(List.of(1, 4, 5, 6));
        project.results().setDriftCsv(project.driftFolder().resolve("averaged_drift_trajectory.csv"));
        Map<Integer, Integer> measured = new LinkedHashMap<>();
        List.of(1, 4, 5, 6).forEach(id -> measured.put(id, 5));
        project.results().setAlignment(project.alignedFolder().resolve("alignment_log.csv"),
                project.alignedFolder().resolve("drift_trajectory_complete.csv"),
                new InterpolationMetadata(5, 0, 0, 5, "cubic", measured));
        project.results().setValidation(project.validationFolder().resolve("aligned_particles_tracking.csv"));
        project.save();
        String expected = Files.readString(SharedData.require("corrosion_particles/reference/particle_selections.json"))
                .replace("/data/set1", home.toString()).replaceAll("09:24:\\d\\d", "09:30:05")
                .replace("\"last_modified\": \"2026-11-22 09:30:00\"\n}",
                        "\"last_modified\": \"2026-11-22 09:30:05\"" + STAMP);
        assertEquals(expected, withoutSum(json));
    }

    @Test
    void ourOwnSectionReadsBack() throws IOException {
        Path images = images(home.resolve("run1"));
        Project project = Project.open(images, null, CLOCK);
        project.setSoftware("Driftless 1.2.3");
        JsonObject settings = new JsonObject();
        settings.addProperty("min_r2", 0.3);
        JsonObject results = new JsonObject();
        results.addProperty("rms", Double.NaN);
        results.addProperty("max", 7.0);
        project.putStep("track", new StepRecord("2026-11-22 09:31:00", "abc", settings, results));
        project.setChosenForDrift(List.of(4, 1));
        project.setFrameChoice(new FrameChoice(2, FrameChoice.END, List.of(9, 5, 9)));
        project.setCalibration(new Calibration(0.108, Double.NaN));
        JsonObject own = new JsonObject();
        own.addProperty("interpolation", "LINEAR");
        project.settings().put("align", own);
        project.save();

        Project again = Project.open(images, null);
        StepRecord track = again.step("track").orElseThrow();
        assertEquals("2026-11-22 09:31:00", track.completed());
        assertEquals("abc", track.fingerprint());
        assertEquals(settings, track.settings());
        assertTrue(track.results().get("rms").isJsonNull());
        assertEquals(7.0, track.results().get("max").getAsDouble());
        assertEquals(Optional.empty(), again.step("drift"));
        assertEquals(Optional.of(List.of(4, 1)), again.chosenForDrift());
        assertEquals(new FrameChoice(2, FrameChoice.END, List.of(5, 9)), again.frameChoice());
        assertFalse(again.frameChoice().uses(1));
        assertFalse(again.frameChoice().uses(5));
        assertTrue(again.frameChoice().uses(6));
        assertTrue(Files.readString(again.jsonFile()).contains("\"software\": \"Driftless 1.2.3\""));
        assertEquals(new Calibration(0.108, Double.NaN), again.calibration());
        assertEquals(Optional.of(own), again.settings().of("align"));
        assertEquals(Optional.empty(), again.settings().of("track"));
        again.settings().put("align", null);
        again.setFrameChoice(FrameChoice.ALL);
        again.setCalibration(Calibration.UNKNOWN);
        again.setChosenForDrift(null);
        again.save();
        assertEquals(FrameChoice.ALL, Project.open(images, null).frameChoice());
        assertEquals(Optional.empty(), Project.open(images, null).chosenForDrift());
        assertEquals(Calibration.UNKNOWN, Project.open(images, null).calibration());
        assertEquals(Optional.empty(), Project.open(images, null).settings().of("align"));
        assertFalse(Files.readString(again.jsonFile()).contains("\"interpolation\""));
    }

    @Test
    void trackingTableHasOneNameForOneSelectionWhereverItLies() throws IOException {
        String name = tableName(home.resolve("a/set1/exported"), 10);
        assertTrue(name.matches("set1_[a-zA-Z0-9]{3}\\.csv"), name);
        assertEquals(name, tableName(home.resolve("b/set1/exported"), 10));
        assertFalse(name.equals(tableName(home.resolve("c/set1/exported"), 11)));
        assertFalse(name.substring(5).equals(tableName(home.resolve("c/set2/exported"), 10).substring(5)));
        assertTrue(tableName(home.resolve("run 7"), 10).startsWith("run 7_"));
    }

    @Test
    void foreignPathsAreReadButNeverWritten() throws IOException {
        images(home.resolve("run1"));
        Path foreign = Files.writeString(home.resolve("foreign.csv"), "");
        Path json = project(home.resolve("script_output"), "/data/run1", """
                ,
                    "csv_file_path": "%s",
                    "csv_file_name": "../../foreign.csv",
                    "drift_csv_file_path": "/etc",
                    "drift_csv_file_name": "..",
                    "aligned_folder_path": "../.."
                """.formatted(foreign).stripTrailing());
        Project project = Project.open(json, null);
        assertEquals(Optional.of(foreign), project.results().trackingCsv());
        assertEquals(Optional.empty(), project.results().driftCsv());
        assertEquals(Optional.empty(), project.results().alignedFolder());
        for (Path target : List.of(project.newTrackingCsv(), project.driftFolder(), project.alignedFolder(),
                project.validationFolder(), project.logFile(), project.backupFile(),
                project.previousSelectionFile())) {
            assertTrue(target.normalize().startsWith(project.outputFolder()), target.toString());
        }
    }

    @Test
    void failedSaveLeavesTheProjectAsItWas() throws IOException {
        images(home.resolve("run1"));
        Path json = project(home.resolve("script_output"), "/data/run1");
        String before = Files.readString(json);
        Project project = Project.open(json, null);
        Files.createDirectories(AtomicFile.partOf(json).resolve("in the way"));
        ProjectException e = assertThrows(ProjectException.class, project::save);
        assertTrue(e.getMessage().contains(json.toString()), e.getMessage());
        assertEquals(before, Files.readString(json));
    }

    private static String tableName(Path images, int x0) throws IOException {
        Project project = Project.open(images(images), null);
        project.setParticles(List.of(new SelectedParticle(new Particle(1, new FitBox(x0, 20, 30, 40), 0), 0.5, 1, 1)));
        return project.newTrackingCsv().getFileName().toString();
    }
}
