/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.wizards;

import org.eclipse.ui.INewWizard;

/** File &gt; New &gt; Alignment Project: a project with a name of the user's choice for images that are there. */
public final class NewProjectWizard extends SequenceWizard implements INewWizard {

    public NewProjectWizard() {
        super("New Alignment Project", "A project names images where they are; they are never changed. Results go into a "
                + "folder beside them.", true);
    }
}
