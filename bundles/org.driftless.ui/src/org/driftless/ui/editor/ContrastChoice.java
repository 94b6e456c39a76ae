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
import org.driftless.ui.model.Watched;

/**
 * The contrast in which the frames of an open project are shown: locked, or found anew for every frame. For the user
 * interface thread alone.
 *
 * <p>Listeners run whenever the contrast or its mode is set.
 */
public final class ContrastChoice extends Watched {

    private Contrast contrast;
    private Contrast opening;
    private Histogram shown;
    private boolean perFrame;

    ContrastChoice() {
    }

    /** The contrast of a project, the same one for all parts. */
    public static ContrastChoice of(OpenProject project) {
        return project.shared(ContrastChoice.class, any -> new ContrastChoice());
    }

    /** The contrast now; null as long as no frame was shown. */
    public Contrast contrast() {
        return contrast;
    }

    /** Whether each frame is shown from its own 1st to its own 99th percentile. */
    boolean isPerFrame() {
        return perFrame;
    }

    /** Another frame is about to be shown; the first one sets the contrast. */
    void enter(Histogram values) {
        shown = values;
        if (contrast == null) {
            opening = Contrast.auto(values);
            take(opening);
        } else if (perFrame) {
            take(contrast.over(values));
        }
    }

    /** Takes a contrast that was set by hand; another range is kept for all frames from then on. */
    void set(Contrast wanted) {
        perFrame &= wanted.black() == contrast.black() && wanted.white() == contrast.white();
        take(wanted);
    }

    void setPerFrame(boolean wanted) {
        perFrame = wanted;
        if (wanted && shown != null) {
            take(contrast.over(shown));
        } else {
            tellListeners();
        }
    }

    /** From the 1st to the 99th percentile of the frame shown. */
    void auto() {
        if (shown != null) {
            take(contrast.over(shown));
        }
    }

    /** Back to what it was when the first frame was opened. */
    void reset() {
        if (opening != null) {
            perFrame = false;
            take(opening);
        }
    }

    private void take(Contrast wanted) {
        contrast = wanted;
        tellListeners();
    }
}
