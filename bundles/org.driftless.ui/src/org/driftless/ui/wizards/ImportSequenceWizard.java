/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.wizards;

import org.eclipse.ui.IImportWizard;

/** File &gt; Import &gt; Image Sequence: images come into the workspace as a project that is called as they are. */
public final class ImportSequenceWizard extends SequenceWizard implements IImportWizard {

    public ImportSequenceWizard() {
        super("Import Image Sequence", "Images stay where they are, and are never changed; the workspace gets a project "
                + "that names them.", false);
    }
}
