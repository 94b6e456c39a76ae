/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.Validate.ParticleResult;
import org.driftless.pipeline.ValidationFigure;
import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The particles as a table, or one of the figures: of all of them, of the one that is picked, and of what proves them. */
final class ResultPane extends Composite {

    private final ReductionTable table;
    private final FigureCanvas canvas;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final ToolItem numbers;
    private final ToolItem one;
    private final ToolItem heldOut;
    private final ToolItem average;
    private ProjectSession session;
    private int particleId;
    private int wish;

    ResultPane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        ToolBar bar = new ToolBar(this, SWT.FLAT);
        body = new Composite(this, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new ReductionTable(body);
        canvas = new FigureCanvas(body, SWT.V_SCROLL);
        numbers = item(bar, "Table", "How far each particle moves before and after alignment");
        heldOut = item(bar, "Held Out", "How far each particle lies from where the others say it is, as a figure");
        average = item(bar, "Average", "The average of the frames before and after alignment");
        item(bar, "Before / After", "All particles before and after alignment, as a figure");
        one = item(bar, "Picked", "The particle that is picked, before and after alignment, as a figure");
        numbers.setSelection(true);
        one.setEnabled(false);
        stack.topControl = table.viewer().getTable();
        canvas.setToolTipText("Click to see the figure in full size");
        canvas.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        canvas.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && canvas.picture() != null) {
                FigureWindow.open(getShell(), title(), canvas.picture());
            }
        });
    }

    private ToolItem item(ToolBar bar, String text, String tip) {
        ToolItem item = new ToolItem(bar, SWT.RADIO);
        item.setText(" " + text + " ");
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                choose();
            }
        });
        return item;
    }

    private void choose() {
        stack.topControl = numbers.getSelection() ? table.viewer().getTable() : canvas;
        body.layout();
        if (session != null && !numbers.getSelection()) {
            load();
        }
    }

    ReductionTable table() {
        return table;
    }

    private String title() {
        return one.getSelection() ? "Particle " + particleId + " before and after" : heldOut.getSelection()
                ? "Held-out residuals" : average.getSelection() ? "Time average" : "Drift reduction";
    }

    /** Shows the results of a project, its figures read anew. */
    void show(ProjectSession read, Map<Integer, ParticleResult> particles) {
        session = read;
        table.show(particles);
        choose();
    }

    /** @param id the particle that is picked, or 0 */
    void pick(int id) {
        boolean shown = one.getSelection();
        boolean another = id != particleId;
        particleId = id;
        one.setEnabled(id > 0);
        if (shown && id == 0) {
            one.setSelection(false);
            numbers.setSelection(true);
        }
        if (shown && another) {
            choose();
        }
    }

    private void load() {
        int now = ++wish;
        ProjectSession source = session;
        FigureSource wanted = heldOut.getSelection() ? figure(ValidationFigure.HELD_OUT)
                : average.getSelection() ? figure(ValidationFigure.AVERAGE)
                : one.getSelection() ? figureOf(particleId) : figure(ValidationFigure.REDUCTION);
        UiThread ui = UiThread.of(this);
        Job.createSystem("Figure of a validation", (ICoreRunnable) monitor -> {
            Figure figure = read(source, wanted);
            ui.execute(() -> {
                if (now == wish) {
                    show(figure);
                }
            });
        }).schedule();
    }

    /** A picture, or the reason why there is none. */
    private record Figure(ImageData picture, String note) {
    }

    /** Where a figure comes from; it is read away from the user interface thread. */
    private interface FigureSource {
        Optional<byte[]> read(ProjectSession session) throws IOException;
    }

    private static FigureSource figure(ValidationFigure one) {
        return session -> session.figure(one);
    }

    private static FigureSource figureOf(int id) {
        return session -> session.comparisonFigure(id);
    }

    private static Figure read(ProjectSession source, FigureSource wanted) {
        try {
            Optional<byte[]> png = wanted.read(source);
            return png.isEmpty() ? new Figure(null, "The figure is not there: validate again.")
                    : new Figure(new ImageData(new ByteArrayInputStream(png.get())), "");
        } catch (IOException | SWTException e) {
            return new Figure(null, "The figure can't be read: " + e.getMessage());
        }
    }

    private void show(Figure figure) {
        if (figure.picture != null) {
            canvas.setPicture(figure.picture);
        } else {
            canvas.setNote(figure.note);
        }
    }
}
