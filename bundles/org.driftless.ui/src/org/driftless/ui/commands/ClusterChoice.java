/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.preferences.ClusterPage;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Sees to it that there is a cluster before a project is sent to it. */
final class ClusterChoice {

    private ClusterChoice() {
    }

    /** Whether a cluster is set; says so if none is, and leads to where one can be. */
    static boolean isMade(Shell shell) {
        if (new DriftlessPreferences().cluster().isSet()) {
            return true;
        }
        int answer = MessageDialog.open(MessageDialog.INFORMATION, shell, "Run on Cluster", "No cluster is set. Say in the "
                + "preferences how work is sent to yours: by the URL of a Spark master, or by a command line, e.g. of a queue.",
                SWT.NONE, "Preferences...", "Cancel");
        if (answer == 0) {
            PreferencesUtil.createPreferenceDialogOn(shell, ClusterPage.ID, null, null).open();
        }
        return answer == 0 && new DriftlessPreferences().cluster().isSet();
    }
}
