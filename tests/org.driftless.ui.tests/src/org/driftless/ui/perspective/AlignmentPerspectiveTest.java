/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.perspective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.ui.views.projects.ProjectsView;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.Test;

/** Runs in the product's own workbench. */
class AlignmentPerspectiveTest {

    @Test
    void theProductStartsInIt() {
        assertEquals(AlignmentPerspective.ID, page().getPerspective().getId());
    }

    @Test
    void itShowsTheProjects() throws WorkbenchException {
        PlatformUI.getWorkbench().showPerspective(AlignmentPerspective.ID, page().getWorkbenchWindow());
        // A view that failed to open is there too, but with an error in the place of its content and its title.
        IViewPart projects = page().findView(ProjectsView.ID);
        assertInstanceOf(ProjectsView.class, projects);
        assertTrue(page().isPartVisible(projects));
        assertEquals("Projects", projects.getTitle());
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }
}
