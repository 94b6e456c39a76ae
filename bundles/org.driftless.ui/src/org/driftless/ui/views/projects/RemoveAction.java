/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.driftless.ui.commands.RemoveProjectHandler;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;

/** What Delete means in the tree of projects: out of the workspace. */
final class RemoveAction extends Action {

    private final IViewSite site;

    private RemoveAction(IViewSite site) {
        this.site = site;
        setActionDefinitionId(ActionFactory.DELETE.getCommandId());
    }

    static void install(IViewSite site) {
        site.getActionBars().setGlobalActionHandler(ActionFactory.DELETE.getId(), new RemoveAction(site));
    }

    @Override
    public void run() {
        if (site.getSelectionProvider().getSelection().isEmpty()) {
            return;
        }
        try {
            site.getService(IHandlerService.class).executeCommand(RemoveProjectHandler.COMMAND, null);
        } catch (CommandException e) {
            ILog.of(RemoveAction.class).error("The command to remove a project from the workspace is not to be had.", e);
        }
    }
}
