/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks how a plot is to be exported. */
final class ExportPlotDialog extends Dialog {

    private static final double[] WIDTHS = {85, 170, 255};
    private static final int[] DOTS = {150, 300, 600};
    private static final int USUAL = 1;

    private PlotFormat format = PlotFormat.PNG;
    private int width = USUAL;
    private int dots = USUAL;

    ExportPlotDialog(Shell parent) {
        super(parent);
    }

    /** What the plot is to become. */
    PlotFormat format() {
        return format;
    }

    /** Width of a drawing or picture, in millimetres. */
    double width() {
        return WIDTHS[width];
    }

    /** Dots an inch of a picture. */
    int dpi() {
        return DOTS[dots];
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Export Plot");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(body);
        label(body, "Format:");
        Composite formats = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(formats);
        label(body, "Width:");
        Combo widths = combo(body, width, "8.5 cm, a column", "17 cm, a page", "25.5 cm, a slide");
        label(body, "Resolution:");
        Combo resolutions = combo(body, dots, "150 dpi, for the screen", "300 dpi, for print", "600 dpi, for fine lines");
        widths.addListener(SWT.Selection, event -> width = widths.getSelectionIndex());
        resolutions.addListener(SWT.Selection, event -> dots = resolutions.getSelectionIndex());
        for (PlotFormat each : PlotFormat.values()) {
            Button button = new Button(formats, SWT.RADIO);
            button.setText(each.title());
            button.setSelection(each == format);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    format = each;
                    widths.setEnabled(each != PlotFormat.CSV);
                    resolutions.setEnabled(each == PlotFormat.PNG);
                }
            });
        }
        return area;
    }

    private static void label(Composite body, String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
    }

    private static Combo combo(Composite body, int selected, String... items) {
        Combo combo = new Combo(body, SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(selected);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Choose File...", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
