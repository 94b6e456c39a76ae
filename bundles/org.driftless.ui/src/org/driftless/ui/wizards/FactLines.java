/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.wizards;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is known of something, line by line; the words can be selected and copied. */
public final class FactLines {

    private static final int WIDTH = 420;

    private final Composite area;

    /** Fills the width of a parent with a grid layout. */
    public FactLines(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    /** What they stand in. */
    public Composite area() {
        return area;
    }

    /** Shows other lines, the name of each before its words. */
    public void show(Map<String, String> lines) {
        for (var child : area.getChildren()) {
            child.dispose();
        }
        lines.forEach(this::add);
        area.requestLayout();
    }

    /** Lines with their names as a dialog writes them. */
    public static Map<String, String> named(Map<String, String> lines) {
        Map<String, String> named = new LinkedHashMap<>();
        lines.forEach((name, words) -> named.put(Character.toUpperCase(name.charAt(0)) + name.substring(1), words));
        return named;
    }

    private void add(String name, String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(name + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Text text = new Text(area, SWT.READ_ONLY | SWT.WRAP);
        text.setText(words);
        text.setBackground(area.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }
}
