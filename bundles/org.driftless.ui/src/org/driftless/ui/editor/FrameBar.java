/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Goes through the frames: slider, steps, play with a speed; and the histogram. */
final class FrameBar extends Composite {

    private static final int[] SPEEDS = {1, 2, 5, 10, 15, 25, 50};
    private static final int FIRST_SPEED = 3;
    private static final long NANOS_PER_MS = 1_000_000;
    private static final int MS = 1000;

    private final OpenProject project;
    private final EditorIcons icons;
    private final Slider slider;
    private final FrameMarks marks;
    private final Label label;
    private final FrameField field;
    private final Label count;
    private final ContrastChoice contrast;
    private final Combo speed;
    private final HistogramControl histogram;
    private final Runnable tick = this::playOn;
    private ToolItem play;
    private boolean playing;
    private long due;
    private boolean shown = true;

    /**
     * @param back gives the keys back to the frame
     */
    FrameBar(Composite parent, OpenProject project, EditorIcons icons, ContrastChoice contrast, Runnable back) {
        super(parent, SWT.NONE);
        this.project = project;
        this.icons = icons;
        this.contrast = contrast;
        GridLayoutFactory.fillDefaults().numColumns(7).margins(6, 3).spacing(6, 2).applyTo(this);
        Composite way = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(way);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(5, 1).applyTo(way);
        slider = new Slider(way, SWT.HORIZONTAL);
        marks = new FrameMarks(way, project, slider);
        marks.moveAbove(slider);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(marks);
        slider.setToolTipText("The frame that is shown");
        slider.addListener(SWT.Selection, event -> {
            stop();
            project.showFrame(slider.getSelection());
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(slider);
        histogram = new HistogramControl(this, contrast::set);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(histogram);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER)
                .applyTo(ContrastButtons.create(this, icons, contrast));
        createSteps();
        speed = new Combo(this, SWT.READ_ONLY);
        for (int each : SPEEDS) {
            speed.add(each + " fps");
        }
        speed.select(FIRST_SPEED);
        speed.setToolTipText("How fast the frames are played, in frames a second");
        field = new FrameField(this, project.session().frames().size(), this::goTo, back);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(field);
        count = new Label(this, SWT.NONE);
        showCount();
        label = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT)
                .applyTo(label);
        label.addListener(SWT.Resize, event -> describe());
    }

    /** A folder may have grown while a step ran. */
    private void showCount() {
        int frames = project.session().frames().size();
        String words = "of " + frames;
        if (!words.equals(count.getText())) {
            slider.setValues(project.frame(), 0, frames, 1, 1, Math.max(1, frames / 10));
            slider.setEnabled(frames > 1);
            field.setFrames(frames);
            count.setText(words);
            layout(true, true);
        }
    }

    private void goTo(int frame) {
        stop();
        project.showFrame(frame);
    }

    private void createSteps() {
        ToolBar steps = new ToolBar(this, SWT.FLAT);
        item(steps, "first", "First frame (Home)", () -> project.showFrame(0));
        item(steps, "previous", "Previous frame (Left)", () -> project.showFrame(project.frame() - 1));
        play = item(steps, "play", "Play or pause (P)", () -> setPlaying(!playing));
        item(steps, "next", "Next frame (Right)", () -> project.showFrame(project.frame() + 1));
        item(steps, "last", "Last frame (End)", () -> project.showFrame(project.session().frames().size() - 1));
    }

    private ToolItem item(ToolBar bar, String icon, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(icons.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> {
            if (item != play) {
                stop();
            }
            action.run();
        });
        return item;
    }

    /** Says which frame is shown. */
    void showPosition() {
        int frame = project.frame();
        slider.setSelection(frame);
        field.show(frame);
        describe();
    }

    private void describe() {
        GC gc = new GC(label);
        int room = label.getSize().x;
        String text = FrameText.of(project, any -> gc.textExtent(any).x <= room);
        gc.dispose();
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
        label.setToolTipText(FrameText.of(project, any -> true));
    }

    /** Says how many frames there are, which are in use, and which one is the reference frame. */
    void showChoice() {
        showCount();
        marks.redraw();
        showPosition();
    }

    /** The frame that was asked for is on the screen. */
    void frameShown() {
        shown = true;
    }

    /** Shows how often each value occurs in the frame that is shown, and the contrast. */
    void showContrast(Histogram values) {
        histogram.show(values, contrast.contrast());
    }

    /** Lets the number of a frame be typed. */
    void askFrame() {
        field.ask();
    }

    /** Starts or ends playing. */
    void togglePlay() {
        setPlaying(!playing);
    }

    /** Ends playing. */
    void stop() {
        if (playing) {
            setPlaying(false);
        }
    }

    private void setPlaying(boolean wanted) {
        playing = wanted;
        play.setImage(icons.image(playing ? "pause" : "play"));
        if (playing) {
            shown = true;
            due = System.nanoTime() / NANOS_PER_MS;
            getDisplay().timerExec(0, tick);
        } else {
            getDisplay().timerExec(-1, tick);
        }
    }

    private void playOn() {
        if (isDisposed() || !playing) {
            return;
        }
        if (shown) {
            shown = project.session().frames().size() < 2;
            int next = project.frame() + 1;
            project.showFrame(next < project.session().frames().size() ? next : 0);
        }
        playSoon();
    }

    /** The next frame is due an even time after the last one was, however long that took to show. */
    private void playSoon() {
        int interval = MS / SPEEDS[speed.getSelectionIndex()];
        long now = System.nanoTime() / NANOS_PER_MS;
        due = Math.max(due + interval, now);
        getDisplay().timerExec((int) (due - now), tick);
    }
}
