/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.driftless.ui.commands.Workbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Answers dialogs, which keep the user interface thread until they are closed. */
public final class Dialogs {

    private static final int MS = 50;
    private static final int TRIES = 5;
    /** Looks at a dialog that does not get the keys. */
    private static final int PATIENCE = 40;

    private Dialogs() {
    }

    /** What is done in a dialog. */
    public interface Answer {

        void to(Shell dialog) throws IOException;
    }

    /** Answers the next dialog as soon as it has the keys; to be called before what opens it. */
    public static void answer(Answer answer) {
        answer(any -> true, answer);
    }

    /** The same for the next dialog of a title. */
    public static void answer(String title, Answer answer) {
        answer(dialog -> dialog.getText().equals(title), answer);
    }

    private static void answer(Predicate<Shell> which, Answer answer) {
        Display display = Display.getCurrent();
        display.timerExec(MS, new Runnable() {
            private int looks;

            @Override
            public void run() {
                // First, so that a dialog is answered whatever this look meets.
                display.timerExec(MS, this);
                List<Shell> dialogs = Arrays.stream(display.getShells()).filter(Dialogs::isDialog).filter(which).toList();
                Optional<Shell> active = dialogs.stream().filter(one -> display.getActiveShell() == one).findFirst();
                if (active.isPresent()) {
                    display.timerExec(-1, this);
                    give(answer, active.get());
                } else if (!dialogs.isEmpty() && ++looks % PATIENCE == 0) {
                    // A window manager may have given the keys to none.
                    dialogs.getLast().forceActive();
                }
            }
        });
    }

    /** One that can't be answered is closed, so that the test ends. */
    private static void give(Answer answer, Shell dialog) {
        boolean given = false;
        try {
            settle(dialog);
            answer.to(dialog);
            given = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!given && !dialog.isDisposed()) {
                dialog.close();
            }
        }
    }

    /** A window manager may move a dialog when it is shown already. */
    private static void settle(Shell dialog) {
        Rectangle before;
        do {
            before = dialog.getBounds();
            pause(MS * 4, () -> false);
        } while (!before.equals(dialog.getBounds()));
    }

    /** Lets the workbench go on for so long, or until something holds. */
    private static void pause(int ms, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        Workbench.waitUntil("a moment has passed", () -> holds.getAsBoolean() || System.nanoTime() > end);
    }

    /** Clicks into a field until it has the keys, and types. */
    static void type(Text field, String text) throws IOException {
        Point size = field.getSize();
        for (int i = 0; i < TRIES && !field.isFocusControl(); i++) {
            RealInput.click(field.toDisplay(size.x / 2, size.y / 2));
            pause(MS * 20, field::isFocusControl);
        }
        Workbench.letPass();
        RealInput.type(text);
        Workbench.waitUntil(text + " is typed", () -> field.getText().equals(text));
    }

    /** The dialog that is to be seen. */
    static Optional<Shell> open() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(Dialogs::isDialog).findFirst();
    }

    private static boolean isDialog(Shell any) {
        return !any.isDisposed() && any != Workbench.page().getWorkbenchWindow().getShell() && any.isVisible()
                && !any.getText().isEmpty();
    }

    /** @param text of the button, without its mnemonic */
    public static Button button(Shell dialog, String text) {
        return Widgets.find(dialog, Button.class, any -> any.getText().replace("&", "").equals(text));
    }

    /** Presses a button. */
    public static void press(Shell dialog, String button) {
        button(dialog, button).notifyListeners(SWT.Selection, new Event());
    }

    /** Presses a button with the mouse as soon as it can be pressed. */
    static void click(Shell dialog, String button) throws IOException {
        Button one = button(dialog, button);
        Workbench.waitUntil(button + " can be pressed", one::isEnabled);
        Point size = one.getSize();
        // The area of a check mark may be wider than what reacts.
        RealInput.click(one.toDisplay((one.getStyle() & SWT.CHECK) != 0 ? size.y / 2 : size.x / 2, size.y / 2));
    }
}
