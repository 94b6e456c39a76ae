/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.util.Arrays;

import org.driftless.ui.editor.ColorMap;
import org.eclipse.jface.preference.ColorFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** Colours of particles, marks and frames on the screen. */
public final class AppearancePage extends StepPage {

    private StringFieldEditor low;
    private StringFieldEditor high;

    public AppearancePage() {
        super("Colours on the screen. Figures in files keep their own, so that they look alike on every machine.");
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        ComboFieldEditor palette = add(new ComboFieldEditor(Keys.PALETTE, "&Particles:", Arrays.stream(Palette.values())
                .map(one -> new String[] {one.title(), one.name()}).toArray(String[][]::new), parent), parent);
        palette.getLabelControl(parent).setToolTipText("Colours of boxes, swatches and curves, by the particle's number");
        color(Keys.GOOD, "&Good fit:", "The cross and the ellipse of a fit that counts", parent);
        color(Keys.BAD, "&Refused box:", "The cross and the box where no particle was found", parent);
        ComboFieldEditor map = add(new ComboFieldEditor(Keys.COLOR_MAP, "Frames at &opening:",
                Arrays.stream(ColorMap.values()).map(one -> new String[] {one.title(), one.name()})
                        .toArray(String[][]::new), parent), parent);
        map.getLabelControl(parent).setToolTipText("Colours in which a sequence is shown when it is opened");
        low = add(NumberField.of(Keys.LOW, "Black (%)", "Shown &black (% of the pixels):",
                "Automatic contrast: this share of the pixels, in percent, is shown black.", 0, 100, parent), parent);
        high = add(NumberField.of(Keys.HIGH, "White (%)", "Shown &white above (% of the pixels):",
                "Automatic contrast: pixels brighter than this share of all, in percent, are shown white.", 0, 100, parent),
                parent);
        note("Frames at opening and automatic contrast hold for sequences opened from now on, and when C is pressed.");
    }

    private void color(String key, String label, String tip, Composite parent) {
        ColorFieldEditor field = add(new ColorFieldEditor(key, label, parent), parent);
        field.getLabelControl(parent).setToolTipText(tip);
        field.getColorSelector().getButton().setToolTipText(tip);
    }

    @Override
    String problem() {
        double black = StepValues.parsed(low.getStringValue(), Double::valueOf, Double.NaN);
        double white = StepValues.parsed(high.getStringValue(), Double::valueOf, Double.NaN);
        return black < white ? null : "Black must be less than white.";
    }
}
