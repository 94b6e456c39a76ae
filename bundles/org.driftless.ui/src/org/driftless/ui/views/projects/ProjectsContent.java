/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import java.util.ArrayList;
import java.util.List;

import org.driftless.pipeline.StepName;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;
import org.driftless.ui.workspace.ProjectFacts;
import org.driftless.ui.workspace.ProjectStates;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.ui.PlatformUI;

/**
 * The projects of the workspace, and below each its frames and how far its steps are. In an IDE's Project Explorer the
 * same stands below the project as a resource. Frames are known by their number alone, so that long sequences unfold at
 * once.
 */
public final class ProjectsContent implements ITreeContentProvider {

    private final ProjectStates states = PlatformUI.getWorkbench().getService(ProjectStates.class);

    @Override
    public Object[] getElements(Object input) {
        return input instanceof WorkspaceProjects workspace ? workspace.all().toArray() : getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case IProject resource -> AlignmentProject.of(resource).map(this::getChildren).orElseGet(() -> new Object[0]);
            case AlignmentProject project -> states.of(project).map(facts -> lines(project, facts)).orElse(List.of())
                    .toArray();
            case StepNode node when node.step() == null -> frames(node.project()).toArray();
            case FrameRange range -> range.parts().toArray();
            default -> new Object[0];
        };
    }

    private static List<ProjectElement> lines(AlignmentProject project, ProjectFacts facts) {
        List<ProjectElement> lines = new ArrayList<>();
        if (!facts.problem().isEmpty()) {
            lines.add(new ProblemNode(project));
            return lines;
        }
        lines.add(new StepNode(project, null));
        for (StepName step : StepName.values()) {
            lines.add(new StepNode(project, step));
        }
        return lines;
    }

    private List<ProjectElement> frames(AlignmentProject project) {
        return states.of(project).map(facts -> new FrameRange(project, 0, facts.frames()).parts()).orElse(List.of());
    }

    /** A frame's lines are not told from each other by what is below them, so nothing but a project can be revealed. */
    @Override
    public Object getParent(Object element) {
        return element instanceof StepNode || element instanceof ProblemNode
                ? ((ProjectElement) element).project() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof AlignmentProject || element instanceof IProject || element instanceof FrameRange
                || element instanceof StepNode node && node.step() == null;
    }
}
