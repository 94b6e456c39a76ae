/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.util.Locale;

import org.driftless.core.align.EdgePolicy;
import org.driftless.core.drift.MotionModel;
import org.driftless.pipeline.OutputForm;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.UsageException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

/** What is preferred now, and the way to the pages where it is changed. */
public final class OverviewPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String PAGES = "org.driftless.ui.preferences.";
    private static final int GAP = 12;
    private static final int WRAP = 320;

    private Composite all;

    public OverviewPage() {
        setDescription("These hold for all projects. A project can have settings of its own for tracking, drift and "
                + "alignment: Alignment > Project Settings.");
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench workbench) {
        // Nothing is stored here.
    }

    @Override
    protected Control createContents(Composite parent) {
        all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * GAP, GAP).margins(0, GAP).applyTo(all);
        fill();
        return all;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && all != null) {
            for (Control control : all.getChildren()) {
                control.dispose();
            }
            fill();
            all.layout();
        }
        super.setVisible(visible);
    }

    private void fill() {
        DriftlessPreferences now = new DriftlessPreferences();
        StepSettings steps = now.steps();
        line("Tracking", "tracking", "R squared of at least " + steps.track().minRSquared());
        line("Drift", "drift", "Estimator " + word(steps.drift().estimator()) + ", motion " + word(steps.drift().model()));
        line("Alignment", "alignment", "Interpolation " + steps.align().interpolation().commandName() + ", edges "
                + EdgePolicy.parse(steps.align().edges()) + output(steps.align().output()));
        line("Performance", "performance", workers(now));
        line("Cluster", "cluster", now.cluster().words());
        line("Appearance", "appearance", now.palette().title() + ", frames in " + now.colorMap().title());
    }

    private static String workers(DriftlessPreferences now) {
        try {
            int frames = now.workers().reading();
            return frames + (frames == 1 ? " frame" : " frames") + " at once";
        } catch (UsageException e) {
            return e.getMessage();
        }
    }

    private void line(String title, String page, String value) {
        Link link = new Link(all, SWT.NONE);
        link.setText("<a>" + title + "</a>");
        link.addListener(SWT.Selection, event ->
                ((IWorkbenchPreferenceContainer) getContainer()).openPage(PAGES + page, null));
        Label label = new Label(all, SWT.WRAP);
        label.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(label);
    }

    private static String word(Enum<?> value) {
        return value == MotionModel.AUTO ? "automatic" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String output(OutputForm form) {
        return switch (form) {
            case AS_INPUT -> "";
            case FILES -> ", single files";
            case STACK -> ", one stack";
        };
    }
}
