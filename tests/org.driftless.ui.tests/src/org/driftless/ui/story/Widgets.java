/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Finds what is in a window. */
public final class Widgets {

    private Widgets() {
    }

    /** The first visible control of a class for which something holds. */
    public static <T extends Control> T find(Composite in, Class<T> type, Predicate<T> is) {
        return search(in, type, is)
                .orElseThrow(() -> new AssertionError("There is no such " + type.getSimpleName() + " to be seen"));
    }

    /** The same; empty if there is none. */
    public static <T extends Control> Optional<T> search(Composite in, Class<T> type, Predicate<T> is) {
        for (Control child : in.getChildren()) {
            if (type.isInstance(child) && child.isVisible() && is.test(type.cast(child))) {
                return Optional.of(type.cast(child));
            }
            Optional<T> deeper = child instanceof Composite composite ? search(composite, type, is) : Optional.empty();
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }
}
