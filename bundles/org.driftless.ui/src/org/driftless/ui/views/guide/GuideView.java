/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.guide;

import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.driftless.ui.views.ActiveProject;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.CommandEvent;
import org.eclipse.core.commands.ICommandListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.ViewPart;

/** "Align your first sequence": a guide that runs the real commands and follows the project in the active editor. */
public final class GuideView extends ViewPart {

    public static final String ID = "org.driftless.ui.views.guide";

    /** The id of the command that shows it. */
    public static final String COMMAND = "org.driftless.ui.commands.guide";

    private final GuideProgress progress = new GuideProgress();
    private final ProjectListener projectListener = this::changed;
    private final ICommandListener commandListener = this::commandChanged;
    private GuideCards cards;
    private ActiveProject active;

    @Override
    public void createPartControl(Composite parent) {
        cards = new GuideCards(parent, progress, getSite());
        ICommandService commands = getSite().getService(ICommandService.class);
        for (GuideStep step : GuideStep.values()) {
            Command command = commands.getCommand(step.command());
            command.addCommandListener(commandListener);
        }
        active = new ActiveProject(getSite(), this::follow);
    }

    private void follow(OpenProject project) {
        if (progress.project() != null) {
            progress.project().removeListener(projectListener);
        }
        progress.follow(project);
        if (project != null) {
            project.addListener(projectListener);
        }
        cards.showState();
    }

    private void changed(OpenProject project, ProjectChange change) {
        if (change == ProjectChange.PARTICLES || change == ProjectChange.RESULTS) {
            cards.showState();
        }
    }

    private void commandChanged(CommandEvent event) {
        if (event.isEnabledChanged() || event.isHandledChanged()) {
            cards.showState();
        }
    }

    /** The steps on the screen. */
    GuideCards cards() {
        return cards;
    }

    @Override
    public void setFocus() {
        cards.setFocus();
    }

    @Override
    public void dispose() {
        if (active != null) {
            active.dispose();
            ICommandService commands = getSite().getService(ICommandService.class);
            for (GuideStep step : GuideStep.values()) {
                commands.getCommand(step.command()).removeCommandListener(commandListener);
            }
        }
        if (progress.project() != null) {
            progress.project().removeListener(projectListener);
        }
        super.dispose();
    }
}
