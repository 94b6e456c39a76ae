/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.install.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Runs the script that a test names by {@value #SCRIPT} in an IDE that is not under the test's own control, writes what
 * it sees beside it, and closes the workbench. Knows nothing of what is tested.
 *
 * <p>A line of the script is a word and what it is about: see {@link Action}. What an action reports is one line of the
 * report, {@code word: text}; the first failure ends the script with a line {@code failed: text}.
 */
public final class Probe implements IStartup {

    private static final String SCRIPT = "driftless.probe";

    @Override
    public void earlyStartup() {
        String script = System.getProperty(SCRIPT);
        if (script != null) {
            // Not on this thread: the workbench counts it among the jobs that are running.
            new Thread(() -> play(script), "Script of a test").start();
        }
    }

    private static void play(String script) {
        Path report = Path.of(script + ".report");
        try {
            run(Files.readAllLines(Path.of(script)), report);
        } catch (Exception e) {
            ILog.of(Probe.class).error("The script of the test failed.", e);
            note(report, "failed: " + e);
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(PlatformUI.getWorkbench()::close);
    }

    private static void run(List<String> script, Path report) throws Exception {
        for (String line : script) {
            String[] words = line.split(" ", 2);
            String seen = Action.valueOf(words[0].toUpperCase()).run(words.length == 1 ? "" : words[1]);
            note(report, words[0] + ": " + seen);
        }
    }

    private static void note(Path report, String line) {
        try {
            Files.writeString(report, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            ILog.of(Probe.class).error("The report can't be written.", e);
        }
    }
}
