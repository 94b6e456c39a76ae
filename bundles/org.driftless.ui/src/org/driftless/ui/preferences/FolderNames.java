/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.util.List;
import java.util.stream.Stream;

import org.driftless.pipeline.remote.PathMapping;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.ListEditor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Folders of this machine and what they are called on the cluster. */
final class FolderNames extends ListEditor {

    private static final int LINES = 4;
    private static final int WIDTH = 240;

    /** @param parent of two columns */
    FolderNames(String key, String label, String tip, Composite parent) {
        super(key, label, parent);
        getLabelControl(parent).setToolTipText(tip);
        getListControl(parent).setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, LINES * getListControl(parent).getItemHeight())
                .applyTo(getListControl(parent));
        // The longest name that fits counts, whatever the order.
        hide(getUpButton());
        hide(getDownButton());
    }

    private static void hide(Button button) {
        button.setVisible(false);
        ((GridData) button.getLayoutData()).exclude = true;
    }

    /** What is in the list now. */
    List<PathMapping> mappings() {
        return Stream.of(getList().getItems()).map(PathMapping::parse).toList();
    }

    @Override
    protected String createList(String[] items) {
        return String.join("\n", items);
    }

    @Override
    protected String[] parseString(String stored) {
        return stored.lines().toArray(String[]::new);
    }

    @Override
    protected String getNewInputObject() {
        FolderNameDialog dialog = new FolderNameDialog(getShell());
        return dialog.open() == Window.OK ? dialog.mapping().toString() : null;
    }
}
