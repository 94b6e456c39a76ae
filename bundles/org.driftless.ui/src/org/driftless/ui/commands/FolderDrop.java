/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the folders and files that are dropped. */
public final class FolderDrop extends DropTargetAdapter {

    private final Consumer<List<Path>> taker;

    private FolderDrop(Consumer<List<Path>> taker) {
        this.taker = Objects.requireNonNull(taker);
    }

    /** Makes a control a place to drop on; what is dropped is opened. */
    public static void on(Control control, IWorkbenchWindow window) {
        on(control, paths -> {
            if (window.getActivePage() != null) {
                paths.forEach(path -> ImageFolders.open(window.getActivePage(), path));
            }
        });
    }

    /** Makes a control a place to drop on. */
    public static void on(Control control, Consumer<List<Path>> taker) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new FolderDrop(taker));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        copyFiles(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        copyFiles(event);
    }

    /** Nothing is moved, so that the file manager must not delete anything. */
    private static void copyFiles(DropTargetEvent event) {
        for (var offered : event.dataTypes) {
            if (FileTransfer.getInstance().isSupportedType(offered)) {
                event.currentDataType = offered;
                event.detail = DND.DROP_COPY;
                return;
            }
        }
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] paths) {
            taker.accept(Arrays.stream(paths).map(Path::of).toList());
        }
    }
}
