/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.image.Calibration;
import org.driftless.io.project.Project;
import org.driftless.testsupport.StackFile;

/** What is said of images and of a project, in words. */
class ProjectSheetTest {

    @TempDir
    private Path folder;

    private Path stack() throws IOException {
        return StackFile.writePages(folder.resolve("stack.tif"), 2, 1, List.of(new short[2], new short[2]));
    }

    @Test
    void imagesAreDescribedAsInfoDoes() throws Exception {
        Path stack = stack();
        SequenceSummary summary = SequenceSummary.read(stack);
        assertEquals(stack, summary.images());
        assertEquals("2: stack_0001.tif to stack_0002.tif", summary.lines().get("frames"));
        assertEquals("2 x 1 pixels", summary.lines().get("size"));
        assertEquals("not known", summary.lines().get("pixel size"));
        assertEquals(List.of(), summary.warnings());
    }

    @Test
    void aSingleFrameMeansItsFolder() throws Exception {
        Path images = Files.createDirectory(folder.resolve("images"));
        Path frame = StackFile.writePages(images.resolve("1.tif"), 2, 1, List.of(new short[2]));
        StackFile.writePages(images.resolve("2.tif"), 2, 1, List.of(new short[2]));
        assertEquals(images, SequenceSummary.read(frame).images());
        assertTrue(SequenceSummary.read(frame).lines().get("frames").startsWith("2: 1.tif to 2.tif"));
    }

    @Test
    void whatIsNoSequenceIsNamed() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(assertThrows(IOException.class, () -> SequenceSummary.read(empty)).getMessage()
                .contains("no TIFF file in " + empty));
        Path text = Files.writeString(folder.resolve("note.tif"), "no image");
        assertTrue(assertThrows(IOException.class, () -> SequenceSummary.read(text)).getMessage().contains("note.tif"));
    }

    @Test
    void whatTheProjectSetsStandsBeforeWhatTheImagesSay() throws Exception {
        Project project = Project.open(stack(), null);
        project.setCalibration(new Calibration(0.25, 2));
        JsonObject own = new JsonObject();
        own.addProperty("minRSquared", 0.8);
        project.settings().put("track", own);
        project.save();
        ProjectSheet sheet = ProjectSheet.read(project.imageFolder(), null);
        assertEquals("0.25 um (set in the project)", sheet.images().get("pixel size"));
        assertEquals("2 s (set in the project)", sheet.images().get("frame time"));
        assertEquals(project.outputFolder().toString(), sheet.images().get("results"));
        assertEquals(Map.of("tracking", "min r squared 0.8"), sheet.settings());
        assertEquals("missing", sheet.steps().get("tracking"));
    }

    @Test
    void aNewProjectSaysThatThereIsNothingYet() throws Exception {
        ProjectSheet sheet = ProjectSheet.read(stack(), null);
        assertTrue(sheet.images().get("results").endsWith("(nothing yet)"));
        assertEquals(Map.of(), sheet.settings());
    }
}
