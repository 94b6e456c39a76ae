/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.List;

import org.driftless.core.particle.FoundSpot;
import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** The mouse and the keys on candidates: point at one, accept or dismiss one or all. */
final class CandidateTool {

    private static final int CLICK_PX = 3;

    private final FrameCanvas canvas;
    private final OpenProject project;
    private final Candidates candidates;
    private final ParticleEdits edits;
    private final SelectionTool.Host host;
    private final Runnable changed;
    private Point pressed;

    /**
     * To be made behind the {@link SelectionTool}, whose cursor gives way to that of a candidate.
     *
     * @param host hears that other candidates are to be shown
     */
    CandidateTool(FrameCanvas canvas, OpenProject project, ParticleEdits edits, SelectionTool.Host host) {
        this.canvas = canvas;
        this.project = project;
        this.candidates = Candidates.of(project);
        this.edits = edits;
        this.host = host;
        this.changed = host::toolChanged;
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseExit, event -> candidates.point(null));
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseUp, this::release);
        candidates.addListener(changed);
        canvas.addDisposeListener(event -> candidates.removeListener(changed));
    }

    /** What is to be drawn over the frame that is shown. */
    CandidateMarks marks() {
        return isShown() ? new CandidateMarks(candidates.spots(), candidates.current()) : CandidateMarks.NONE;
    }

    private boolean isShown() {
        return !candidates.spots().isEmpty() && candidates.frame() == project.frame() && host.canEdit();
    }

    void acceptAll() {
        accept(candidates.spots());
    }

    void dismissAll() {
        candidates.dismissAll();
        canvas.setFocus();
    }

    private void accept(List<FoundSpot> spots) {
        edits.accept(spots, candidates.frame());
        canvas.setFocus();
    }

    /** Enter: accepts all that are shown. */
    void enter() {
        if (isShown()) {
            acceptAll();
        }
    }

    /** Shift and Enter: accepts the one that is pointed at. */
    void enterOne() {
        if (isShown() && candidates.current() != null) {
            accept(List.of(candidates.current()));
        }
    }

    /** Points at the next candidate; false if none is shown. */
    boolean next() {
        boolean shown = isShown();
        if (shown) {
            candidates.pointAtNext();
        }
        return shown;
    }

    /** Dismisses the candidate that is pointed at; false if none is. */
    boolean dismissOne() {
        boolean any = isShown() && candidates.current() != null;
        if (any) {
            candidates.dismiss(candidates.current());
        }
        return any;
    }

    /** Dismisses all that are shown; false if none is. */
    boolean dismissShown() {
        boolean shown = isShown();
        if (shown) {
            candidates.dismissAll();
        }
        return shown;
    }

    /** The candidate under the pointer; a particle there comes first. */
    private FoundSpot at(Event event) {
        Viewport view = canvas.view();
        boolean onParticle = host.particles().stream()
                .anyMatch(one -> one.box().holds(view.imageX(event.x), view.imageY(event.y)));
        return onParticle ? null : marks().at(event.x, event.y, view);
    }

    private void move(Event event) {
        if ((event.stateMask & SWT.BUTTON_MASK) != 0 || !isShown()) {
            return;
        }
        FoundSpot spot = at(event);
        candidates.point(spot);
        if (spot != null) {
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        }
    }

    private void press(Event event) {
        pressed = event.button == 1 && event.count == 1 && at(event) != null ? new Point(event.x, event.y) : null;
    }

    private void release(Event event) {
        if (pressed == null || event.button != 1) {
            return;
        }
        boolean click = Math.abs(event.x - pressed.x) <= CLICK_PX && Math.abs(event.y - pressed.y) <= CLICK_PX;
        pressed = null;
        FoundSpot spot = click ? at(event) : null;
        if (spot == null) {
            return;
        }
        if (marks().isCrossAt(event.x, event.y, canvas.view())) {
            candidates.dismiss(spot);
        } else {
            accept(List.of(spot));
        }
    }
}
