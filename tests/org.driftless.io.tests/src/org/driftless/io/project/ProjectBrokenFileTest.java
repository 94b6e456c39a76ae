/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.driftless.io.project.ProjectFixture.images;
import static org.driftless.io.project.ProjectFixture.project;
import static org.driftless.io.project.ProjectFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Project files that are damaged or hold wrong values. */
class ProjectBrokenFileTest {

    @TempDir
    Path home;
    private Path json;
    private String good;

    @BeforeEach
    void makeProject() throws IOException {
        images(home.resolve("run1"));
        json = project(home.resolve("script_output"), "/data/run1", """
                ,
                    "selected_particles_for_drift": [
                      1
                    ]
                """.stripTrailing());
        good = Files.readString(json).replace("\"created\"", """
                "driftless": {
                    "format": 1,
                    "steps": {
                      "track": {
                        "completed": "2026-11-22 09:31:00",
                        "fingerprint": "abc",
                        "settings": {},
                        "results": {}
                      }
                    },
                    "chosen_for_drift": [
                      1
                    ],
                    "frames": {
                      "first": 0,
                      "last": 4,
                      "skip": []
                    },
                    "settings": {
                      "track": {
                        "minRSquared": 0.4
                      },
                      "drift": {
                        "estimator": "MEAN",
                        "strict": true,
                        "maxGap": 7
                      },
                      "align": {
                        "edges": "fill=7"
                      }
                    },
                    "calibration": {
                      "pixel_size_um": 0.108
                    }
                  },
                  "created\"""");
        Files.writeString(json, good);
    }

    @Test
    void everyPrefixOpensOrIsRefused() throws IOException {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(json, Arrays.copyOf(bytes, length));
            assertTrue(refusal(json, null).contains(json + " is damaged"), "after " + length + " bytes");
        }
        Files.write(json, bytes);
        assertEquals(1, Project.open(json, null).particles().size());
    }

    @Test
    void flippedBitOpensOrIsRefused() throws IOException {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 600; round++) {
            byte[] broken = bytes.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(json, broken);
            try {
                Project.open(json, null);
            } catch (ProjectException e) {
                assertTrue(e.getMessage().contains(home.toString()), e.getMessage());
            }
        }
    }

    @Test
    void damagedFileNamesItsLastGoodCopyAndIsNotOverwritten() throws IOException {
        Project project = Project.open(json, null);
        project.save();
        byte[] damaged = "{\n \"image_set\": {".getBytes(StandardCharsets.UTF_8);
        Files.write(json, damaged);
        assertEquals(json + " is damaged (it ends too early): the last good copy is particle_selections.json.bak"
                + " beside it; --recover goes on from that and keeps this one under another name.",
                refusal(json, null));
        assertEquals(good, Files.readString(project.backupFile()));

        ProjectException e = assertThrows(ProjectException.class, project::save);
        assertTrue(e.getMessage().contains("was changed by another program"), e.getMessage());
        assertArrayEquals(damaged, Files.readAllBytes(json));
        assertEquals(good, Files.readString(project.backupFile()));
    }

    @Test
    void fileThatAppearedMeanwhileIsNotOverwritten() throws IOException {
        Path run2 = images(home.resolve("run2"));
        Project first = Project.open(run2, null);
        Project second = Project.open(run2, null);
        first.save();
        byte[] saved = Files.readAllBytes(first.jsonFile());
        assertThrows(ProjectException.class, second::save);
        assertArrayEquals(saved, Files.readAllBytes(first.jsonFile()));
    }

    /** What is replaced in the good file, by what, and what the message must say. */
    static Stream<Arguments> wrongValues() {
        String particle = "image_set.selected_particles[0].";
        return Stream.of(
                arguments("\"particle_id\": 1", "\"particle_id\": \"1\"", particle + "particle_id must be a number"),
                arguments("\"particle_id\": 1", "\"particle_id\": 0", "whole numbers of at least 1"),
                arguments("\"particle_id\": 1", "\"particle_id\": 1e999", particle + "particle_id is too large"),
                arguments("\"particle_id\": 1", "\"particle_no\": 1", particle + "particle_id is missing"),
                arguments("          30,\n", "", particle + "bbox must hold 4 whole numbers"),
                arguments("          30,", "30.5,", particle + "bbox must hold whole numbers"),
                arguments("          30,", "5,", particle + "bbox holds no pixel"),
                arguments("          30,", "2000000000,", particle + "bbox has a corner that lies in no image"),
                arguments("          30,", "true,", particle + "bbox must be a number"),
                arguments("\"total_images\": 5", "\"total_images\": \"5\"", "image_set.total_images must be a number"),
                arguments("\"first_image\": \"1.tif\"", "\"first_image\": 1", "image_set.first_image must be a text"),
                arguments("\"folder_path\":", "\"folder\":", "image_set.folder_path is missing"),
                arguments("      500,\n", "", "image_set.image_shape must hold 2 whole numbers"),
                arguments("\"image_set\"", "\"image_sets\"", "has no key image_set"),
                arguments("\"format\": 1", "\"format\": 2", "newer Driftless"),
                arguments("\"fingerprint\": \"abc\"", "\"fingerprint\": 12",
                        "driftless.steps.track.fingerprint must be a text"),
                arguments("\"settings\": {}", "\"settings\": []", "driftless.steps.track.settings must be an object"),
                arguments("\"last\": 4", "\"last\": -4", "driftless.frames.last must hold whole numbers"),
                arguments("\"format\": 1", "\"reference_frame\": 3", "driftless.reference_frame must be a text"),
                arguments("\"format\": 1", "\"particles\": {\"1\": {\"frame\": 3, \"first\": 4}}",
                        "driftless.particles.1.first must not be more than frame"),
                arguments("\"format\": 1", "\"particles\": {\"1\": {\"frame\": 3, \"last\": 2}}",
                        "driftless.particles.1.last must not be less than frame"),
                arguments("\"first\": 0", "\"first\": 5", "driftless.frames.last must not be less than first"),
                arguments("\"pixel_size_um\": 0.108", "\"pixel_size_um\": 0", "driftless.calibration.pixel_size_um must be more than 0"),
                arguments("\"minRSquared\": 0.4", "\"minRSquared\": 1.4",
                        "driftless.settings.track.minRSquared must be a number from 0 to 1"),
                arguments("\"minRSquared\": 0.4", "\"minRSquard\": 0.4",
                        "driftless.settings.track.minRSquard is no setting; there are cameraOffset, fit, gain, minRSquared, readNoise"),
                arguments("\"minRSquared\": 0.4", "\"fit\": \"best\"",
                        "driftless.settings.track.fit must be one of LEAST_SQUARES, MLE"),
                arguments("\"minRSquared\": 0.4", "\"gain\": 0", "driftless.settings.track.gain must be above 0"),
                arguments("\"minRSquared\": 0.4", "\"readNoise\": -1",
                        "driftless.settings.track.readNoise must be 0 or more"),
                arguments("\"MEAN\"", "\"mean\"", "driftless.settings.drift.estimator must be one of ROBUST, MEAN"),
                arguments("\"strict\": true", "\"strict\": 1", "driftless.settings.drift.strict must be true or false"),
                arguments("\"maxGap\": 7", "\"maxGap\": 0",
                        "driftless.settings.drift.maxGap must hold whole numbers of at least 1"),
                arguments("\"fill=7\"", "\"fill=much\"", "driftless.settings.align.edges must be nearest, crop, expand, fill"),
                arguments("\"align\": {", "\"aligned\": {",
                        "driftless.settings.aligned is no setting; there are align, drift, track"),
                arguments("\"timestamp\"", "\"folder_path\"", "the key $.image_set.folder_path is there twice"),
                arguments("\"total_images\": 5", "\"total_images\": nan", "line 20 is not JSON"),
                arguments("\"total_images\": 5", "\"total_images\": NaN", "image_set.total_images must be a number"),
                arguments("\"pixel_size_um\": 0.108", "\"pixel_size_um\": Infinity",
                        "driftless.calibration.pixel_size_um is too large a number"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValueIsNamedWithItsKey(String from, String to, String expected) throws IOException {
        assertTrue(good.contains(from));
        Files.writeString(json, good.replace(from, to));
        String message = refusal(json, null);
        assertTrue(message.contains(expected), message);
        assertTrue(message.contains(json.toString()), message);
    }

    @Test
    void idThatIsThereTwiceIsNamed() throws IOException {
        Project project = Project.open(json, null);
        SelectedParticle one = project.particles().get(0);
        assertThrows(IllegalArgumentException.class, () -> project.setParticles(List.of(one, one)));
        String particle = good.substring(good.indexOf("      {\n        \"bbox\""), good.indexOf("    ],\n    \"timestamp\""));
        Files.writeString(json, good.replace(particle, particle.stripTrailing() + "," + particle));
        assertTrue(refusal(json, null).contains("selected_particles[1].particle_id is 1 for a second time"));
    }

    @Test
    void rootsThatAreNoProjectAreRefused() throws IOException {
        for (String text : new String[] {"", "[]", "null", "12", "\"text\"", "{}", "{\"image_set\": []}",
            "{\"image_set\": null}", "{} {}", "[".repeat(100_000), "{\"image_set\":".repeat(5000), "\u0000"}) {
            Files.writeString(json, text);
            refusal(json, null);
        }
        Files.write(json, new byte[] {'{', (byte) 0xff, '}'});
        assertTrue(refusal(json, null).contains("not UTF-8"));
    }

    @Test
    void hugeFileIsRefusedUnread() throws IOException {
        Files.writeString(json, "{\"a\":\"" + "x".repeat(ProjectJson.MAX_BYTES) + "\"}");
        assertTrue(refusal(json, null).contains("larger than a project can be"));
    }

    @Test
    void byteOrderMarkOfAnEditorDoesNoHarm() throws IOException {
        Files.writeString(json, "\ufeff" + good);
        assertEquals(1, Project.open(json, null).particles().size());
    }

    @Test
    void folderUnderTheNameIsRefused() throws IOException {
        Files.delete(json);
        Files.createDirectory(json);
        assertTrue(refusal(json.getParent(), null).contains("is not a file"));
    }
}
