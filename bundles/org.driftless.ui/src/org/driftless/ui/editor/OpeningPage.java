/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.nio.file.Path;

import org.driftless.io.project.BrokenProjectException;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the editor shows as long as it has no frames to show. */
final class OpeningPage {

    private static final int TEXT_WIDTH = 480;

    private OpeningPage() {
    }

    static Composite waiting(Composite parent, String name) {
        Composite page = page(parent);
        line(page, "Opening " + name + " ...");
        return page.getParent();
    }

    /** @param retry tries again */
    static Composite failed(Composite parent, Path path, Exception reason, Runnable retry) {
        Composite page = notOpened(parent, path, reason.getMessage() == null
                ? "The reason is not known; the error log may say more." : WorkbenchWording.of(reason));
        button(page, "Retry", retry);
        return page.getParent();
    }

    /**
     * The project file is broken and there is a good copy of it.
     *
     * @param recover goes on from the copy
     * @param retry tries again
     */
    static Composite broken(Composite parent, Path path, BrokenProjectException reason, Runnable recover, Runnable retry) {
        Composite page = notOpened(parent, path, reason.what()
                + "\n\nThe copy of it from before the last save is good. If you open that, the broken file is kept under"
                + " another name, and what was saved last may be missing.");
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(buttons);
        button(buttons, "Open the Last Good One", recover);
        button(buttons, "Retry", retry);
        return page.getParent();
    }

    private static Composite notOpened(Composite parent, Path path, String why) {
        Composite page = page(parent);
        line(page, path.getFileName() + " could not be opened").setFont(JFaceResources.getBannerFont());
        line(page, why);
        return page;
    }

    private static void button(Composite page, String text, Runnable run) {
        Button button = new Button(page, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(button);
    }

    private static Composite page(Composite parent) {
        Composite outer = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(outer);
        Composite page = new Composite(outer, SWT.NONE);
        GridLayoutFactory.swtDefaults().spacing(5, 12).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(page);
        return page;
    }

    private static Label line(Composite page, String text) {
        Label label = new Label(page, SWT.WRAP | SWT.CENTER);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
