/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.image.Frame;

/** Whether the frames are shown as they were taken, aligned, in turns, or on both sides of a line. */
final class Comparison {

    private static final int BLINK_MS = 450;

    private final FrameFeed feed;
    private final FrameCanvas canvas;
    private final Runnable blink = this::blinkOn;
    private boolean blinking;
    private boolean swiping;

    Comparison(FrameFeed feed, FrameCanvas canvas) {
        this.feed = feed;
        this.canvas = canvas;
    }

    /** Whether there is a drift to move frames back by. */
    boolean isPossible() {
        return feed.canAlign();
    }

    boolean isAligned() {
        return feed.isAligned() && !blinking && !swiping;
    }

    boolean isBlinking() {
        return blinking;
    }

    boolean isSwiping() {
        return swiping;
    }

    void setAligned(boolean wanted) {
        setBlinking(false);
        setSwiping(false);
        feed.setAligned(wanted);
    }

    /** Shows the original and the aligned frame in turns; at the end the original. */
    void setBlinking(boolean wanted) {
        if (wanted == blinking) {
            return;
        }
        setSwiping(false);
        blinking = wanted && isPossible();
        canvas.getDisplay().timerExec(blinking ? 0 : -1, blink);
        if (!blinking) {
            feed.setAligned(false);
        }
    }

    private void blinkOn() {
        if (!canvas.isDisposed() && blinking) {
            feed.setAligned(!feed.isAligned());
            canvas.getDisplay().timerExec(BLINK_MS, blink);
        }
    }

    /** Shows the original frame on the left of a line that can be moved, the aligned one on its right. */
    void setSwiping(boolean wanted) {
        if (wanted == swiping) {
            return;
        }
        setBlinking(false);
        swiping = wanted && isPossible();
        if (!swiping) {
            canvas.showLeft(null);
        }
        feed.setBoth(swiping);
    }

    /** There is another drift, or none any more. */
    void reopen() {
        feed.reopen();
        setBlinking(blinking && isPossible());
        setSwiping(swiping && isPossible());
    }

    /** Shows an original frame beside the aligned one, if that is wanted. */
    boolean showBeside(Frame frame, boolean aligned) {
        boolean beside = swiping && !aligned;
        if (beside) {
            canvas.showLeft(frame);
        }
        return beside;
    }

    /** What is shown, in a word; null for the plain frame. */
    String caption(boolean aligned) {
        if (swiping) {
            return "original | aligned";
        }
        return aligned ? "aligned" : blinking ? "original" : null;
    }
}
