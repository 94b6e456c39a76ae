/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

import org.eclipse.core.runtime.ILog;

/**
 * Starts the program again when it was asked to, as after an update. A native launcher would do that; our start scripts are
 * gone by then, since Java took their place.
 */
final class Restart {

    /** The system property by which the start script names itself. */
    private static final String PROPERTY = "driftless.start";

    private Restart() {
    }

    /**
     * Starts the program again when this process ends, and all is written.
     *
     * @return false if it is not known how
     */
    static boolean atTheEnd() {
        String script = System.getProperty(PROPERTY);
        if (script == null) {
            return false;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> start(script), "restart"));
        return true;
    }

    private static void start(String script) {
        try {
            new ProcessBuilder(script).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        } catch (IOException e) {
            ILog.of(Restart.class).error("Driftless could not be started again: " + e.getMessage(), e);
        }
    }
}
