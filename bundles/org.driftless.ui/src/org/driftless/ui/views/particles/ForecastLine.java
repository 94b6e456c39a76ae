/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.Forecast;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ParticleFits;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Says above the table what the checked particles can give, and where one more would help. */
final class ForecastLine extends Composite {

    private static final int TEXT_WIDTH = 120;
    private static final String TIP = "Standard errors of a frame's shift, in the middle of the image, and rotation "
            + "against the reference frame, as the noise of the pixels alone leaves them: the best that can be reached.";

    private final Label text;
    private final ProjectListener listener = (changed, change) -> changed(change);
    private final Runnable update = this::tell;
    private OpenProject project;

    ForecastLine(Composite parent) {
        super(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(this);
        text = new Label(this, SWT.WRAP);
        text.setToolTipText(TIP);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
    }

    /** @param another null for none; its controls may be disposed already then */
    void show(OpenProject another) {
        if (project != null) {
            project.removeListener(listener);
            ParticleFits.of(project).removeListener(update);
            Candidates.of(project).removeListener(update);
        }
        project = another;
        if (project != null) {
            project.addListener(listener);
            ParticleFits.of(project).addListener(update);
            Candidates.of(project).addListener(update);
            tell();
        }
    }

    private void changed(ProjectChange change) {
        if (change == ProjectChange.PARTICLES || change == ProjectChange.USED) {
            tell();
        }
    }

    private void tell() {
        ParticleFits fits = ParticleFits.of(project);
        String said = fits.problem().isEmpty() ? Forecast.ofUsed(project) : fits.problem();
        if (!fits.isPending() && !said.equals(text.getText())) {
            text.setText(said);
            getParent().layout(new Control[] {text});
        }
    }
}
