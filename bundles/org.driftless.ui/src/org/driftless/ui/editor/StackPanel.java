/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.driftless.core.particle.FitBox;
import org.driftless.ui.editor.Overlay.Mark;
import org.driftless.ui.model.MeasuringLine;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ParticleFits;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.preferences.PreferenceWatch;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** One open project on the screen: buttons, the frame, the boxes on it, and the bar below. */
final class StackPanel extends Composite implements FrameFeed.Screen, SelectionTool.Host {

    private static final int REJECTION_MS = 8000;

    private final OpenProject project;
    private final ExecutorService worker;
    private final ParticleEdits edits;
    private final FrameFeed feed;
    private final Comparison comparison;
    private final FrameCanvas canvas;
    private final FrameBar bar;
    private final SelectionTool tool;
    private final CandidateTool candidates;
    private final Runnable showOverlay = this::showOverlay;
    private final LineTool lineTool;
    private final MeasuringLine measured;
    private final ContrastChoice contrast;
    private final StackActions actions;
    private final StatusText status;
    private final ProjectListener listener = (changed, change) -> projectChanged(change);
    private final Runnable showContrast = this::showContrast;
    private final Runnable forgetRejection = () -> showRejection(null);
    private final Set<Mark> marks = EnumSet.allOf(Mark.class);
    private List<ShownParticle> particles = List.of();
    private Picture picture;
    private boolean aligned;
    private Rejection rejection;

    /** @param message takes what the status line is to say */
    StackPanel(Composite parent, OpenProject project, IOperationHistory history, IUndoContext context,
            Consumer<String> message) {
        super(parent, SWT.NONE);
        this.project = project;
        UiThread ui = UiThread.of(this);
        worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Driftless fit").factory());
        Background background = new Background(worker, ui,
                reason -> ILog.of(StackPanel.class).error(reason.getMessage(), reason));
        edits = new ParticleEdits(project, background, history, context, this::showRejection);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        new InUseBar(this, project);
        ToolBarManager buttons = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons.createControl(this));
        canvas = new FrameCanvas(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        measured = MeasuringLine.of(project);
        lineTool = new LineTool(canvas, measured);
        tool = new SelectionTool(canvas, project, edits, this);
        candidates = new CandidateTool(canvas, project, edits, this);
        new CandidateBar(this, project, candidates);
        EditorIcons icons = new EditorIcons(this);
        contrast = ContrastChoice.of(project);
        bar = new FrameBar(this, project, icons, contrast, this::setFocus);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        status = new StatusText(canvas, project, message);
        feed = new FrameFeed(project, ui, this);
        comparison = new Comparison(feed, canvas);
        actions = new StackActions(this);
        actions.fill(buttons);
        new StackKeys(canvas, this, actions, project, tool);
        project.addListener(listener);
        ParticleFits.of(project).addListener(showOverlay);
        contrast.addListener(showContrast);
        measured.addListener(showOverlay);
        PreferenceWatch.onColors(this, canvas::redraw);
        PreferenceWatch.onSteps(this, project::preferencesChanged);
        addDisposeListener(event -> close(buttons));
        bar.showPosition();
        feed.wantFrame();
    }

    private void close(ToolBarManager buttons) {
        project.removeListener(listener);
        ParticleFits.of(project).removeListener(showOverlay);
        contrast.removeListener(showContrast);
        measured.removeListener(showOverlay);
        feed.close();
        worker.shutdown();
        buttons.dispose();
    }

    @Override
    public boolean setFocus() {
        return canvas.setFocus();
    }

    FrameCanvas canvas() {
        return canvas;
    }

    FrameBar bar() {
        return bar;
    }

    Comparison comparison() {
        return comparison;
    }

    /** Presses the button that a key stands for. */
    void toggle(char key) {
        actions.toggle(key);
    }

    ParticleEdits edits() {
        return edits;
    }

    CandidateTool candidates() {
        return candidates;
    }

    @Override
    public List<ShownParticle> particles() {
        return particles;
    }

    @Override
    public boolean canEdit() {
        return picture != null && picture.index() == project.frame() && !aligned && !comparison.isBlinking();
    }

    @Override
    public void toolChanged() {
        if (tool.rubber() != null || !tool.changed().isEmpty()) {
            rejection = null;
        }
        showOverlay();
    }

    private void projectChanged(ProjectChange change) {
        switch (change) {
            case FRAME -> {
                rejection = null;
                tool.leaveFrame();
                bar.showPosition();
                feed.wantFrame();
            }
            case RESULTS -> {
                comparison.reopen();
                actions.update();
                feed.wantFrame();
            }
            case FRAMES, CALIBRATION -> {
                bar.showChoice();
                status.update();
                showOverlay();
            }
            case PARTICLES, PICK, USED -> showOverlay();
        }
    }

    @Override
    public void show(Picture read, boolean asAligned) {
        if (comparison.showBeside(read.frame(), asAligned)) {
            return;
        }
        picture = read;
        aligned = asAligned;
        contrast.enter(read.histogram());
        showContrast();
        bar.frameShown();
        showOverlay();
        status.update();
    }

    @Override
    public void cannotShow(int index, Exception reason) {
        picture = null;
        bar.stop();
        canvas.showMessage(reason.getMessage());
    }

    /** Aligned frames hold still where the drift's reference frame is, so its boxes are theirs. */
    private void showOverlay() {
        if (picture == null) {
            return;
        }
        int taken = picture.index();
        int frame = aligned ? project.drift().map(curve -> curve.referenceFrame()).orElse(taken) : taken;
        particles = ShownParticle.on(frame, project);
        Map<Integer, FitBox> moving = tool.changed();
        List<ShownParticle> drawn = particles.stream().map(one -> moving.containsKey(one.id())
                ? new ShownParticle(one.id(), moving.get(one.id()), null, true, one.path()) : one).toList();
        Overlay overlay = new Overlay(frame, drawn, project.picked(), marks, canEdit(), tool.rubber(),
                comparison.caption(aligned), rejection, lineTool.mark(), candidates.marks());
        canvas.show(overlay, comparison.isSwiping() ? overlay.over(taken, ShownParticle.on(taken, project)) : overlay);
    }

    private void showRejection(Rejection refused) {
        if (isDisposed()) {
            return;
        }
        rejection = refused;
        getDisplay().timerExec(refused == null ? -1 : REJECTION_MS, forgetRejection);
        showOverlay();
    }

    /** Dismisses the candidate that is pointed at, else removes what is picked. */
    void delete() {
        if (!candidates.dismissOne() && !project.picked().isEmpty()) {
            edits.remove(project.picked());
        }
    }

    /** Gives up what is being drawn, else the line, the candidates, the marks of the last refusal and the pick. */
    void escape() {
        rejection = null;
        if (lineTool.escape()) {
            return;
        }
        if (tool.rubber() != null || !tool.changed().isEmpty()) {
            tool.cancel();
        } else if (!candidates.dismissShown()) {
            project.pick(List.of());
            showOverlay();
        }
    }

    void setDrawing(boolean wanted) {
        tool.setDrawing(wanted);
    }

    LineTool lineTool() {
        return lineTool;
    }

    SelectionTool tool() {
        return tool;
    }

    StackActions actions() {
        return actions;
    }

    void setMeasuring(boolean wanted) {
        tool.cancel();
        lineTool.setChosen(wanted);
        showOverlay();
    }

    @Override
    public boolean isMeasuring() {
        return lineTool.isChosen();
    }

    void showMark(Mark mark, boolean wanted) {
        if (wanted) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
        showOverlay();
    }

    ContrastChoice contrast() {
        return contrast;
    }

    private void showContrast() {
        if (picture != null) {
            canvas.show(picture.frame(), contrast.contrast());
            bar.showContrast(picture.histogram());
        }
    }
}
