/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import org.driftless.ui.commands.Workbench;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** A hand in the dialog that is open, from another thread than that of the user interface, which the dialog keeps. */
final class DialogHand {

    private DialogHand() {
    }

    /** Presses a button, a check box or a radio button of the dialog with the mouse. */
    static void press(String text) {
        click(Button.class, one -> one.getText().replace("&", "").equals(text) && one.isEnabled(), "button " + text);
    }

    /** Clicks into a control of the dialog, as soon as it is there. */
    static <T extends Control> void click(Class<T> type, Predicate<T> is, String what) {
        RealInput.clickMeanwhile(wait(dialog -> Widgets.search(dialog, type, is)
                .map(one -> one.toDisplay(one.getSize().x / 2, one.getSize().y / 2)).orElse(null), what));
    }

    /** Waits for words in the dialog and gives all of the label. */
    static String read(String words) {
        return wait(dialog -> Widgets.search(dialog, Label.class, one -> one.getText().contains(words)).map(Label::getText)
                .orElse(null), "label with " + words);
    }

    private static <R> R wait(Function<Composite, R> find, String what) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        Object[] found = {null};
        while (found[0] == null && System.nanoTime() < end) {
            display.syncExec(() -> {
                Shell dialog = Display.getCurrent().getActiveShell();
                boolean isOne = dialog != null && dialog != Workbench.page().getWorkbenchWindow().getShell();
                found[0] = isOne ? find.apply(dialog) : null;
            });
        }
        assertNotNull(found[0], "There is no " + what);
        @SuppressWarnings("unchecked")
        R result = (R) found[0];
        return result;
    }
}
