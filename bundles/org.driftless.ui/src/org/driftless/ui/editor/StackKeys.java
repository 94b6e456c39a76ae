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

import org.driftless.ui.model.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The keys of the editor. Arrows move the picked boxes; if nothing is picked they go through the frames. */
final class StackKeys {

    private static final int FAR = 10;

    private final FrameCanvas canvas;
    private final StackPanel panel;
    private final StackActions actions;
    private final OpenProject project;
    private final SelectionTool tool;

    StackKeys(FrameCanvas canvas, StackPanel panel, StackActions actions, OpenProject project, SelectionTool tool) {
        this.canvas = canvas;
        this.panel = panel;
        this.actions = actions;
        this.project = project;
        this.tool = tool;
        canvas.addListener(SWT.KeyDown, this::press);
        canvas.addListener(SWT.Traverse, event -> event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void press(Event event) {
        if ((event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0) {
            return;
        }
        int step = (event.stateMask & SWT.MOD2) != 0 ? FAR : 1;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> arrow(-step, 0);
            case SWT.ARROW_RIGHT -> arrow(step, 0);
            case SWT.ARROW_UP -> arrow(0, -step);
            case SWT.ARROW_DOWN -> arrow(0, step);
            case SWT.HOME -> show(0);
            case SWT.END -> show(project.session().frames().size() - 1);
            case SWT.PAGE_UP -> show(project.frame() - FAR);
            case SWT.PAGE_DOWN -> show(project.frame() + FAR);
            case SWT.ESC -> panel.escape();
            case SWT.DEL, SWT.BS -> panel.delete();
            case SWT.CR, SWT.KEYPAD_CR -> enter(step == FAR);
            case SWT.KEYPAD_ADD -> canvas.zoomIn();
            case SWT.KEYPAD_SUBTRACT -> canvas.zoomOut();
            default -> letter(Character.toLowerCase(event.character), step == FAR);
        }
    }

    private void letter(char key, boolean shift) {
        switch (key) {
            case 'f' -> canvas.fit();
            case '1' -> canvas.showOneToOne();
            case '+', '=' -> canvas.zoomIn();
            case '-' -> canvas.zoomOut();
            case 'c' -> contrast(shift);
            case '0' -> panel.contrast().reset();
            case 'p' -> panel.bar().togglePlay();
            case 'n' -> pickNext();
            default -> actions.toggle(key);
        }
    }

    private void enter(boolean one) {
        if (one) {
            panel.candidates().enterOne();
        } else {
            panel.candidates().enter();
        }
    }

    private void contrast(boolean perFrame) {
        if (perFrame) {
            panel.contrast().setPerFrame(!panel.contrast().isPerFrame());
        } else {
            panel.contrast().auto();
        }
    }

    /** Picks the candidate, else the particle, behind the one that is picked: each can be reached without a mouse. */
    private void pickNext() {
        if (panel.candidates().next()) {
            return;
        }
        List<Integer> ids = project.particles().stream().map(one -> one.particle().id()).toList();
        if (!ids.isEmpty()) {
            int last = ids.lastIndexOf(project.picked().stream().max(Integer::compare).orElse(ids.getLast()));
            project.pick(List.of(ids.get((last + 1) % ids.size())));
        }
    }

    private void arrow(int dx, int dy) {
        if (!project.picked().isEmpty() && panel.canEdit()) {
            tool.nudge(dx, dy);
        } else if (dx != 0) {
            show(project.frame() + dx);
        }
    }

    private void show(int frame) {
        panel.bar().stop();
        project.showFrame(frame);
    }
}
