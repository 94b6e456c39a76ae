/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.prefs.BackingStoreException;

/** How the windows look. The choice is kept where the platform looks for it at the start. */
enum Theme {

    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
    DARK("org.eclipse.e4.ui.css.theme.e4_dark"),
    /** As the desktop is: nothing is kept, so that the platform decides at every start. */
    SYSTEM(null);

    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String KEY = "themeid";
    private static final String SYSTEM_IS_DARK = Theme.class.getName() + ".systemIsDark";

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** Looks how the desktop is, before a theme changes what it says, and lets the first windows be as is chosen. */
    static void begin(Display display) {
        display.setData(SYSTEM_IS_DARK, Display.isSystemDarkTheme());
        setNative(current().isDark(display));
    }

    private boolean isDark(Display display) {
        return this == DARK || this == SYSTEM && Boolean.TRUE.equals(display.getData(SYSTEM_IS_DARK));
    }

    /** What is chosen. */
    static Theme current() {
        String kept = node().get(KEY, null);
        return kept == null ? SYSTEM : kept.equals(DARK.id) ? DARK : LIGHT;
    }

    /** Shows this theme in all windows, and keeps it. */
    void apply(IThemeEngine engine, Display display) {
        setNative(isDark(display));
        engine.setTheme(isDark(display) ? DARK.id : LIGHT.id, this != SYSTEM);
        Restyle.all(engine, display);
        if (this == SYSTEM) {
            forget();
        }
    }

    private static void forget() {
        node().remove(KEY);
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Theme.class).warn("The theme could not be kept: " + e.getMessage(), e);
        }
    }

    /**
     * Makes dark what the theme's style sheets can't reach: scroll bars, menus, buttons, the system's dialogs. SWT has
     * this for GTK and Windows alone, and by this one name in classes that differ; elsewhere it stays as the desktop is.
     */
    private static void setNative(boolean dark) {
        String os = switch (SWT.getPlatform()) {
            case "gtk" -> "org.eclipse.swt.internal.gtk.OS";
            case "win32" -> "org.eclipse.swt.internal.win32.OS";
            default -> null;
        };
        if (os == null) {
            return;
        }
        try {
            Class.forName(os).getMethod("setTheme", boolean.class).invoke(null, dark);
        } catch (ReflectiveOperationException e) {
            ILog.of(Theme.class).warn("Scroll bars and menus stay as the desktop is: this SWT can't be told to be dark.", e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
