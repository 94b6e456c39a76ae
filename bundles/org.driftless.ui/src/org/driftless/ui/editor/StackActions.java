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
import java.util.Map;
import java.util.function.Consumer;

import org.driftless.ui.editor.Overlay.Mark;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The buttons above the frame. */
final class StackActions {

    private final StackPanel panel;
    private final Map<Character, Action> toggles = new LinkedHashMap<>();
    private Action draw;
    private Action line;
    private Action invert;
    private Action aligned;
    private Action blink;
    private Action swipe;

    StackActions(StackPanel panel) {
        this.panel = panel;
    }

    void fill(ToolBarManager bar) {
        draw = toggle('r', "select", "Draw boxes around particles with the mouse; off: dragging moves the picture (R)",
                true, this::setDrawing);
        line = toggle('k', "line", "Draw a line with the mouse and see what lies along it in every frame: a kymograph;"
                + " Shift keeps it straight, Esc removes it (K)", false, this::setMeasuring);
        bar.add(draw);
        bar.add(line);
        bar.add(new Separator());
        bar.add(push("fit", "Show the whole frame (F)", panel.canvas()::fit));
        bar.add(push("one", "One screen point a pixel (1)", panel.canvas()::showOneToOne));
        bar.add(push("zoomin", "Larger (+, or the wheel)", panel.canvas()::zoomIn));
        bar.add(push("zoomout", "Smaller (-, or the wheel)", panel.canvas()::zoomOut));
        bar.add(new Separator());
        bar.add(mark('x', "boxes", "Show the boxes (X)", Mark.BOXES));
        bar.add(mark('i', "ids", "Show the ids (I)", Mark.IDS));
        bar.add(mark('e', "ellipses", "Show the fitted centres and ellipses, at two standard deviations (E)",
                Mark.ELLIPSES));
        bar.add(mark('t', "paths", "Show the trajectories up to this frame (T)", Mark.PATHS));
        bar.add(new Separator());
        bar.add(colors());
        invert = toggle('v', "invert", "Exchange dark and bright (V)", false, this::setInverted);
        bar.add(invert);
        panel.contrast().addListener(this::showInverted);
        bar.add(new Separator());
        aligned = toggle('a', "aligned", "", false, panel.comparison()::setAligned);
        blink = toggle('b', "blink", "", false, panel.comparison()::setBlinking);
        swipe = toggle('s', "swipe", "", false, panel.comparison()::setSwiping);
        bar.add(aligned);
        bar.add(blink);
        bar.add(swipe);
        update();
        bar.update(true);
    }

    /** Enables what is possible now. */
    void update() {
        String needed = panel.comparison().isPossible() ? "" : ": estimate the drift first";
        aligned.setEnabled(panel.comparison().isPossible());
        aligned.setToolTipText("Show the frame aligned, not as it was taken (A)" + needed);
        aligned.setChecked(panel.comparison().isAligned());
        blink.setEnabled(panel.comparison().isPossible());
        blink.setToolTipText("Show the original and the aligned frame in turns (B)" + needed);
        blink.setChecked(panel.comparison().isBlinking());
        swipe.setEnabled(panel.comparison().isPossible());
        swipe.setToolTipText("Show the original on the left and the aligned frame on the right of a line to drag (S)"
                + needed);
        swipe.setChecked(panel.comparison().isSwiping());
    }

    /** Boxes or a line: the mouse draws one of them. */
    private void setDrawing(boolean wanted) {
        if (wanted) {
            panel.setMeasuring(false);
            line.setChecked(false);
        }
        panel.setDrawing(wanted);
    }

    private void setMeasuring(boolean wanted) {
        panel.setMeasuring(wanted);
        draw.setChecked(!wanted);
        panel.setDrawing(!wanted);
    }

    private void setInverted(boolean wanted) {
        if (contrast() != null) {
            panel.contrast().set(contrast().withInverted(wanted));
        }
    }

    private void showInverted() {
        invert.setChecked(contrast() != null && contrast().inverted());
    }

    private Contrast contrast() {
        return panel.contrast().contrast();
    }

    /** Whether the button that a key stands for is pressed. */
    boolean isOn(char key) {
        return toggles.get(key).isChecked();
    }

    /** Whether the button that a key stands for can be pressed. */
    boolean isEnabled(char key) {
        return toggles.get(key).isEnabled();
    }

    /** Presses the button that a key stands for, if there is one. */
    void toggle(char key) {
        Action action = toggles.get(key);
        if (action != null && action.isEnabled()) {
            action.setChecked(!action.isChecked());
            action.run();
        }
    }

    private Action mark(char key, String icon, String tip, Mark mark) {
        return toggle(key, icon, tip, true, wanted -> panel.showMark(mark, wanted));
    }

    private Action toggle(char key, String icon, String tip, boolean first, Consumer<Boolean> changed) {
        Action action = new Action("", IAction.AS_CHECK_BOX) {

            @Override
            public void run() {
                changed.accept(isChecked());
                update();
            }
        };
        action.setImageDescriptor(EditorIcons.descriptor(icon));
        action.setToolTipText(tip);
        action.setChecked(first);
        toggles.put(key, action);
        return action;
    }

    private static Action push(String icon, String tip, Runnable run) {
        Action action = new Action("", IAction.AS_PUSH_BUTTON) {

            @Override
            public void run() {
                run.run();
            }
        };
        action.setImageDescriptor(EditorIcons.descriptor(icon));
        action.setToolTipText(tip);
        return action;
    }

    private Action colors() {
        Action action = new Action("", IAction.AS_DROP_DOWN_MENU) {

            @Override
            public void run() {
                ColorMap[] all = ColorMap.values();
                choose(all[contrast() == null ? 0 : (contrast().map().ordinal() + 1) % all.length]);
            }
        };
        action.setImageDescriptor(EditorIcons.descriptor("colors"));
        action.setToolTipText("Colours: the next map, or choose one");
        action.setMenuCreator(new ColorMenu());
        return action;
    }

    private void choose(ColorMap map) {
        if (contrast() != null) {
            panel.contrast().set(contrast().withMap(map));
        }
    }

    private final class ColorMenu implements IMenuCreator {

        private Menu menu;

        @Override
        public Menu getMenu(Control parent) {
            dispose();
            menu = new Menu(parent);
            for (ColorMap map : ColorMap.values()) {
                MenuItem item = new MenuItem(menu, SWT.RADIO);
                item.setText(map.title());
                item.setSelection(contrast() != null && contrast().map() == map);
                item.addListener(SWT.Selection, event -> {
                    if (item.getSelection()) {
                        choose(map);
                    }
                });
            }
            return menu;
        }

        @Override
        public Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            if (menu != null) {
                menu.dispose();
                menu = null;
            }
        }
    }
}
