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
        Composite page = page(parent);
        line(page, path.getFileName() + " could not be opened").setFont(JFaceResources.getBannerFont());
        line(page, reason.getMessage() == null ? "The reason is not known; the error log may say more."
                : WorkbenchWording.of(reason));
        Button again = new Button(page, SWT.PUSH);
        again.setText("Retry");
        again.addListener(SWT.Selection, event -> retry.run());
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(again);
        return page.getParent();
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
