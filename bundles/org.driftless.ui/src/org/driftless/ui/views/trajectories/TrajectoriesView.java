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
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Charts of the project in the active editor. */
public final class TrajectoriesView extends ProjectPartView {

    public static final String ID = "org.driftless.ui.views.trajectories";

    private static final String MEASURED = "pixelsAndFrames";

    private TrajectoryCharts charts;
    private boolean measured;

    /** The charts in a window; null if its view is not there. */
    static TrajectoryCharts charts(IWorkbenchWindow window) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        return page != null && page.findView(ID) instanceof TrajectoriesView view ? view.charts : null;
    }

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        measured = memento != null && Boolean.TRUE.equals(memento.getBoolean(MEASURED));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putBoolean(MEASURED, charts.isMeasured());
    }

    @Override
    protected ProjectContent createContent(Composite parent) {
        charts = new TrajectoryCharts(parent);
        charts.setMeasured(measured);
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        charts.setContextMenu(menu.createContextMenu(charts));
        getSite().registerContextMenu(menu, null);
        return charts;
    }
}
