/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.properties;

import java.io.IOException;
import java.util.Map;

import org.driftless.pipeline.StepException;
import org.driftless.pipeline.inspect.ProjectSheet;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.WorkbenchWording;
import org.driftless.ui.wizards.FactLines;
import org.driftless.ui.workspace.AlignmentProject;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.dialogs.PropertyPage;

/** Says in an IDE's Properties dialog what a project's images are, how far its steps are and what it sets for itself. */
public final class SequencePropertyPage extends PropertyPage {

    private static final int HEIGHT = 380;

    private ScrolledComposite scrolled;
    private Composite area;
    private FactLines images;
    private FactLines steps;
    private FactLines settings;

    @Override
    protected Control createContents(Composite parent) {
        noDefaultAndApplyButton();
        // The dialog asks for the size before anything is read.
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        scrolled = new ScrolledComposite(page, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(scrolled);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, event -> fit());
        area = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        scrolled.setContent(area);
        images = section("Images");
        steps = section("Steps");
        settings = section("Settings of its own (Alignment > Project Settings)");
        IProject resource = Adapters.adapt(getElement(), IProject.class);
        AlignmentProject.of(resource).ifPresentOrElse(this::read,
                () -> setErrorMessage("This project names no image folder: remove it and open its images again."));
        return page;
    }

    private void fit() {
        scrolled.setMinHeight(area.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
    }

    private FactLines section(String title) {
        Label label = new Label(area, SWT.NONE);
        label.setText(title);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(label);
        return new FactLines(area);
    }

    private void read(AlignmentProject project) {
        UiThread ui = UiThread.of(area);
        setMessage("Reading the project...", INFORMATION);
        Job.createSystem("Reading " + project.name(), (ICoreRunnable) monitor -> {
            try {
                ProjectSheet sheet = ProjectSheet.read(project.imageFolder(), project.output());
                ui.execute(() -> show(sheet));
            } catch (IOException | StepException e) {
                String problem = WorkbenchWording.of(e);
                ui.execute(() -> setErrorMessage(problem));
            }
        }).schedule();
    }

    private void show(ProjectSheet sheet) {
        setMessage(null);
        images.show(FactLines.named(sheet.images()));
        steps.show(FactLines.named(sheet.steps()));
        settings.show(sheet.settings().isEmpty() ? Map.of("None", "the preferences hold")
                : FactLines.named(sheet.settings()));
        area.layout(true, true);
        fit();
    }
}
