/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** A view of the project in the active editor. */
public abstract class ProjectPartView extends ViewPart {

    private ProjectContent content;
    private ActiveProject active;

    @Override
    public void createPartControl(Composite parent) {
        content = createContent(parent);
        EditorAction.installAll(getViewSite());
        active = new ActiveProject(getSite(), content::show);
    }

    /** Makes the controls, and the actions of the view with them. */
    protected abstract ProjectContent createContent(Composite parent);

    @Override
    public void setFocus() {
        content.setFocus();
    }

    @Override
    public void dispose() {
        if (active != null) {
            active.dispose();
        }
        super.dispose();
    }
}
