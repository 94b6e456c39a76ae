/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.driftless.io.tiff.FolderSearch;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.ui.commands.FolderDrop;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;

/** The folders of a batch: added one by one, by a search below another folder, or by dropping them; removed by Delete. */
final class BatchFolderTable {

    private static final int ROWS = 8;
    private static final String SEARCH = "Add All Image Folders In";

    private final Set<Path> folders = new LinkedHashSet<>();
    private final Runnable changed;
    private final Composite area;
    private final TableViewer table;
    private final Label count;
    private String lookIn;

    /**
     * @param lookIn where people will look for more
     * @param changed runs after each change
     */
    BatchFolderTable(Composite parent, String lookIn, Runnable changed) {
        this.lookIn = lookIn;
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        table = new TableViewer(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setLabelProvider(new LabelProvider());
        table.setInput(folders);
        table.getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        }));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROWS * table.getTable().getItemHeight())
                .applyTo(table.getControl());
        FolderDrop.on(table.getControl(), this::add);
        createButtons(area);
        count = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
    }

    private void createButtons(Composite parent) {
        Composite buttons = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        button(buttons, "&Add Folder...", "Add one image folder", this::addOne);
        button(buttons, "Add A&ll In...", "Add all image folders in and below another folder", this::addBelow);
        Button remove = button(buttons, "&Remove", "Take the picked folders off this list", this::remove);
        remove.setEnabled(false);
        table.addSelectionChangedListener(event -> remove.setEnabled(!event.getSelection().isEmpty()));
    }

    private static Button button(Composite parent, String text, String tip, Runnable deed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> deed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    /** In their order. */
    List<Path> paths() {
        return List.copyOf(folders);
    }

    /** @param more those that are there already are passed over; a frame stands for its folder */
    void add(List<Path> more) {
        List<Path> added = new ArrayList<>();
        for (Path path : more) {
            Path folder = TiffSequence.meantBy(path).toAbsolutePath().normalize();
            if (folders.add(folder)) {
                added.add(folder);
            }
        }
        show();
        if (!added.isEmpty()) {
            table.reveal(added.getLast());
        }
    }

    private void show() {
        table.refresh();
        count.setText(folders.isEmpty() ? "Add folders, or drop them here."
                : folders.size() == 1 ? "1 folder" : folders.size() + " folders");
        changed.run();
    }

    private void remove() {
        Arrays.asList(table.getStructuredSelection().toArray()).forEach(folders::remove);
        show();
    }

    private void addOne() {
        String folder = ask("Add Image Folder", "A folder of TIFF frames.");
        if (folder != null) {
            lookIn = Path.of(folder).getParent() == null ? folder : Path.of(folder).getParent().toString();
            add(List.of(Path.of(folder)));
        }
    }

    private void addBelow() {
        String folder = ask(SEARCH, "All folders of TIFF frames in and below it are added.");
        if (folder == null) {
            return;
        }
        lookIn = folder;
        List<Path> found = new ArrayList<>();
        try {
            new ProgressMonitorDialog(area.getShell()).run(true, true, monitor -> {
                monitor.beginTask("Looking for images in " + folder, IProgressMonitor.UNKNOWN);
                try {
                    found.addAll(FolderSearch.below(Path.of(folder), monitor::isCanceled));
                } catch (CancellationException e) {
                    throw new InterruptedException();
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            MessageDialog.openError(area.getShell(), SEARCH, e.getCause() instanceof Exception cause
                    ? WorkbenchWording.of(cause) : String.valueOf(e.getCause()));
            return;
        } catch (InterruptedException e) {
            return; // The user cancelled.
        }
        if (found.isEmpty()) {
            MessageDialog.openInformation(area.getShell(), SEARCH, "There are no TIFF files in or below " + folder + ".");
        }
        add(found);
    }

    private String ask(String title, String message) {
        DirectoryDialog dialog = new DirectoryDialog(area.getShell(), SWT.OPEN);
        dialog.setText(title);
        dialog.setMessage(message);
        dialog.setFilterPath(lookIn);
        return dialog.open();
    }
}
