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

/** The table of a comparison, below its tool bars. */
final class TablePane extends Composite {

    private final ToolBar groups;
    private final ToolBar bar;
    private final ComparisonTable table;

    TablePane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
        groups = new ToolBar(this, SWT.FLAT);
        bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(bar);
        table = new ComparisonTable(this);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(100, 60).applyTo(table.viewer().getControl());
    }

    /** For what the rows are put together by. */
    ToolBar groups() {
        return groups;
    }

    /** For what can be done. */
    ToolBar bar() {
        return bar;
    }

    ComparisonTable table() {
        return table;
    }
}
