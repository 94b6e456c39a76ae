/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FoundSpot;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.UndoContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two spots, at (30, 25) and (70, 60), and nothing elsewhere. */
class ParticleEditsTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 90;
    private static final FitBox FIRST = new FitBox(20, 15, 41, 36);
    private static final FitBox SECOND = new FitBox(60, 50, 81, 71);
    private static final FitBox EMPTY = new FitBox(5, 60, 25, 80);

    @TempDir
    private Path temp;

    private final IOperationHistory history = new DefaultOperationHistory();
    private final IUndoContext context = new UndoContext();
    private final List<Rejection> rejections = new ArrayList<>();
    private OpenProject project;
    private ParticleEdits edits;
    private Frame frame;

    @BeforeEach
    void open() throws IOException, StepException {
        Path folder = Files.createDirectory(temp.resolve("frames"));
        frame = scene();
        for (int i = 1; i <= 2; i++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(i + ".tif"))) {
                TiffWriter.write(frame, TiffMetadata.plain(WIDTH, HEIGHT, PixelType.UINT16, TiffCompression.NONE), out);
            }
        }
        project = new OpenProject(ProjectSession.open(folder));
        Background atOnce = new Background(Runnable::run, Runnable::run, reason -> {
            throw new AssertionError(reason);
        });
        edits = new ParticleEdits(project, atOnce, history, context, rejections::add);
    }

    private static Frame scene() {
        Random random = new Random(5);
        short[] pixels = new short[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double value = 1000 + 10 * random.nextGaussian() + 800 * spot(x - 30, y - 25) + 800 * spot(x - 70, y - 60);
                pixels[y * WIDTH + x] = (short) Math.round(value);
            }
        }
        return Frame.of(WIDTH, HEIGHT, pixels);
    }

    private static double spot(double dx, double dy) {
        return Math.exp(-(dx * dx + dy * dy) / (2 * 2.5 * 2.5));
    }

    private List<Integer> ids() {
        return project.particles().stream().map(one -> one.particle().id()).toList();
    }

    @Test
    void aGoodBoxIsAddedAndCanBeUndoneAndRedone() throws ExecutionException {
        edits.add(FIRST, frame, 0);
        edits.add(SECOND, frame, 0);
        assertEquals(List.of(1, 2), ids());
        assertEquals(30, project.particles().get(0).testCenterX(), 0.1);
        assertTrue(project.isDirty());
        assertEquals("Add Particle 2", history.getUndoOperation(context).getLabel());
        history.undo(context, null, null);
        assertEquals(List.of(1), ids());
        history.undo(context, null, null);
        assertEquals(List.of(), ids());
        assertFalse(project.isDirty(), "all is as it was saved");
        history.redo(context, null, null);
        history.redo(context, null, null);
        assertEquals(List.of(1, 2), ids());
    }

    @Test
    void aBoxOnNothingIsRejectedWithTheReason() {
        edits.add(EMPTY, frame, 1);
        assertEquals(List.of(), ids());
        assertEquals(1, rejections.size());
        assertEquals(EMPTY, rejections.get(0).box());
        assertEquals(1, rejections.get(0).frame());
        assertFalse(rejections.get(0).reason().isBlank());
        assertFalse(history.canUndo(context), "nothing was done");
    }

    @Test
    void oneSpotIsNotTakenTwice() {
        edits.add(FIRST, frame, 0);
        edits.add(new FitBox(22, 17, 40, 34), frame, 0);
        assertEquals(List.of(1), ids());
        assertTrue(rejections.get(0).reason().contains("particle 1"), rejections.get(0).reason());
    }

    @Test
    void aMoveOffTheParticleIsRefused() throws ExecutionException {
        edits.add(FIRST, frame, 0);
        FitBox near = new FitBox(22, 16, 43, 37);
        edits.change("Move Particle 1", Map.of(1, near), frame, 0, () -> { });
        assertEquals(near, project.particles().get(0).particle().box());
        edits.change("Move Particle 1", Map.of(1, EMPTY), frame, 0, () -> { });
        assertEquals(near, project.particles().get(0).particle().box());
        assertEquals(1, rejections.size());
        history.undo(context, null, null);
        assertEquals(FIRST, project.particles().get(0).particle().box());
    }

    @Test
    void aDoubleClickBoxesTheSpot() {
        edits.addSpot(71, 59, frame, 0);
        assertEquals(List.of(1), ids());
        assertEquals(70, project.particles().get(0).testCenterX(), 0.1);
        assertEquals(60, project.particles().get(0).testCenterY(), 0.1);
    }

    @Test
    void removingForgetsThePickAndUndoBringsTheParticlesBack() throws ExecutionException {
        edits.add(FIRST, frame, 0);
        edits.add(SECOND, frame, 0);
        project.pick(List.of(1, 2));
        edits.remove(project.picked());
        assertEquals(List.of(), ids());
        assertTrue(project.picked().isEmpty());
        assertEquals("Remove 2 Particles", history.getUndoOperation(context).getLabel());
        history.undo(context, null, null);
        assertEquals(List.of(1, 2), ids());
    }

    @Test
    void candidatesAreAcceptedAsOneChange() throws ExecutionException {
        List<FoundSpot> spots = project.session().spots().find(frame, 6);
        assertEquals(2, spots.size());
        edits.add(FIRST, frame, 0);
        edits.accept(spots, 0);
        assertEquals(List.of(1, 2), ids(), "the spot of particle 1 is not taken twice");
        assertEquals("Accept Particle 2", history.getUndoOperation(context).getLabel());
        edits.remove(List.of(1, 2));
        edits.accept(spots, 0);
        assertEquals(spots.stream().map(FoundSpot::box).toList(),
                project.particles().stream().map(one -> one.particle().box()).toList());
        assertEquals("Accept 2 Particles", history.getUndoOperation(context).getLabel());
        history.undo(context, null, null);
        assertEquals(List.of(), ids());
    }

    @Test
    void savedBoxesAreCleanAndRevertCanBeUndone() throws IOException, StepException, ExecutionException {
        edits.add(FIRST, frame, 0);
        project.save();
        assertFalse(project.isDirty());
        edits.add(SECOND, frame, 0);
        edits.revert();
        assertEquals(List.of(1), ids());
        assertFalse(project.isDirty());
        history.undo(context, null, null);
        assertEquals(List.of(1, 2), ids());
        assertTrue(project.isDirty());
    }
}
