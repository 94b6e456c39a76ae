/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.driftless.ui.commands.Workbench;
import org.eclipse.swt.graphics.Point;

/** A hand on the mouse and the keyboard of the display, by the program xdotool: all widgets get true events. */
public final class RealInput {

    private static final String PROGRAM = "xdotool";
    /** Seconds between two movements, as a quick hand makes them. */
    private static final String PAUSE = "0.04";
    private static final int STEPS = 4;
    /** Seconds that a hand waits with what it drags. */
    private static final String HOLD = "0.3";
    private static final int STEP_PX = 10;

    private RealInput() {
    }

    /** Whether there are a display of that kind and the program. */
    public static boolean isPossible() {
        try {
            return System.getenv("DISPLAY") != null
                    && new ProcessBuilder(PROGRAM, "getdisplaygeometry").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Presses the left button at a position of the screen, and releases it at another one. */
    public static void drag(Point from, Point to) throws IOException {
        List<String> words = new ArrayList<>(moved(from));
        words.addAll(List.of("mousedown", "1"));
        for (int step = 1; step <= STEPS; step++) {
            words.addAll(moved(new Point(from.x + (to.x - from.x) * step / STEPS,
                    from.y + (to.y - from.y) * step / STEPS)));
        }
        words.addAll(List.of("mouseup", "1"));
        run(words);
    }

    /** Drags something to another position of the screen and drops it, as slowly as both sides may be. */
    public static void dragAndDrop(Point from, Point to) throws IOException {
        List<String> words = new ArrayList<>(moved(from));
        words.addAll(List.of("mousedown", "1", "sleep", HOLD));
        for (Point next : List.of(new Point(from.x - STEP_PX, from.y), new Point(from.x - 4 * STEP_PX, from.y + STEP_PX),
                new Point(to.x - STEP_PX, to.y), to)) {
            words.addAll(moved(next));
            words.addAll(List.of("sleep", HOLD));
        }
        words.addAll(List.of("mouseup", "1"));
        run(words);
    }

    /** Holds the pointer still at a position of the screen. */
    public static void point(Point at) throws IOException {
        run(moved(at));
    }

    /** Clicks at a position of the screen. */
    public static void click(Point at) throws IOException {
        List<String> words = new ArrayList<>(moved(at));
        words.addAll(List.of("click", "1"));
        run(words);
    }

    /** Clicks at a position of the screen with a key held, e.g. "ctrl". */
    static void clickWith(String key, Point at) throws IOException {
        List<String> words = new ArrayList<>(moved(at));
        words.addAll(List.of("keydown", key, "click", "1", "keyup", key));
        run(words);
    }

    /** Clicks from another thread than that of the user interface, which a dialog keeps. */
    static void clickMeanwhile(Point at) {
        List<String> words = new ArrayList<>(moved(at));
        words.addAll(List.of("click", "1"));
        runMeanwhile(words);
    }

    /** Types from another thread than that of the user interface. */
    static void typeMeanwhile(String text) {
        runMeanwhile(List.of("type", "--delay", "5", text));
    }

    private static void runMeanwhile(List<String> what) {
        List<String> words = new ArrayList<>(List.of(PROGRAM));
        words.addAll(what);
        try {
            assertEquals(0, new ProcessBuilder(words).inheritIO().start().waitFor(), words.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Clicks with the right button at a position of the screen. */
    static void rightClick(Point at) throws IOException {
        List<String> words = new ArrayList<>(moved(at));
        words.addAll(List.of("click", "3"));
        run(words);
    }

    /** @param keys as X calls them: "ctrl+shift+z" */
    public static void press(String keys) throws IOException {
        run(List.of("key", "--clearmodifiers", keys));
    }

    /** Types into what has the keys. */
    static void type(String text) throws IOException {
        run(List.of("type", "--clearmodifiers", text));
    }

    private static List<String> moved(Point to) {
        return List.of("mousemove", Integer.toString(to.x), Integer.toString(to.y), "sleep", PAUSE);
    }

    private static void run(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(words);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Workbench.waitUntil(command + " is done", () -> !process.isAlive());
        assertEquals(0, process.exitValue(), command.toString());
    }
}
