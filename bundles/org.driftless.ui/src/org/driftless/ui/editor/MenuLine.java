/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A line of a menu that names its key, which the editor hears of by itself. */
final class MenuLine extends ContributionItem {

    private final String text;
    private final Runnable run;
    private BooleanSupplier enabled = () -> true;
    private BooleanSupplier checked;

    /** @param text with the key behind a tab, if there is one */
    MenuLine(String text, Runnable run) {
        this.text = text;
        this.run = run;
    }

    MenuLine enabledIf(BooleanSupplier condition) {
        enabled = condition;
        return this;
    }

    /** Shows it with a check mark if something holds. */
    MenuLine checkedIf(BooleanSupplier condition) {
        checked = condition;
        return this;
    }

    @Override
    public void fill(Menu menu, int index) {
        MenuItem item = new MenuItem(menu, checked == null ? SWT.PUSH : SWT.CHECK, index);
        item.setText(text);
        item.setEnabled(enabled.getAsBoolean());
        item.setSelection(checked != null && checked.getAsBoolean());
        item.addListener(SWT.Selection, event -> run.run());
    }
}
