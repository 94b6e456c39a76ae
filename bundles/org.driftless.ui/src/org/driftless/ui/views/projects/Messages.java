/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.eclipse.osgi.util.NLS;

/** The texts of the views. */
final class Messages extends NLS {

    public static String ProjectsView_hint;
    public static String ProjectsView_none;
    public static String ProjectsView_open;

    static {
        initializeMessages("org.driftless.ui.views.projects.messages", Messages.class);
    }

    private Messages() {
    }
}
