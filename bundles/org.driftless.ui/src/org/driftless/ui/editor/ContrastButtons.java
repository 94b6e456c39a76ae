/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The buttons beside the histogram. */
final class ContrastButtons {

    private ContrastButtons() {
    }

    static ToolBar create(Composite parent, EditorIcons icons, ContrastChoice choice) {
        ToolBar bar = new ToolBar(parent, SWT.FLAT);
        item(bar, SWT.PUSH, icons, "auto", "Contrast from the 1st to the 99th percentile of this frame (C)")
                .addListener(SWT.Selection, event -> choice.auto());
        ToolItem perFrame = item(bar, SWT.CHECK, icons, "perframe", "Contrast from the 1st to the 99th percentile of"
                + " each frame; off: locked, the same for all frames (Shift+C)");
        perFrame.addListener(SWT.Selection, event -> choice.setPerFrame(perFrame.getSelection()));
        item(bar, SWT.PUSH, icons, "reset", "Contrast and colours as they were at opening (0)")
                .addListener(SWT.Selection, event -> choice.reset());
        Runnable show = () -> perFrame.setSelection(choice.isPerFrame());
        choice.addListener(show);
        bar.addDisposeListener(event -> choice.removeListener(show));
        return bar;
    }

    private static ToolItem item(ToolBar bar, int style, EditorIcons icons, String icon, String tip) {
        ToolItem item = new ToolItem(bar, style);
        item.setImage(icons.image(icon));
        item.setToolTipText(tip);
        return item;
    }
}
