/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.lang.reflect.Proxy;

/**
 * Tells of Ctrl+C. A shutdown hook would not do: it hears the first one only, and the process can't go on then. The class
 * of the JDK that can is found by its name, since it is in no package that bundles may import everywhere.
 */
final class InterruptKey {

    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private InterruptKey() {
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
