/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Something whose changes others want to hear of. For the user interface thread alone. */
public abstract class Watched {

    private final List<Runnable> listeners = new ArrayList<>();

    /** @param listener runs on the user interface thread after each change */
    public final void addListener(Runnable listener) {
        listeners.add(Objects.requireNonNull(listener));
    }

    public final void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Who listens may stop listening, or begin to, while it hears of a change. */
    protected final void tellListeners() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
