/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** How many frames are worked on at once. It belongs to the machine, never to a project. */
public final class PerformancePage extends StepPage {

    private static final int MOST = 999;

    private RadioGroupFieldEditor preset;

    public PerformancePage() {
        super("How many frames are worked on at once on this machine, which has "
                + NumberWords.count(Runtime.getRuntime().availableProcessors(), "processor") + ". Results are the same with any number.");
    }

    @Override
    protected void createFieldEditors() {
        preset = choice(Keys.WORKERS, "Workers", "Frames worked on at once; fewer if memory is short", new String[][] {
            {"&All processors: " + words("all"), "all"},
            {"SS&D: " + words("ssd"), "ssd"},
            {"&Hard disk or slow network drive: " + words("hdd"), "hdd"},
            {"A &number of your own", DriftlessPreferences.NUMBER}});
        Composite parent = getFieldEditorParent();
        add(NumberField.whole(Keys.WORKERS_NUMBER, "Number", "N&umber (frames at once):",
                "Frames worked on at once, 1 to 999. More than there are processors helps only with slow disks.", 1, MOST,
                parent), parent);
        note("Choose the drive that the images are on. A step that is running keeps the number that it began with.");
    }

    @Override
    boolean isUsed(FieldEditor field) {
        return !field.getPreferenceName().equals(Keys.WORKERS_NUMBER)
                || valueOf(preset).equals(DriftlessPreferences.NUMBER);
    }

    private static String words(String option) {
        try {
            Workers workers = Workers.parse(option);
            return workers.reading() == workers.writing() ? NumberWords.count(workers.reading(), "frame") + " at once"
                    : NumberWords.count(workers.reading(), "frame") + " at once, " + workers.writing() + " where frames are written";
        } catch (UsageException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
