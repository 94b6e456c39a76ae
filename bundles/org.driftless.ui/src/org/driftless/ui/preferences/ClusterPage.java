/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.pipeline.remote.ClusterSettings;
import org.driftless.pipeline.remote.ClusterSettings.Kind;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** How projects are sent to a cluster. It belongs to the machine, never to a project. */
public final class ClusterPage extends StepPage {

    /** The id of the page. */
    public static final String ID = "org.driftless.ui.preferences.cluster";

    private static final int GAP = 8;

    private RadioGroupFieldEditor kind;
    private StringFieldEditor master;
    private StringFieldEditor command;
    private FolderNames folders;
    private ClusterTrial trial;

    public ClusterPage() {
        super("How Alignment > Run on Cluster sends a project. Images and results must be on a folder that this machine and "
                + "the cluster both see.");
    }

    @Override
    protected void createFieldEditors() {
        kind = choice(Keys.CLUSTER, "Send work by", "Who does the steps of Run on Cluster", new String[][] {
            {"&Nothing: there is no cluster", Kind.NONE.name()},
            {"A &Spark master", Kind.SPARK.name()},
            {"A command &line, e.g. of a queue", Kind.COMMAND.name()}});
        Composite parent = getFieldEditorParent();
        master = text(Keys.CLUSTER_MASTER, "&Master:", "e.g. spark://login.cluster:7077",
                "The URL of the Spark master; local[*] is this machine", parent);
        command = text(Keys.CLUSTER_COMMAND, "&Command:", "e.g. ssh login.cluster sbatch run.sh {folder} {options}",
                "What is started, in your home folder. It may return at once, as sbatch does.", parent);
        note("In the command {folder} is the image folder, {project} the project file, {output} the folder of results, {name} "
                + "the image folder's name, {options} what the preferences say of the steps.");
        Composite names = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(names);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, GAP).applyTo(names);
        folders = add(new FolderNames(Keys.CLUSTER_FOLDERS, "&Folders with another name on the cluster:",
                "Names in the command are changed accordingly. None: all folders have the same names there.", names), names);
        trial = new ClusterTrial(parent, this::now);
    }

    private StringFieldEditor text(String key, String label, String example, String tip, Composite parent) {
        StringFieldEditor field = add(new StringFieldEditor(key, label, parent), parent);
        field.getTextControl(parent).setMessage(example);
        field.getLabelControl(parent).setToolTipText(tip);
        field.getTextControl(parent).setToolTipText(tip);
        return field;
    }

    /** What the fields say. */
    private ClusterSettings now() {
        return new ClusterSettings(Kind.valueOf(valueOf(kind)), master.getStringValue(), command.getStringValue(),
                folders.mappings());
    }

    @Override
    boolean isUsed(FieldEditor field) {
        Kind chosen = Kind.valueOf(valueOf(kind));
        trial.enable(chosen != Kind.NONE);
        return field == kind || (field == master ? chosen == Kind.SPARK : chosen == Kind.COMMAND);
    }

    @Override
    String problem() {
        trial.forget();
        return now().problem();
    }
}
