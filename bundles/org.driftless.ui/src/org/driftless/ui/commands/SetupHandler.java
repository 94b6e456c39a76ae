/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.util.Map;
import java.util.Optional;

import org.driftless.io.project.ProjectSetup;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.RefusedException;
import org.driftless.ui.setup.CalibrationDialog;
import org.driftless.ui.setup.FrameRangeDialog;
import org.driftless.ui.setup.SetupEdits;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/**
 * Edits the setup of a project at the frame that is shown. Which edit is said in plugin.xml, behind the name of this
 * class. An edit that can't be done is refused with the reason.
 */
public final class SetupHandler extends ProjectHandler implements IExecutableExtension, IElementUpdater {

    private static final String LEAVE_OUT = "leaveOut";

    private String edit;

    @Override
    public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
        edit = (String) data;
    }

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        try {
            String label = label(project);
            edited(window.getShell(), project)
                    .ifPresent(after -> UndoableSetup.apply(window, project, label, after));
        } catch (RefusedException e) {
            MessageDialog.openInformation(window.getShell(), label(project), e.getMessage());
        }
    }

    private Optional<ProjectSetup> edited(Shell shell, OpenProject project) throws RefusedException {
        int frame = project.frame();
        ProjectSetup setup = project.setup();
        SetupEdits edits = new SetupEdits(setup, project.session().frames());
        return switch (edit) {
            case LEAVE_OUT -> Optional.of(edits.toggled(frame));
            case "from" -> Optional.of(edits.from(frame));
            case "upTo" -> Optional.of(edits.upTo(frame));
            case "all" -> Optional.of(edits.all());
            case "reference" -> Optional.of(edits.reference(frame));
            case "range" -> FrameRangeDialog.ask(shell, setup, project.session().frames())
                    .map(chosen -> project.setup().withFrames(chosen.frames()).withReference(chosen.reference()));
            case "begins" -> Optional.of(edits.beginning(project.picked(), frame));
            case "ends" -> Optional.of(edits.ending(project.picked(), frame));
            case "lasts" -> Optional.of(edits.lasting(project.picked()));
            case "calibration" -> CalibrationDialog.ask(shell, project.setup().calibration(),
                            project.session().imageCalibration())
                    .map(known -> project.setup().withCalibration(known));
            default -> throw unknown();
        };
    }

    /** What is done, for the Edit menu. */
    private String label(OpenProject project) {
        String frame = " Frame " + (project.frame() + 1);
        String particles = project.picked().size() == 1 ? "Particle " + project.picked().iterator().next()
                : project.picked().size() + " Particles";
        return switch (edit) {
            case LEAVE_OUT -> (project.uses(project.frame()) ? "Leave Out" : "Use") + frame;
            case "from" -> "Use Frames From " + (project.frame() + 1);
            case "upTo" -> "Use Frames Up To " + (project.frame() + 1);
            case "all" -> "Use All Frames";
            case "reference" -> "Set Reference" + frame;
            case "range" -> "Frame Range";
            case "begins" -> "Begin " + particles;
            case "ends" -> "End " + particles;
            case "lasts" -> "Let " + particles + " Last";
            case "calibration" -> "Pixel Size and Frame Rate";
            default -> throw unknown();
        };
    }

    /** The menu item shows whether the frame is left out. */
    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        if (edit.equals(LEAVE_OUT)) {
            element.setChecked(CurrentProject.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                    .filter(project -> !project.uses(project.frame())).isPresent());
        }
    }

    private IllegalStateException unknown() {
        return new IllegalStateException("plugin.xml names no edit: " + edit);
    }
}
