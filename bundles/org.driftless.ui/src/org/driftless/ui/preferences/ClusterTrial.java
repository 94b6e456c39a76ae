/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.driftless.pipeline.remote.ClusterCheck;
import org.driftless.pipeline.remote.ClusterSettings;
import org.driftless.pipeline.remote.OwnProgram;
import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A button that asks in the background whether the cluster can be reached, and what came out. */
final class ClusterTrial {

    private static final int WRAP = 320;
    private static final int LINES = 3;
    private static final int GAP = 8;
    private static final int BUTTON_WIDTH = 90;

    private final Supplier<ClusterSettings> settings;
    private final Button button;
    private final Label icon;
    private final Label words;
    private final UiThread ui;
    private int asked;

    ClusterTrial(Composite parent, Supplier<ClusterSettings> settings) {
        this.settings = settings;
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(GAP, 0).applyTo(line);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, GAP).applyTo(line);
        button = new Button(line, SWT.PUSH);
        button.setText("&Test");
        button.setToolTipText("See whether it can be reached or started; nothing is sent");
        button.addListener(SWT.Selection, event -> ask());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(BUTTON_WIDTH, SWT.DEFAULT).applyTo(button);
        icon = new Label(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).hint(20, 20).indent(0, GAP).applyTo(icon);
        words = new Label(line, SWT.WRAP);
        int height = LINES * words.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, height).indent(0, GAP).applyTo(words);
        ui = UiThread.of(line);
    }

    void enable(boolean enabled) {
        button.setEnabled(enabled);
    }

    /** What came out is not true of other settings. */
    void forget() {
        asked++;
        show("", null);
    }

    private void ask() {
        forget();
        int number = asked;
        words.setText("Asking...");
        ClusterSettings now = settings.get();
        Path program = OwnProgram.file();
        Job job = Job.createSystem("Asking the cluster", (ICoreRunnable) monitor -> {
            ClusterCheck.Answer answer = new ClusterCheck(now, program).ask();
            ui.execute(() -> answered(number, answer));
        });
        job.schedule();
    }

    private void answered(int number, ClusterCheck.Answer answer) {
        if (number == asked) {
            show(answer.words(), answer.isGood() ? Dialog.DLG_IMG_MESSAGE_INFO : Dialog.DLG_IMG_MESSAGE_WARNING);
        }
    }

    private void show(String text, String image) {
        words.setText(text.replace("&", "&&"));
        icon.setImage(image == null ? null : Dialog.getImage(image));
        words.getParent().layout();
    }
}
