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

    static String Application_inUse;
    static String Application_notWritable;
    static String Application_title;
    static String Menu_edit;
    static String Menu_file;
    static String Menu_help;
    static String Menu_window;
    static String Menu_showView;

    static {
        initializeMessages("org.driftless.rcp.messages", Messages.class);
    }

    private Messages() {
    }
}
