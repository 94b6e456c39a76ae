/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;

/** The table of a comparison, below its tool bar. */
final class TablePane extends Composite {

    private final ToolBar bar;
    private final ComparisonTable table;

    TablePane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        table = new ComparisonTable(this);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(table.viewer().getControl());
    }

    ToolBar bar() {
        return bar;
    }

    ComparisonTable table() {
        return table;
    }
}
