/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.lang.reflect.Proxy;

/**
 * Tells of Ctrl+C. A shutdown hook would not do: it hears the first one only, and the process can't go on then. The class
 * of the JDK that can is found by its name, since it is in no package that bundles may import everywhere.
 */
final class InterruptKey {

    /** The system property by which a process that was started by ours hears of Ctrl+C from it alone. */
    static final String FROM_PARENT = "driftless.interrupts.parent";
    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private InterruptKey() {
    }

    /**
     * Does something whenever Ctrl+C is pressed: here, or where the parent process is that tells.
     *
     * @param action run on a thread of its own
     * @param orphaned run when the parent process is not there any more
     */
    static void listen(Runnable action, Runnable orphaned) {
        if (!Boolean.getBoolean(FROM_PARENT)) {
            onPress(action);
            return;
        }
        // The terminal tells all its processes; the parent then tells once more.
        onPress(() -> { });
        Thread listener = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    action.run();
                }
            } catch (IOException e) {
                // Nobody can tell any more.
            }
            orphaned.run();
        }, "driftless-parent");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Does something whenever Ctrl+C is pressed, from now on, in place of ending the process.
     *
     * @param action run on a thread of its own
     * @return false if this Java can't; the process then ends as ever
     */
    static boolean onPress(Runnable action) {
        try {
            ClassLoader loader = ClassLoader.getPlatformClassLoader();
            Class<?> signal = Class.forName(SIGNAL, true, loader);
            Class<?> handler = Class.forName(HANDLER, true, loader);
            Object hears = Proxy.newProxyInstance(loader, new Class<?>[] {handler}, (proxy, method, arguments) -> {
                if (!method.getName().equals("handle")) {
                    throw new UnsupportedOperationException(method.getName());
                }
                action.run();
                return null;
            });
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler).invoke(null, interrupt, hears);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }
}
