/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.perspective;

import org.driftless.ui.views.ProjectsView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The layout for aligning a sequence: its projects on the left, its frames in the middle. */
public final class AlignmentPerspective implements IPerspectiveFactory {

    public static final String ID = "org.driftless.ui.perspective.alignment";

    private static final float PROJECTS_SHARE = 0.2f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IFolderLayout left =
                layout.createFolder("left", IPageLayout.LEFT, PROJECTS_SHARE, IPageLayout.ID_EDITOR_AREA);
        left.addView(ProjectsView.ID);
    }
}
