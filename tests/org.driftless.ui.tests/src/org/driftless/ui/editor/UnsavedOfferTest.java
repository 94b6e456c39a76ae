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

import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.UnsavedSetup;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.story.Dialogs;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbench that was killed has left of edits, at the next start. */
class UnsavedOfferTest {

    private static final SelectedParticle BOX =
            new SelectedParticle(new Particle(1, new FitBox(10, 20, 25, 37), 1, 1, 4), 0.98, 17.25, 28.5);
    private static final ProjectSetup EDITED = new ProjectSetup(List.of(BOX), new FrameChoice(1, 4, List.of(2)), "4.tif",
            new Calibration(0.25, 2));

    @TempDir
    private Path folder;
    private Path images;
    private boolean asked;

    @BeforeEach
    void leaveEdits() throws Exception {
        images = folder.resolve("run_07");
        Simulated.write(images);
        unsaved().keep(EDITED);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.closeAll();
        unsaved().discard();
    }

    private UnsavedSetup unsaved() throws Exception {
        return new UnsavedSetup(UnsavedOffer.folder(), ProjectSession.open(images).project());
    }

    /** Starts as the workbench does, and answers the question. */
    private OpenProject start(String answer) {
        Dialogs.answer("Restore run_07", dialog -> {
            asked = true;
            Dialogs.press(dialog, answer);
        });
        UnsavedOffer.reopen(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        OpenProject project = Workbench.opened(images);
        Workbench.waitUntil("the question is answered", () -> asked);
        Workbench.letPass();
        return project;
    }

    @Test
    void allEditsAreRestoredAsOneThatCanBeUndone() throws Exception {
        OpenProject project = start("Restore");
        assertEquals(EDITED, project.setup());
        assertTrue(project.isDirty(), "Nothing is saved by itself");

        IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        history.undo(Workbench.page().getActiveEditor().getAdapter(IUndoContext.class), null, null);
        assertFalse(project.isDirty());
        assertTrue(project.particles().isEmpty());
    }

    @Test
    void whatIsDiscardedIsNotOfferedAgain() throws Exception {
        OpenProject project = start("Discard");
        assertFalse(project.isDirty());
        Workbench.closeAll();
        assertTrue(unsaved().find().isEmpty());
    }
}
