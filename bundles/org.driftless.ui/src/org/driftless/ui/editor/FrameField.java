/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** The number of the frame that is shown, from 1; another one can be typed. */
final class FrameField extends Composite {

    private static final int PADDING = 18;

    private final Text text;
    private int frames;
    private final IntConsumer wanted;
    private final Runnable back;
    private int frame;

    /**
     * @param frames how many there are
     * @param wanted takes the index of the frame that was typed, from 0
     * @param back gives the keys back to the frame
     */
    FrameField(Composite parent, int frames, IntConsumer wanted, Runnable back) {
        super(parent, SWT.NONE);
        this.wanted = wanted;
        this.back = back;
        GridLayoutFactory.fillDefaults().applyTo(this);
        text = new Text(this, SWT.SINGLE | SWT.BORDER | SWT.RIGHT);
        setFrames(frames);
        text.addListener(SWT.Verify, event -> event.doit = event.text.chars().allMatch(Character::isDigit));
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.FocusIn, event -> text.selectAll());
        text.addListener(SWT.FocusOut, event -> show(frame));
    }

    /** Takes over how many frames there are. */
    void setFrames(int count) {
        frames = count;
        text.setToolTipText("The number of the frame, from 1 to " + frames + ": type another one and press Enter (Ctrl+G)");
        text.setTextLimit(Integer.toString(frames).length());
        GridDataFactory.fillDefaults().hint(width(), SWT.DEFAULT).applyTo(text);
    }

    private int width() {
        GC gc = new GC(text);
        try {
            return gc.textExtent("0".repeat(Math.max(3, Integer.toString(frames).length()))).x + PADDING;
        } finally {
            gc.dispose();
        }
    }

    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            if (event.detail == SWT.TRAVERSE_RETURN && !text.getText().isEmpty()) {
                wanted.accept(Math.clamp(Long.parseLong(text.getText()), 1, frames) - 1);
            }
            back.run();
        }
    }

    /** Shows which frame it is now. */
    void show(int index) {
        frame = index;
        String number = Integer.toString(index + 1);
        if (!number.equals(text.getText())) {
            text.setText(number);
        }
    }

    /** Lets another number be typed. */
    void ask() {
        text.setFocus();
        text.selectAll();
    }
}
