/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

import org.driftless.core.image.Line;
import org.driftless.pipeline.Kymograph;
import org.driftless.ui.editor.ContrastChoice;
import org.driftless.ui.jobs.KymographJob;
import org.driftless.ui.model.MeasuringLine;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.views.ProjectContent;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** The kymograph along a project's line, read anew whenever the line is another one. */
public final class KymographContent extends ProjectContent {

    /** A line that is being dragged is not read before it rests. */
    private static final int DELAY_MS = 40;
    private static final int REDRAW_MS = 80;

    private final Composite body;
    private final Spinner width;
    private final KymographCanvas canvas;
    private final Label caption;
    private final Label details;
    private final Runnable onLine = this::read;
    private final Runnable onContrast = this::showContrast;
    private final Runnable onProgress = this::showProgress;
    private Kymograph wanted;
    private KymographJob job;

    /** Nothing yet. */
    public KymographContent(Composite parent) {
        super(parent);
        body = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 2).extendedMargins(0, 6, 2, 2).applyTo(body);
        label("Line width");
        width = new Spinner(body, SWT.BORDER);
        width.setValues(1, 1, MeasuringLine.MAX_WIDTH, 0, 2, 10);
        width.setToolTipText("How many pixels across the line are averaged");
        width.addListener(SWT.Selection, event -> MeasuringLine.of(project()).setWidth(width.getSelection()));
        label("px");
        caption = new Label(body, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(caption);
        canvas = new KymographCanvas(body, frame -> project().showFrame(frame), this::showDetails);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(canvas);
        details = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).indent(6, 2).hint(100, SWT.DEFAULT)
                .applyTo(details);
        addDisposeListener(event -> stop());
    }

    private void label(String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(6, 0).applyTo(label);
    }

    /** What is shown now; null if nothing is. */
    public Kymograph kymograph() {
        return isHintShown() ? null : canvas.kymograph();
    }

    @Override
    protected void enter(OpenProject shown) {
        MeasuringLine.of(shown).addListener(onLine);
        ContrastChoice.of(shown).addListener(onContrast);
        canvas.show(null);
        showContrast();
        canvas.setFrame(shown.frame());
        read();
    }

    @Override
    protected void leave(OpenProject left) {
        MeasuringLine.of(left).removeListener(onLine);
        ContrastChoice.of(left).removeListener(onContrast);
        stop();
    }

    @Override
    protected void projectChanged(ProjectChange change) {
        switch (change) {
            case FRAME -> canvas.setFrame(project().frame());
            case FRAMES, RESULTS -> read();
            case CALIBRATION -> {
                canvas.setCalibration(project().calibration());
                showDetails(null);
            }
            default -> { }
        }
    }

    private void showContrast() {
        canvas.setContrast(ContrastChoice.of(project()).contrast());
    }

    private void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        wanted = null;
    }

    private void read() {
        stop();
        MeasuringLine measured = MeasuringLine.of(project());
        width.setSelection(measured.width());
        if (measured.line().isEmpty()) {
            canvas.show(null);
            showHint("No line is drawn yet", "Press K in the image and drag a line over it. What lies along the line"
                    + " in every frame appears here; after alignment its stripes are straight.");
            return;
        }
        Line line = measured.line().get();
        wanted = project().session().kymograph(line, measured.width(), project().drift().orElse(null));
        canvas.setCalibration(project().calibration());
        bringToTop(body);
        job = new KymographJob(wanted, project().name());
        job.schedule(DELAY_MS);
        getDisplay().timerExec(REDRAW_MS, onProgress);
    }

    /** The last kymograph stays until there is something of the next one. */
    private void showProgress() {
        if (isDisposed() || job == null) {
            return;
        }
        boolean ended = job.getResult() != null;
        if (ended || wanted.taken() > 0) {
            canvas.show(wanted);
            showDetails(null);
        }
        if (!ended) {
            getDisplay().timerExec(REDRAW_MS, onProgress);
        }
    }

    /** @param at what is under the pointer; null if nothing is */
    private void showDetails(KymographPoint at) {
        Kymograph shown = canvas.kymograph();
        if (shown == null) {
            return;
        }
        KymographWords words = new KymographWords(shown, project().calibration());
        caption.setText(words.length());
        details.setText(at == null ? words.caption(job != null && job.getResult() == null) : words.of(at, project().session().frames()));
        body.layout();
    }

    @Override
    public boolean setFocus() {
        return isHintShown() ? super.setFocus() : canvas.setFocus();
    }
}
