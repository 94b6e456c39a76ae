/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.perspective;

import org.driftless.ui.batch.BatchView;
import org.driftless.ui.views.LogView;
import org.driftless.ui.views.guide.GuideView;
import org.driftless.ui.views.help.HelpView;
import org.driftless.ui.views.kymograph.KymographView;
import org.driftless.ui.views.projects.ProjectsView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;

/**
 * The layout for aligning a sequence: projects on the left, frames in the middle, particles below, plots and proof on
 * the right in the full height.
 */
public final class AlignmentPerspective implements IPerspectiveFactory {

    public static final String ID = "org.driftless.ui.perspective.alignment";

    private static final String PARTICLES = "org.driftless.ui.views.particles";
    private static final String TRAJECTORIES = "org.driftless.ui.views.trajectories";
    private static final String VALIDATION = "org.driftless.ui.views.validation";

    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    private static final float LEFT_OF_PLOTS = 0.67f;
    private static final float PLOTS_SHARE = 0.55f;
    private static final float ABOVE_PARTICLES = 0.74f;
    private static final float ABOVE_GUIDANCE = 0.38f;
    private static final float PROJECTS_SHARE = 0.27f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editor = layout.getEditorArea();
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, LEFT_OF_PLOTS, editor);
        right.addView(TRAJECTORIES);
        right.addPlaceholder(KymographView.ID);
        layout.createFolder("rightBelow", IPageLayout.BOTTOM, PLOTS_SHARE, "right").addView(VALIDATION);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, ABOVE_PARTICLES, editor);
        below.addView(PARTICLES);
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        below.addView(LogView.ID);
        below.addPlaceholder(BatchView.ID);
        // Not every workbench has one.
        if (PlatformUI.getWorkbench().getViewRegistry().find(ERROR_LOG) != null) {
            below.addView(ERROR_LOG);
            layout.addShowViewShortcut(ERROR_LOG);
        }
        layout.createFolder("left", IPageLayout.LEFT, PROJECTS_SHARE, editor).addView(ProjectsView.ID);
        IPlaceholderFolderLayout guidance = layout.createPlaceholderFolder("guidance", IPageLayout.BOTTOM, ABOVE_GUIDANCE,
                ProjectsView.ID);
        guidance.addPlaceholder(GuideView.ID);
        guidance.addPlaceholder(HelpView.ID);
        for (String view : new String[] {ProjectsView.ID, PARTICLES, TRAJECTORIES, VALIDATION, KymographView.ID,
                IProgressConstants.PROGRESS_VIEW_ID, LogView.ID, BatchView.ID, GuideView.ID, HelpView.ID}) {
            layout.addShowViewShortcut(view);
        }
    }
}
