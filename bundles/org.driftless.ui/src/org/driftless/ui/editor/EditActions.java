/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ProjectChange;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** What the workbench's own Delete, Select All and Revert do in the editor. */
final class EditActions {

    private EditActions() {
    }

    /** @param panel removes what is picked */
    static void register(IActionBars bars, OpenProject project, StackPanel panel) {
        Action delete = action("Delete", panel::delete);
        Action all = action("Select All",
                () -> project.pick(project.particles().stream().map(one -> one.particle().id()).toList()));
        Action revert = action("Revert", panel.edits()::revert);
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), delete);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), all);
        bars.setGlobalActionHandler(ActionFactory.REVERT.getId(), revert);
        bars.updateActionBars();
        Runnable update = () -> {
            delete.setEnabled(!project.picked().isEmpty());
            all.setEnabled(!project.particles().isEmpty());
            revert.setEnabled(project.isDirty());
        };
        update.run();
        project.addListener((changed, change) -> {
            if (change != ProjectChange.FRAME) {
                update.run();
            }
        });
    }

    private static Action action(String title, Runnable run) {
        return new Action(title) {

            @Override
            public void run() {
                run.run();
            }
        };
    }
}
