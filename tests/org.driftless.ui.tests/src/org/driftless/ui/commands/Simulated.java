/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.SimulateFrames;
import org.driftless.pipeline.SimulateOptions;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;

/** Small sequences to work on. */
public final class Simulated {

    public static final Workers WORKERS = new Workers(1, 1, "for a test");

    static final int FRAMES = 6;

    private Simulated() {
    }

    /** The same frames in any folder. */
    public static void write(Path folder) throws IOException, StepException {
        write(folder, SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(200, 160).withParticles(4)
                .withMotion(4, 0));
    }

    /** The same frames in any folder, as other settings want them. */
    public static void write(Path folder, SimulationSettings settings) throws IOException, StepException {
        new SimulateFrames(WORKERS).run(new SimulateOptions(folder, settings, TiffCompression.NONE),
                ProgressListener.NONE);
    }
}
