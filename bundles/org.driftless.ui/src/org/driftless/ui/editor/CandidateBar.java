/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.Forecast;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ParticleFits;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The line below a frame with candidates: what they would give and what can be done with them. */
final class CandidateBar extends Composite {

    private static final int TEXT_WIDTH = 120;
    private static final int LINES = 2;
    private static final int MARGIN = 3;

    private final OpenProject project;
    private final Candidates candidates;
    private final ProjectListener listener = (changed, change) -> changed(change);
    private final Runnable update = this::tell;
    private final Label forecast;

    /** @param tool does what the buttons say */
    CandidateBar(Composite parent, OpenProject project, CandidateTool tool) {
        super(parent, SWT.NONE);
        this.project = project;
        this.candidates = Candidates.of(project);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * MARGIN, MARGIN).spacing(8, 0).applyTo(this);
        forecast = new Label(this, SWT.WRAP);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(forecast);
        button("Accept All", "Make particles of all candidates (Enter); a click on one accepts that one", tool::acceptAll);
        button("Dismiss", "Forget all candidates (Esc); the cross of one, or Delete, dismisses that one",
                tool::dismissAll);
        // Room for two lines, always: the picture must not move below the pointer when the sentence changes.
        int height = LINES * forecast.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + 2 * MARGIN;
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).exclude(true).applyTo(this);
        setVisible(false);
        candidates.addListener(update);
        ParticleFits.of(project).addListener(update);
        project.addListener(listener);
        addDisposeListener(event -> close());
    }

    private void button(String text, String tip, Runnable run) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
    }

    private void close() {
        candidates.removeListener(update);
        ParticleFits.of(project).removeListener(update);
        project.removeListener(listener);
    }

    private void changed(ProjectChange change) {
        if (change == ProjectChange.FRAME || change == ProjectChange.PARTICLES || change == ProjectChange.USED) {
            tell();
        }
    }

    private void tell() {
        boolean wanted = !candidates.spots().isEmpty() && candidates.frame() == project.frame();
        boolean changed = wanted != getVisible();
        if (wanted) {
            String said = Forecast.withCandidates(project);
            forecast.setText(said);
            forecast.setToolTipText(said);
            layout();
        }
        if (changed) {
            ((GridData) getLayoutData()).exclude = !wanted;
            setVisible(wanted);
            getParent().layout(new Control[] {forecast});
        }
    }
}
