/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import org.driftless.ui.theme.Shades;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/**
 * Gives all widgets the colours of another theme while the program runs. The theme engine goes back to the colours that
 * widgets had at the start, which are those of a dark desktop if the start was dark; so these are forgotten first.
 */
final class Restyle {

    private static final double LEAST_CONTRAST = 0.2;

    private Restyle() {
    }

    static void all(IThemeEngine engine, Display display) {
        for (Shell shell : display.getShells()) {
            forget(shell);
            engine.applyStyles(shell, true);
            write(shell);
        }
    }

    private static void forget(Control control) {
        control.setBackground(null);
        control.setForeground(null);
        switch (control) {
            case Table table -> {
                table.setHeaderBackground(null);
                table.setHeaderForeground(null);
            }
            case Tree tree -> {
                tree.setHeaderBackground(null);
                tree.setHeaderForeground(null);
            }
            case Link link -> link.setLinkForeground(null);
            case Composite composite -> {
                for (Control child : composite.getChildren()) {
                    forget(child);
                }
            }
            default -> { }
        }
    }

    /** What the style sheets leave to the system has its colours as they were at the start. */
    private static void write(Control control) {
        Control parent = control.getParent();
        boolean isList = control instanceof Table || control instanceof Tree || control instanceof StyledText;
        if (isList && Shades.isDark(control) != Shades.isDark(parent)) {
            control.setBackground(Shades.ground(parent));
        }
        boolean isInput = control instanceof Text || control instanceof Combo || control instanceof Spinner
                || control instanceof Slider;
        if (isInput && Shades.isDark(control) != Shades.isDark(parent)) {
            control.setBackground(control instanceof Slider ? parent.getBackground() : Shades.ground(parent));
            control.setForeground(Shades.ink(parent));
        }
        double contrast = Shades.luminance(control.getForeground().getRGB())
                - Shades.luminance(control.getBackground().getRGB());
        if (Math.abs(contrast) < LEAST_CONTRAST) {
            control.setForeground(Shades.ink(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                write(child);
            }
        }
    }
}
