/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftless.core.particle.FitBox;
import org.driftless.ui.model.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse and the arrow keys on the boxes: draw, pick, move, resize. It shows a change while it is made and hands it
 * to {@link ParticleEdits} at its end.
 */
final class SelectionTool {

    /** What the tool needs to know and to tell. */
    interface Host {

        /** What is shown now. */
        List<ShownParticle> particles();

        /** Whether boxes can be changed on what is shown now. */
        boolean canEdit();

        /** Whether the mouse is for another tool now. */
        boolean isMeasuring();

        /** Shows what the tool is doing. */
        void toolChanged();
    }

    private static final int CLICK_PX = 3;
    private static final int NUDGE_MS = 350;

    private final FrameCanvas canvas;
    private final OpenProject project;
    private final ParticleEdits edits;
    private final Host host;
    private final Runnable nudged = this::applyNudge;
    private boolean drawing = true;
    private Event pressed;
    private BoxHandle handle;
    private FitBox rubber;
    private Map<Integer, FitBox> grabbed = Map.of();
    private Map<Integer, FitBox> changed = Map.of();
    private int nudgeFrame;
    private boolean nudging;

    SelectionTool(FrameCanvas canvas, OpenProject project, ParticleEdits edits, Host host) {
        this.canvas = canvas;
        this.project = project;
        this.edits = edits;
        this.host = host;
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::release);
        canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
    }

    /** Whether dragging draws a box; else it moves the picture. */
    void setDrawing(boolean wanted) {
        drawing = wanted;
    }

    /** The rectangle that is being drawn, or null. */
    FitBox rubber() {
        return rubber;
    }

    /** Boxes that are being moved or resized, by particle id. */
    Map<Integer, FitBox> changed() {
        return changed;
    }

    /** Gives up what is being drawn or moved. */
    void cancel() {
        pressed = null;
        rubber = null;
        nudging = false;
        changed = Map.of();
        host.toolChanged();
    }

    /** Moves the picked boxes by so many pixels; steps that follow one another are one change. */
    void nudge(int dx, int dy) {
        if (!host.canEdit() || canvas.frame() == null || pressed != null) {
            return;
        }
        Map<Integer, FitBox> from = changed.isEmpty() ? pickedBoxes() : changed;
        nudgeFrame = project.frame();
        nudging = true;
        changed = dragged(from, BoxHandle.MIDDLE, dx, dy);
        host.toolChanged();
        canvas.getDisplay().timerExec(NUDGE_MS, nudged);
    }

    private void applyNudge() {
        if (nudging && !canvas.isDisposed()) {
            apply("Move", nudgeFrame);
        }
    }

    /** Ends what is being done before another frame is shown: a nudge is made, a drag is given up. */
    void leaveFrame() {
        if (nudging) {
            canvas.getDisplay().timerExec(-1, nudged);
            applyNudge();
        } else if (pressed != null) {
            cancel();
        }
    }

    private void press(Event event) {
        if (event.button != 1 || host.isMeasuring() || canvas.isPanning() || canvas.frame() == null || event.count > 1) {
            return;
        }
        ShownParticle hit = at(event);
        boolean add = (event.stateMask & SWT.MOD2) != 0;
        if (hit != null) {
            pick(hit.id(), add);
            handle = handleAt(event, hit);
        } else if (!drawing || !host.canEdit()) {
            canvas.startPan(event.x, event.y);
            return;
        } else if (!add) {
            project.pick(List.of());
        }
        if (nudging) {
            applyNudge();
        }
        changed = Map.of();
        pressed = event;
        grabbed = hit == null || !host.canEdit() ? Map.of()
                : handle == BoxHandle.MIDDLE ? pickedBoxes() : Map.of(hit.id(), hit.box());
    }

    void pick(int id, boolean add) {
        Set<Integer> ids = new LinkedHashSet<>(project.picked());
        if (add && !ids.remove(id)) {
            ids.add(id);
        } else if (!add && !ids.contains(id)) {
            ids = Set.of(id);
        }
        project.pick(ids);
    }

    private void move(Event event) {
        if (host.isMeasuring() || canvas.isPanning() || canvas.frame() == null) {
            return;
        }
        if (pressed == null) {
            showCursor(event);
            return;
        }
        boolean dragging = rubber != null || !changed.isEmpty() || Math.abs(event.x - pressed.x) > CLICK_PX
                || Math.abs(event.y - pressed.y) > CLICK_PX;
        if (!dragging) {
            return;
        }
        Viewport view = canvas.view();
        if (!grabbed.isEmpty()) {
            changed = dragged(grabbed, handle, (int) Math.round((event.x - pressed.x) / view.scale()),
                    (int) Math.round((event.y - pressed.y) / view.scale()));
        } else if (host.canEdit() && at(pressed) == null) {
            rubber = rectangle(view.column(pressed.x), view.row(pressed.y), view.column(event.x), view.row(event.y));
        }
        host.toolChanged();
    }

    private FitBox rectangle(int fromX, int fromY, int toX, int toY) {
        return new FitBox(Math.min(fromX, toX), Math.min(fromY, toY), Math.max(fromX, toX) + 1,
                Math.max(fromY, toY) + 1).clippedTo(canvas.frame().width(), canvas.frame().height());
    }

    private void release(Event event) {
        if (pressed == null || event.button != 1) {
            return;
        }
        pressed = null;
        FitBox drawn = rubber;
        rubber = null;
        if (drawn != null && canvas.frame() != null) {
            edits.add(drawn, canvas.frame(), project.frame());
        } else if (!changed.isEmpty()) {
            apply(handle == BoxHandle.MIDDLE ? "Move" : "Resize", project.frame());
        }
        host.toolChanged();
    }

    private void apply(String verb, int frame) {
        nudging = false;
        Map<Integer, FitBox> wanted = changed;
        if (canvas.frame() == null || wanted.isEmpty()) {
            cancel();
            return;
        }
        String what = wanted.size() == 1 ? " Particle " + wanted.keySet().iterator().next()
                : " " + wanted.size() + " Particles";
        edits.change(verb + what, wanted, canvas.frame(), frame, () -> {
            if (changed == wanted) {
                changed = Map.of();
                host.toolChanged();
            }
        });
    }

    private void doubleClick(Event event) {
        if (event.button != 1 || host.isMeasuring() || !host.canEdit() || canvas.frame() == null || at(event) != null) {
            return;
        }
        pressed = null;
        boxSpotAt(event);
    }

    /** Boxes the spot at a position of the canvas, if there is one. */
    void boxSpotAt(Event event) {
        int x = canvas.view().column(event.x);
        int y = canvas.view().row(event.y);
        if (x >= 0 && y >= 0 && x < canvas.frame().width() && y < canvas.frame().height()) {
            edits.addSpot(x, y, canvas.frame(), project.frame());
        }
    }

    private Map<Integer, FitBox> pickedBoxes() {
        Map<Integer, FitBox> boxes = new LinkedHashMap<>();
        host.particles().stream().filter(one -> project.picked().contains(one.id()))
                .forEach(one -> boxes.put(one.id(), one.box()));
        return boxes;
    }

    private Map<Integer, FitBox> dragged(Map<Integer, FitBox> boxes, BoxHandle by, int dx, int dy) {
        Map<Integer, FitBox> moved = new LinkedHashMap<>();
        boxes.forEach((id, box) -> moved.put(id, by.dragged(box, dx, dy, canvas.frame().width(),
                canvas.frame().height())));
        return moved;
    }

    /** The particle at the pointer; picked ones come first, then the smallest. */
    ShownParticle at(Event event) {
        return host.particles().stream().filter(one -> handleAt(event, one) != null)
                .min((a, b) -> Integer.compare(rank(a), rank(b))).orElse(null);
    }

    private int rank(ShownParticle particle) {
        int area = particle.box().width() * particle.box().height();
        return project.picked().contains(particle.id()) ? area - Integer.MAX_VALUE : area;
    }

    private BoxHandle handleAt(Event event, ShownParticle particle) {
        return BoxHandle.at(event.x, event.y, particle.box(), canvas.view(),
                host.canEdit() && project.picked().contains(particle.id()));
    }

    private void showCursor(Event event) {
        ShownParticle hit = at(event);
        int shape = !host.canEdit() ? SWT.CURSOR_ARROW : hit != null ? handleAt(event, hit).cursor()
                : drawing ? SWT.CURSOR_CROSS : SWT.CURSOR_ARROW;
        canvas.setCursor(canvas.getDisplay().getSystemCursor(shape));
    }
}
