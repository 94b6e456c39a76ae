/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;

import org.driftless.core.simulate.SimulationSettings;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.editor.FrameCanvas;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.views.ProjectContent;
import org.driftless.ui.views.particles.ParticlesView;
import org.driftless.ui.views.projects.ProjectsView;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files are dropped on the window with the mouse, as a file manager does it. */
class FolderDropTest {

    private static final int SIZE = 80;

    private final OpenProjects projects = PlatformUI.getWorkbench().getService(OpenProjects.class);

    @TempDir
    private Path folder;
    private Path images;
    private Shell window;
    private Shell files;
    private String[] dragged;
    private int detail = -1;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        images = folder.resolve("run_07");
        Simulated.write(images, SimulationSettings.DEFAULT.withFrames(2).withSize(100, 80).withParticles(2));
        window = Workbench.page().getWorkbenchWindow().getShell();
        window.forceActive();
        files = new Shell(window, SWT.ON_TOP | SWT.NO_TRIM);
        DragSource source = new DragSource(files, DND.DROP_COPY | DND.DROP_MOVE);
        source.setTransfer(FileTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = dragged;
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                detail = event.detail;
            }
        });
        Rectangle area = window.getBounds();
        files.setBounds(area.x + area.width - 2 * SIZE, area.y + area.height - 2 * SIZE, SIZE, SIZE);
        files.open();
        Workbench.waitUntil("the files are shown", files::isVisible);
        Workbench.letPass();
    }

    @AfterEach
    void end() {
        if (files != null) {
            files.dispose();
            Workbench.closeAll();
        }
    }

    private void drop(Control on, Path... paths) throws Exception {
        dragged = List.of(paths).stream().map(Path::toString).toArray(String[]::new);
        Point size = on.getSize();
        RealInput.dragAndDrop(files.toDisplay(SIZE / 2, SIZE / 2), on.toDisplay(size.x / 2, size.y / 2));
        Workbench.waitUntil("what was dropped is open", () -> projects.find(images).isPresent());
        Workbench.waitUntil("the drag is at its end", () -> detail >= 0);
        assertEquals(DND.DROP_COPY, detail, "a file manager that is told of a move deletes the files");
    }

    /** The empty editor area is in the middle of the window. */
    @Test
    void aFolderOnTheEmptyEditorArea() throws Exception {
        drop(window, images);
    }

    @Test
    void aFolderOnAnImageThatIsOpen() throws Exception {
        Path other = folder.resolve("other").resolve("run_08");
        Simulated.write(other, SimulationSettings.DEFAULT.withFrames(2).withSize(100, 80).withParticles(2));
        Workbench.open(other);
        FrameCanvas canvas = Widgets.find(window, FrameCanvas.class, any -> true);
        Workbench.waitUntil("the first frame is shown", () -> canvas.frame() != null);
        drop(canvas, images);
        assertEquals(2, projects.all().size());
    }

    @Test
    void aFolderOnTheProjects() throws Exception {
        TreeViewer tree = (TreeViewer) Workbench.page().showView(ProjectsView.ID).getSite().getSelectionProvider();
        drop(tree.getControl().getParent(), images);
    }

    @Test
    void aFolderOnAnotherView() throws Exception {
        Workbench.page().showView(ParticlesView.ID);
        drop(Widgets.find(window, ProjectContent.class,
                any -> any.getClass().getPackage() == ParticlesView.class.getPackage()), images);
    }

    @Test
    void aFrameOfAFolder() throws Exception {
        drop(window, images.resolve("2.tif"));
    }

    @Test
    void severalFolders() throws Exception {
        Path other = folder.resolve("other").resolve("run_08");
        Simulated.write(other, SimulationSettings.DEFAULT.withFrames(2).withSize(100, 80).withParticles(2));
        drop(window, other, images);
        Workbench.waitUntil("both are open", () -> projects.all().size() == 2);
    }
}
