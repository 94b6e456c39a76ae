/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import java.util.Optional;
import java.util.Set;

import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Validate;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.WorkbenchWording;
import org.driftless.ui.views.ProjectContent;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What the last validation has shown: a verdict, the particles before and after, and the figures. */
public final class ValidationReport extends ProjectContent {

    private static final int TEXT_WIDTH = 200;

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), this);
    private final Composite body;
    private final Label sign;
    private final Label verdict;
    private final Label reduction;
    private final Label average;
    private final Link culprits;
    private final Label stale;
    private final ResultPane results;

    /** An empty report. */
    public ValidationReport(Composite parent) {
        super(parent);
        body = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(6, 6, 6, 0).spacing(6, 4).applyTo(body);
        sign = new Label(body, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
        verdict = sentence(1);
        verdict.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        culprits = new Link(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(culprits);
        culprits.addListener(SWT.Selection, event -> BlameLinks.open(event.text, project()));
        reduction = sentence(2);
        average = sentence(2);
        average.setToolTipText("The average of frames over the whole sequence, and how alike any two of them are: before "
                + "and after alignment");
        stale = sentence(2);
        results = new ResultPane(body);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(results);
        results.table().viewer().addSelectionChangedListener(event -> {
            if (project() != null) {
                project().pick(results.table().selected());
            }
        });
    }

    private Label sentence(int columns) {
        Label label = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected void enter(OpenProject shown) {
        showResults();
    }

    @Override
    protected void leave(OpenProject left) {
        // Nothing but the project itself is listened to.
    }

    @Override
    protected void projectChanged(ProjectChange change) {
        switch (change) {
            case RESULTS -> showResults();
            case PICK -> showPicked();
            case FRAME, PARTICLES, FRAMES, USED, CALIBRATION -> { }
            default -> throw new IllegalArgumentException(change.name());
        }
    }

    private void showResults() {
        try {
            ProjectStatus.Line line = project().status().line(StepName.VALIDATE);
            Optional<Validate.Result> result = project().session().validation();
            if (line.state() == ProjectStatus.State.MISSING || result.isEmpty()) {
                showMissing(line);
            } else {
                show(result.get(), ValidationWords.stale(line));
            }
        } catch (StepException e) {
            showHint("The validation can't be shown", WorkbenchWording.of(e));
        }
    }

    private void showMissing(ProjectStatus.Line line) {
        if (line.state() == ProjectStatus.State.ORIGINAL) {
            showHint("Validated by the original pipeline", "Validate in the Alignment menu adds its verdict here.");
            return;
        }
        DriftOrigin origin = DriftOrigin.of(project().session().project());
        if (origin.isApplied()) {
            showHint("Not validated here", "The drift was " + origin.words() + ". No particle here had a part in it, so that only the "
                    + "validation of those images says how good it is.");
            return;
        }
        boolean aligned = project().status().line(StepName.ALIGN).state().isUsable();
        showHint("Not validated yet", aligned
                ? "Validate in the Alignment menu measures how still the particles stand in the aligned frames."
                : "Track the particles, estimate the drift and align the frames first, or choose Run All in the Alignment "
                        + "menu. Validate then measures how still the particles stand.");
    }

    private void show(Validate.Result result, String outOfDate) {
        sign.setImage(result.isProven() ? proven() : JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
        verdict.setText(result.remark().in(WorkbenchWording.INSTANCE));
        String links = BlameLinks.text(result.blame());
        culprits.setText(links);
        reveal(culprits, !links.isEmpty());
        reduction.setText(ValidationWords.reduction(result));
        average.setText(ValidationWords.average(result));
        reveal(average, !average.getText().isEmpty());
        stale.setText(outOfDate);
        reveal(stale, !outOfDate.isEmpty());
        bringToTop(body);
        body.layout();
        results.show(project().session(), result.particles());
        showPicked();
    }

    /** The sign that a step is done has in the tree of projects. */
    private Image proven() {
        return images.get(ResourceLocator.imageDescriptorFromBundle("org.driftless.ui", "icons/state-done.svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor));
    }

    private static void reveal(Control control, boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
    }

    private void showPicked() {
        Set<Integer> picked = project().picked();
        results.table().select(picked);
        results.pick(picked.size() == 1 ? picked.iterator().next() : 0);
    }

    @Override
    public boolean setFocus() {
        return isHintShown() ? super.setFocus() : results.setFocus();
    }
}
