/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Where Help > Check for Updates looks. */
public final class UpdateSitesPage extends PreferencePage implements IWorkbenchPreferencePage {

    static final String ID = "org.driftless.rcp.preferences.updates";

    private static final int WRAP = 420;

    private final UpdateSites sites = new UpdateSites(Installation.ofProcess());
    private final List<UpdateSite> shown = new ArrayList<>();
    private org.eclipse.swt.widgets.List list;
    private Button remove;

    public UpdateSitesPage() {
        setDescription("Help > Check for Updates looks for a newer Driftless at:");
    }

    @Override
    public void init(IWorkbench workbench) {
        shown.addAll(sites.all());
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(all);
        list = new org.eclipse.swt.widgets.List(all, SWT.BORDER | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, SWT.DEFAULT).applyTo(list);
        list.addListener(SWT.Selection, event -> remove.setEnabled(true));
        Composite buttons = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        button(buttons, "Add &Web Address...", this::addAddress);
        button(buttons, "Add &Folder...", this::addFolder);
        button(buttons, "Add &Zip File...", this::addZip);
        remove = button(buttons, "&Remove", this::removeSelected);
        Label note = new Label(all, SWT.WRAP);
        note.setText("Whoever gave you Driftless can name the place of its updates. Folders and zip files serve machines "
                + "without a network. What the file " + UpdateSites.FILE + " in the folder of Driftless names is set for all its "
                + "users, until they change it here.");
        GridDataFactory.fillDefaults().span(2, 1).hint(WRAP, SWT.DEFAULT).applyTo(note);
        show();
        return all;
    }

    private Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        setButtonLayoutData(button);
        return button;
    }

    private void show() {
        list.setItems(shown.stream().map(UpdateSite::address).toArray(String[]::new));
        remove.setEnabled(false);
    }

    private void addAddress() {
        InputDialog dialog = new InputDialog(getShell(), "Add Update Site", "Address of the update site:", "https://",
                text -> new UpdateSite(text.strip()).problem());
        if (dialog.open() == Window.OK) {
            add(dialog.getValue().strip());
        }
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText("Add Update Site");
        dialog.setMessage("The folder of the update site");
        add(dialog.open());
    }

    private void addZip() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText("Add Update Site");
        dialog.setFilterExtensions(new String[] {"*.zip;*.jar", "*"});
        add(dialog.open());
    }

    private void add(String address) {
        if (address == null || shown.contains(new UpdateSite(address))) {
            return;
        }
        shown.add(new UpdateSite(address));
        show();
    }

    private void removeSelected() {
        shown.remove(list.getSelectionIndex());
        show();
    }

    @Override
    protected void performDefaults() {
        shown.clear();
        shown.addAll(sites.usual());
        show();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        sites.set(shown);
        return true;
    }
}
