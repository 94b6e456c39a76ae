/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import java.util.Optional;

import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectFacts;
import org.driftless.ui.workspace.ProjectFrame;
import org.driftless.ui.workspace.ProjectStates;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;

/**
 * How a project and its lines look: name, state and key figures, the state as an icon too. Says nothing of other
 * elements, for those are another's in an IDE's Project Explorer.
 */
public final class ProjectsLabels extends LabelProvider implements IStyledLabelProvider {

    private final ProjectStates states = PlatformUI.getWorkbench().getService(ProjectStates.class);
    private final ProjectIcons icons = new ProjectIcons();

    @Override
    public String getText(Object element) {
        StyledString text = getStyledText(element);
        return text == null ? null : text.getString();
    }

    @Override
    public StyledString getStyledText(Object element) {
        return switch (element) {
            case AlignmentProject project -> text(project);
            case StepNode node -> text(node);
            case ProblemNode node -> new StyledString(problemOf(node));
            case FrameRange range -> new StyledString((range.first() + 1) + " - " + (range.first() + range.count()));
            case ProjectFrame frame -> text(frame);
            default -> null;
        };
    }

    private StyledString text(AlignmentProject project) {
        Optional<ProjectFacts> facts = states.of(project);
        boolean dirty = facts.filter(ProjectFacts::isDirty).isPresent();
        StyledString text = new StyledString(dirty ? "*" + project.name() : project.name());
        return text.append("  " + facts.map(known -> known.summary().words()).orElse("..."), StyledString.QUALIFIER_STYLER);
    }

    private StyledString text(StepNode node) {
        StyledString text = new StyledString(ProjectLine.title(node.step()));
        line(node).ifPresent(line -> text.append("  " + line.figures(),
                line.state() == State.DONE ? StyledString.COUNTER_STYLER : StyledString.QUALIFIER_STYLER));
        return text;
    }

    private StyledString text(ProjectFrame frame) {
        String number = "frame " + (frame.index() + 1);
        return states.frameName(frame.project(), frame.index())
                .map(name -> new StyledString(name).append("  " + number, StyledString.QUALIFIER_STYLER))
                .orElseGet(() -> new StyledString(number));
    }

    private String problemOf(ProblemNode node) {
        return states.of(node.project()).filter(facts -> !facts.isThere()).isPresent()
                ? "Locate the images..." : "See why...";
    }

    /** What is known of a line; empty if it is not known yet, or no more. */
    private Optional<ProjectLine> line(StepNode node) {
        return states.of(node.project()).filter(facts -> facts.problem().isEmpty())
                .map(facts -> new ProjectLine(facts, node.step()));
    }

    /** All there is to say about an element; null for nothing. */
    String details(Object element) {
        return switch (element) {
            case AlignmentProject project -> states.of(project).map(ProjectsLabels::details)
                    .orElseGet(() -> project.imageFolder().toString());
            case ProblemNode node -> details(node.project());
            case StepNode node -> line(node).map(ProjectLine::details).orElse(null);
            default -> null;
        };
    }

    private static String details(ProjectFacts facts) {
        return facts.problem().isEmpty() ? facts.status().images() : facts.problem();
    }

    @Override
    public Image getImage(Object element) {
        return switch (element) {
            case AlignmentProject project -> icons.project(states.of(project));
            case StepNode node when node.step() == null -> icons.image("frames");
            case StepNode node -> line(node).map(line -> icons.state(line.state())).orElse(null);
            case ProblemNode node -> icons.image("state-stale");
            case FrameRange range -> icons.image("frames");
            case ProjectFrame frame -> icons.image("frame");
            default -> null;
        };
    }

    @Override
    public void dispose() {
        icons.dispose();
        super.dispose();
    }
}
