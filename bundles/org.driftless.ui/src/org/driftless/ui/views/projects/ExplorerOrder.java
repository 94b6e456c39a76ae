/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.driftless.ui.workspace.ProjectElement;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Lets steps and frames stand in their own order in an IDE's Project Explorer, before any file, not by name. */
public final class ExplorerOrder extends ViewerComparator {

    @Override
    public int category(Object element) {
        return element instanceof ProjectElement ? 0 : 1;
    }

    @Override
    public int compare(Viewer viewer, Object one, Object other) {
        return category(one) == 0 && category(other) == 0 ? 0 : super.compare(viewer, one, other);
    }
}
