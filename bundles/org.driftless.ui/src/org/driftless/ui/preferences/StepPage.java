/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/**
 * A page of settings: of the workbench, or of a group of steps for one project, which then begins with a check box that
 * says whether the project has settings of its own.
 */
abstract class StepPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int WRAP = 430;
    private static final int GAP = 8;

    private final Map<FieldEditor, Composite> fields = new LinkedHashMap<>();
    private ProjectStore project;
    private String group;
    private Button own;

    /** @param intro one or two sentences above all */
    StepPage(String intro) {
        super(GRID);
        setDescription(intro);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(DriftlessPreferences.store());
    }

    /** Makes this a page of a project. */
    void edit(ProjectStore settings, String settingsGroup) {
        project = settings;
        group = settingsGroup;
        setPreferenceStore(settings.store());
    }

    /** For a project, "Apply" would say that it is written before the dialog is closed. */
    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        if (project != null) {
            getApplyButton().setVisible(false);
            ((GridData) getApplyButton().getLayoutData()).exclude = true;
        }
    }

    @Override
    protected Control createContents(Composite parent) {
        if (project == null) {
            Control contents = super.createContents(parent);
            enableFields();
            return contents;
        }
        Composite all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(all);
        own = new Button(all, SWT.CHECK);
        own.setText("&Use own settings for this project");
        own.setToolTipText("They are kept in the project's particle_selections.json, travel with its images, and hold "
                + "on the command line too.");
        own.setSelection(project.hasOwn(group));
        own.addListener(SWT.Selection, event -> ownChanged());
        Control contents = super.createContents(all);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(contents);
        enableFields();
        return all;
    }

    /** Adds a field. */
    final <T extends FieldEditor> T add(T field, Composite parent) {
        addField(field);
        fields.put(field, parent);
        return field;
    }

    /** Adds a choice, each with a sentence. */
    final RadioGroupFieldEditor choice(String key, String title, String tip, String[][] choices) {
        Composite parent = getFieldEditorParent();
        RadioGroupFieldEditor field = new RadioGroupFieldEditor(key, title, 1, choices, parent, true);
        field.getRadioBoxControl(parent).setToolTipText(tip);
        return add(field, parent);
    }

    /** Adds a sentence that explains the fields above it. */
    final Label note(String text) {
        Label label = new Label(getFieldEditorParent(), SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).hint(WRAP, SWT.DEFAULT).indent(0, GAP).applyTo(label);
        return label;
    }

    private void ownChanged() {
        if (!own.getSelection()) {
            fields.keySet().forEach(FieldEditor::loadDefault);
            checkState();
        }
        enableFields();
    }

    private void enableFields() {
        boolean open = own == null || own.getSelection();
        fields.forEach((field, parent) -> field.setEnabled(open && isUsed(field), parent));
    }

    /** Whether a field has a meaning with what the others say. */
    boolean isUsed(FieldEditor field) {
        return true;
    }

    /** What is wrong with values that are each right; null if nothing is. */
    String problem() {
        return null;
    }

    @Override
    protected void checkState() {
        super.checkState();
        String problem = isValid() ? problem() : null;
        if (problem != null) {
            setErrorMessage(problem);
            setValid(false);
        } else if (isValid()) {
            setErrorMessage(null);
        }
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        super.propertyChange(event);
        if (event.getProperty().equals(FieldEditor.VALUE)) {
            checkState();
            enableFields();
        }
    }

    @Override
    protected void performDefaults() {
        if (own != null) {
            own.setSelection(false);
        }
        super.performDefaults();
        enableFields();
    }

    @Override
    public boolean performOk() {
        if (own != null) {
            project.setOwn(group, own.getSelection());
        }
        return super.performOk();
    }

    /** What a choice would store now. */
    final String valueOf(RadioGroupFieldEditor field) {
        String shown = field.getSelectionValue();
        IPreferenceStore store = field.getPreferenceStore();
        return shown != null || store == null ? String.valueOf(shown) : store.getString(field.getPreferenceName());
    }
}
