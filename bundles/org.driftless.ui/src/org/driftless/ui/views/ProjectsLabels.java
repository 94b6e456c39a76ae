/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;

/** How a project and its lines look: name, state and key figures, the state as an icon too. */
final class ProjectsLabels extends StyledCellLabelProvider {

    private static final String BUNDLE = "org.driftless.ui";

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public void update(ViewerCell cell) {
        StyledString text = text(cell.getElement());
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(image(icon(cell.getElement())));
        super.update(cell);
    }

    static StyledString text(Object element) {
        if (element instanceof OpenProject project) {
            StyledString text = new StyledString(project.isDirty() ? "*" + project.name() : project.name());
            return text.append("  " + summary(project), StyledString.QUALIFIER_STYLER);
        }
        ProjectLine line = (ProjectLine) element;
        StyledString text = new StyledString(line.title());
        return text.append("  " + line.figures(),
                line.state() == State.DONE ? StyledString.COUNTER_STYLER : StyledString.QUALIFIER_STYLER);
    }

    @Override
    public String getToolTipText(Object element) {
        return element instanceof OpenProject project ? project.status().images() : ((ProjectLine) element).details();
    }

    private static String summary(OpenProject project) {
        if (StepJob.isBusy(project)) {
            return "running";
        }
        String summary = "new";
        for (StepName step : StepName.values()) {
            ProjectLine line = new ProjectLine(project, step);
            if (line.state() == State.STALE) {
                return "stale";
            }
            if (step != StepName.SELECT && line.state().isUsable()) {
                summary = switch (step) {
                    case TRACK -> "tracked";
                    case ALIGN -> "aligned";
                    case VALIDATE -> "validated";
                    default -> summary;
                };
            }
        }
        return summary;
    }

    private static String icon(Object element) {
        if (element instanceof OpenProject project) {
            return StepJob.isBusy(project) ? "state-running" : "stack";
        }
        ProjectLine line = (ProjectLine) element;
        if (line.step() == null) {
            return "frames";
        }
        return switch (line.state()) {
            case DONE, ORIGINAL -> "state-done";
            case STALE -> "state-stale";
            case MISSING -> "state-missing";
        };
    }

    private Image image(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").map(images::get).orElse(null);
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
