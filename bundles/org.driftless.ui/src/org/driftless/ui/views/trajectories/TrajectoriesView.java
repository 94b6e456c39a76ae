/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import org.driftless.ui.views.ProjectContent;
import org.driftless.ui.views.ProjectPartView;
import org.eclipse.swt.widgets.Composite;

/** Charts of the project in the active editor. */
public final class TrajectoriesView extends ProjectPartView {

    public static final String ID = "org.driftless.ui.views.trajectories";

    @Override
    protected ProjectContent createContent(Composite parent) {
        return new TrajectoryCharts(parent);
    }
}
