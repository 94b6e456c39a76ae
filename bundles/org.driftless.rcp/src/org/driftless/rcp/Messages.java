/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import org.eclipse.osgi.util.NLS;

/** The texts of the application frame. */
final class Messages extends NLS {

    public static String Application_inUse;
    public static String Application_notWritable;
    public static String Application_settingsElsewhere;
    public static String Application_title;
    public static String Menu_edit;
    public static String Menu_file;
    public static String Menu_help;
    public static String Menu_window;
    public static String Menu_showView;
    public static String Splash_version;
    public static String Splash_what;

    static {
        initializeMessages("org.driftless.rcp.messages", Messages.class);
    }

    private Messages() {
    }
}
