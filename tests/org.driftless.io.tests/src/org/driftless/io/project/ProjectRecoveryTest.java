/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.driftless.core.image.Calibration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Project files that a disk or an editor has broken, and the way back from there. */
class ProjectRecoveryTest {

    @TempDir
    Path home;
    private Path json;
    private byte[] good;

    @BeforeEach
    void makeProject() throws IOException {
        ProjectFixture.images(home.resolve("run1"));
        json = ProjectFixture.project(home.resolve("script_output"), "/data/run1");
        Project project = Project.open(json, null, ProjectFixture.CLOCK);
        JsonObject results = new JsonObject();
        results.addProperty("rms", 0.25);
        JsonObject settings = new JsonObject();
        settings.addProperty("maxGap", 7);
        project.putStep("drift", new StepRecord("2026-11-22 09:31:00", "abc", settings, results));
        project.settings().put("drift", settings);
        project.setFrameChoice(new FrameChoice(1, 4, List.of(2)));
        project.setReferenceFrame("1.tif");
        project.setCalibration(new Calibration(0.108, 0.5));
        project.save();
        project.save();
        good = Files.readAllBytes(json);
    }

    /** All that decides what comes out, and the figures that are shown. */
    private static List<Object> content(Project project) {
        return List.of(project.setup(), project.imageFacts(), project.chosenForDrift(),
                project.results().selectedForDrift(), project.settings().of("drift"),
                project.step("drift").map(step -> List.of(step.settings(), step.results())));
    }

    /** One bit of each byte, to take no longer than other tests; all of them behave so. */
    @Test
    void flippedBitsAreRefusedOrSaidOrChangeNothing() throws IOException {
        List<Object> before = content(Project.open(json, null));
        int refused = 0;
        int said = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] flipped = good.clone();
            flipped[at] ^= (byte) (1 << at * 5 % 8);
            Files.write(json, flipped);
            try {
                Project opened = Project.open(json, null);
                if (opened.changedOutside().isPresent()) {
                    said++;
                } else {
                    assertEquals(before, content(opened), () -> new String(flipped, StandardCharsets.ISO_8859_1));
                }
            } catch (ProjectException e) {
                refused++;
            }
        }
        assertTrue(refused > 100 && said > 100, refused + " refused, " + said + " said");
    }

    @Test
    void everyPrefixIsRecoveredToTheLastGoodOne() throws IOException {
        byte[] last = Files.readAllBytes(ProjectFile.backupOf(json));
        for (int length = 0; length < good.length; length += 37) {
            byte[] broken = Arrays.copyOf(good, length);
            Files.write(json, broken);
            BrokenProjectException e = assertThrows(BrokenProjectException.class, () -> Project.open(json, null));
            assertEquals(json, e.file());
            Path aside = ProjectRecovery.recover(json);
            assertArrayEquals(broken, Files.readAllBytes(aside), "What was broken is kept");
            assertArrayEquals(last, Files.readAllBytes(json));
            assertArrayEquals(last, Files.readAllBytes(ProjectFile.backupOf(json)));
            Project.open(json, null);
        }
    }

    @Test
    void brokenOnesDoNotReplaceEachOther() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(json, "broken " + i);
            ProjectRecovery.recover(json, ProjectFixture.CLOCK);
        }
        try (Stream<Path> files = Files.list(json.getParent())) {
            assertEquals(List.of("particle_selections.json.damaged-20261122-093005",
                    "particle_selections.json.damaged-20261122-093005-2",
                    "particle_selections.json.damaged-20261122-093005-3"),
                    files.map(file -> file.getFileName().toString()).filter(name -> name.contains("damaged")).sorted()
                            .toList());
        }
    }

    @Test
    void aGoodFileIsNotReplaced() throws IOException {
        ProjectException e = assertThrows(ProjectException.class, () -> ProjectRecovery.recover(json));
        assertTrue(e.getMessage().contains("is not damaged"), e.getMessage());
        assertArrayEquals(good, Files.readAllBytes(json));
    }

    @Test
    void aBrokenCopyIsNoWayOut() throws IOException {
        Files.writeString(json, "{");
        Files.writeString(ProjectFile.backupOf(json), "{\"image_set\": {}}".replace("{}", "[]"));
        assertEquals(Optional.empty(), ProjectRecovery.lastGood(json));
        String message = ProjectFixture.refusal(json, null);
        assertTrue(message.contains("particle_selections.json.bak beside it is no good either"), message);
        assertThrows(ProjectException.class, () -> ProjectRecovery.recover(json));
        assertEquals("{", Files.readString(json));
    }

    @Test
    void aWrongValueCanBeRecoveredToo() throws IOException {
        Files.writeString(json, new String(good, StandardCharsets.UTF_8).replace("\"particle_id\": 1", "\"particle_id\": 0"));
        BrokenProjectException e = assertThrows(BrokenProjectException.class, () -> Project.open(json, null));
        assertTrue(e.getMessage().contains("--recover"), e.getMessage());
        assertFalse(e.what().contains("--recover"), e.what());
        ProjectRecovery.recover(json);
        Project.open(json, null);
    }

    @Test
    void theOneBeforeIsTheLastThatWasSaved() throws IOException {
        Project project = Project.open(json, null);
        project.setCalibration(new Calibration(0.2, 0.5));
        project.save();
        assertArrayEquals(good, Files.readAllBytes(project.backupFile()));
    }

    @Test
    void editsByHandAreSaidAndTakenByTheNextSave() throws IOException {
        assertEquals(Optional.empty(), Project.open(json, null).changedOutside());
        String text = new String(good, StandardCharsets.UTF_8);
        Files.writeString(json, text.replace("\n", "\r\n  ").replace("09:30:00", "10:30:00"));
        assertEquals(Optional.empty(), Project.open(json, null).changedOutside(), "Spaces and times are no content");
        Files.writeString(json, text.replace("          30,", "          31,"));
        Project edited = Project.open(json, null);
        assertTrue(edited.changedOutside().orElseThrow().startsWith(json + " was changed since Driftless saved it"));
        edited.save();
        assertEquals(Optional.empty(), Project.open(json, null).changedOutside());
        assertEquals(31, Project.open(json, null).particles().get(0).particle().box().x1());
    }
}
