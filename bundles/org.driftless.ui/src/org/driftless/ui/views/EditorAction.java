/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;

/** An action of the Edit menu that a view leaves to the active editor, as both work on one selection and one history. */
final class EditorAction extends Action {

    private final IViewSite site;
    private final String id;

    private EditorAction(IViewSite site, ActionFactory kind) {
        this.site = site;
        this.id = kind.getId();
        setActionDefinitionId(kind.getCommandId());
    }

    /** Undo, redo and delete. */
    static void installAll(IViewSite site) {
        for (ActionFactory each : new ActionFactory[] {ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.DELETE}) {
            site.getActionBars().setGlobalActionHandler(each.getId(), new EditorAction(site, each));
        }
    }

    @Override
    public void run() {
        IEditorPart editor = site.getPage().getActiveEditor();
        IAction action = editor == null ? null : editor.getEditorSite().getActionBars().getGlobalActionHandler(id);
        if (action != null && action.isEnabled()) {
            action.run();
        }
    }
}
