/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/**
 * Shows the plots in another way. Which one is said in plugin.xml, behind the name of this class: {@code zoomIn},
 * {@code zoomOut}, {@code reset} or {@code units}.
 */
public final class PlotHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private String way;

    @Override
    public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
        way = (String) data;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        TrajectoryCharts charts = TrajectoriesView.charts(window);
        if (charts == null) {
            return null;
        }
        switch (way) {
            case "zoomIn" -> ChartKeys.zoomIn(charts.active());
            case "zoomOut" -> ChartKeys.zoomOut(charts.active());
            case "reset" -> charts.active().resetAll();
            case "units" -> charts.setMeasured(!charts.isMeasured());
            default -> throw new IllegalStateException("plugin.xml names no way to show plots: " + way);
        }
        window.getService(ICommandService.class).refreshElements(event.getCommand().getId(), null);
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        if (way.equals("units")) {
            TrajectoryCharts charts =
                    TrajectoriesView.charts(element.getServiceLocator().getService(IWorkbenchWindow.class));
            element.setChecked(charts == null || !charts.isMeasured());
        }
    }
}
