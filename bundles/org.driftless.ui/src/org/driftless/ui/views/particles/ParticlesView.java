/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import org.driftless.ui.views.ProjectContent;
import org.driftless.ui.views.ProjectPartView;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;

/** The particles of the project in the active editor. */
public final class ParticlesView extends ProjectPartView {

    public static final String ID = "org.driftless.ui.views.particles";

    @Override
    protected ProjectContent createContent(Composite parent) {
        ParticlesTable particles = new ParticlesTable(parent);
        Action copy = action("Copy", particles::copy);
        Action selectAll = action("Select All", particles::selectAll);
        copy.setActionDefinitionId(ActionFactory.COPY.getCommandId());
        selectAll.setActionDefinitionId(ActionFactory.SELECT_ALL.getCommandId());
        IActionBars bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), selectAll);

        MenuManager menu = new MenuManager();
        menu.add(action("Use Only These for the Drift", particles::useOnlySelected));
        menu.add(action("Use All for the Drift", particles::useAll));
        menu.add(new Separator());
        menu.add(copy);
        menu.add(selectAll);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        Table table = particles.viewer().getTable();
        table.setMenu(menu.createContextMenu(table));
        getSite().registerContextMenu(menu, particles.viewer());
        getSite().setSelectionProvider(particles.viewer());
        return particles;
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }
}
