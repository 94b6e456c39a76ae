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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.driftless.core.align.Interpolation;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.csv.AlignmentLogTable;
import org.driftless.io.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the status says of cropped and expanded frames is what the alignment then makes of them. */
class AreaPreviewTest {

    @TempDir
    private Path folder;

    private Project project() throws Exception {
        return new SimulatedFolder(new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(6).withSize(200, 160)
                .withParticles(4).withMotion(12, 1)), folder.resolve("frames")).run(0, DriftOptions.NONE);
    }

    private static JsonObject align(Project project, Interpolation interpolation, String edges) throws Exception {
        return StepRunner.run(new AlignFrames(Workers.parse("2")), project, new AlignOptions(interpolation, edges),
                ProgressListener.NONE);
    }

    private static AreaPreview preview(Project project) throws Exception {
        return AreaPreview.of(project, ProjectStatus.of(project)).orElseThrow();
    }

    private static void assertSame(AreaPreview.Area expected, JsonObject figures) {
        assertEquals(expected.area().x0(), figures.get("x0").getAsInt());
        assertEquals(expected.area().y0(), figures.get("y0").getAsInt());
        assertEquals(expected.area().width(), figures.get("width").getAsInt());
        assertEquals(expected.area().height(), figures.get("height").getAsInt());
    }

    @Test
    void theAlignmentMakesWhatThePreviewSays() throws Exception {
        Project project = project();
        AreaPreview preview = preview(project);
        assertTrue(preview.crop().area().pixels() < 200 * 160 && preview.expand().area().pixels() > 200 * 160);
        assertEquals("Cropping keeps " + preview.crop().area().width() + " x " + preview.crop().area().height()
                + " of 200 x 160 pixels, beginning at x " + preview.crop().area().x0() + ", y "
                + preview.crop().area().y0() + " of the reference frame", preview.crop().words());
        assertSame(preview.crop(), align(project, null, "crop"));
        assertSame(preview.expand(), align(project, null, "expand"));
    }

    @Test
    void whenNothingRemainsThePreviewSaysSoAndTheAlignmentRefuses() throws Exception {
        Project project = project();
        Path table = project.results().driftCsv().orElseThrow();
        List<String> lines = Files.readAllLines(table);
        String[] last = lines.getLast().split(",");
        last[List.of(lines.getFirst().split(",")).indexOf("avg_drift_x")] = "250";
        lines.set(lines.size() - 1, String.join(",", last));
        Files.write(table, lines);
        StepException refused = assertThrows(StepException.class, () -> align(project, null, "crop"));
        assertTrue(refused.getMessage().startsWith("No pixel is in all frames: the drift reaches 250."),
                refused.getMessage());
        AreaPreview.Area crop = AreaPreview.of(project, drifted()).orElseThrow().crop();
        assertNull(crop.area());
        assertEquals(refused.getMessage(), crop.words() + ".");
    }

    /** A status in which the drift is done. */
    private static ProjectStatus drifted() {
        return new ProjectStatus("", "", List.of(StepName.values()).stream()
                .map(step -> new ProjectStatus.Line(step, ProjectStatus.State.DONE, "", new JsonObject())).toList());
    }

    @Test
    void thereIsNoPreviewWithoutADrift() throws Exception {
        Project project = project();
        Files.delete(project.results().driftCsv().orElseThrow());
        assertFalse(AreaPreview.of(project, ProjectStatus.of(project)).isPresent());
    }

    /** The log says of every frame what interpolation did to it. */
    @Test
    void theLogHasNoiseGainAndPeakLossOfEveryFrame() throws Exception {
        Project project = project();
        double[] loss = new double[3];
        Interpolation[] kinds = {Interpolation.LINEAR, Interpolation.CUBIC, Interpolation.QUINTIC};
        for (int i = 0; i < kinds.length; i++) {
            align(project, kinds[i], "nearest");
            List<AlignmentLogTable.Row> rows = AlignmentLogTable.read(project.results().alignmentLog().orElseThrow());
            assertEquals(6, rows.size());
            assertEquals(1, rows.getFirst().noiseGain(), 1e-9, "the reference frame is not moved");
            assertTrue(rows.getLast().noiseGain() < 1 && rows.getLast().noiseGain() > 0.2);
            assertEquals(kinds[i].commandName(), rows.getLast().interpolation());
            loss[i] = rows.getLast().peakLoss();
        }
        assertTrue(loss[0] > loss[1] && loss[1] > loss[2] && loss[2] > 0, loss[0] + " " + loss[1] + " " + loss[2]);
    }
}
