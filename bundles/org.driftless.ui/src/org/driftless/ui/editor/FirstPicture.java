/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.lang.invoke.MethodHandles;
import java.util.List;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.pipeline.StepSettings;
import org.driftless.ui.model.ParticleFits;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Loads what the first picture needs in the background, while its sequence is still being read: else the user interface
 * would stand still for as long as that takes. Later it finds everything there, and does next to nothing.
 */
final class FirstPicture {

    private static final int SIZE = 512;
    /** Until Java has compiled what draws it. */
    private static final int TIMES = 4;

    private FirstPicture() {
    }

    /** Begins, and returns at once. */
    static void prepare() {
        Job.createSystem("Preparing the first picture", (ICoreRunnable) monitor -> {
            try {
                load();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("Classes of this package can be used in it", e);
            }
            draw();
        }).schedule();
    }

    private static void load() throws IllegalAccessException {
        for (Class<?> needed : List.of(StackPanel.class, FrameFeed.class, FrameLoader.class, FrameCanvas.class,
                FrameBar.class, FrameMarks.class, HistogramControl.class, SelectionTool.class, CandidateTool.class,
                CandidateBar.class, LineTool.class, ParticleEdits.class, ParticleFits.class, StackActions.class,
                StackKeys.class, OverlayPainter.class, Comparison.class, StatusText.class)) {
            MethodHandles.lookup().ensureInitialized(needed);
        }
        // The settings of the steps are kept as JSON, whose reader takes longest of all to load.
        StepSettings.DEFAULTS.or(StepSettings.NONE);
    }

    private static void draw() {
        Frame frame = Frame.zeros(SIZE, SIZE, PixelType.UINT16);
        for (int i = 0; i < TIMES; i++) {
            Contrast contrast = Contrast.auto(Histogram.of(frame));
            FrameRenderer.render(frame, Viewport.fit(SIZE, SIZE, SIZE / 2, SIZE / 2), contrast, 0, SIZE / 2, SIZE / 2);
        }
    }
}
