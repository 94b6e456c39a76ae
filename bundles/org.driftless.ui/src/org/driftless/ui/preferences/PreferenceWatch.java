/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.util.function.Predicate;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;

/** Tells a control of preferences that have changed, on its thread and for as long as it is there. */
public final class PreferenceWatch {

    private final Control control;
    private final Runnable changed;
    private boolean pending;

    private PreferenceWatch(Control control, Runnable changed) {
        this.control = control;
        this.changed = changed;
    }

    /** @param changed runs when particles are to be drawn in other colours */
    public static void onColors(Control control, Runnable changed) {
        watch(control, changed, Keys::isOfColors);
    }

    /** @param changed runs when the steps are to work in another way */
    public static void onSteps(Control control, Runnable changed) {
        watch(control, changed, Keys::isOfSteps);
    }

    private static void watch(Control control, Runnable changed, Predicate<String> keys) {
        PreferenceWatch watch = new PreferenceWatch(control, changed);
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(DriftlessPreferences.NODE);
        IPreferenceChangeListener listener = event -> {
            if (keys.test(event.getKey())) {
                watch.tell();
            }
        };
        node.addPreferenceChangeListener(listener);
        control.addDisposeListener(event -> node.removePreferenceChangeListener(listener));
    }

    /** A page stores several values, which are one change. */
    private synchronized void tell() {
        if (!pending && !control.isDisposed()) {
            pending = true;
            control.getDisplay().asyncExec(this::run);
        }
    }

    private void run() {
        synchronized (this) {
            pending = false;
        }
        if (!control.isDisposed()) {
            changed.run();
        }
    }
}
