/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.tiff.TiffCompression;

/**
 * The sequence that beginners try things on: the same bytes as example_data/drifting_particles, 20 frames of 320 x 240
 * pixels with six dark particles, a drift of up to 15 pixels and a turn of up to 1 degree.
 */
public final class ExampleSequence {

    /** The name of the image folder. */
    public static final String NAME = "drifting_particles";

    /** Another place for the example than the user's documents. */
    public static final String FOLDER_PROPERTY = "driftless.example";

    private static final SimulationSettings SETTINGS =
            new SimulationSettings(20, 320, 240, 6, 15, 1, 700, 0, 4, SimulatedScene.DARK);

    private ExampleSequence() {
    }

    /** Where the example belongs: a folder of its own among the user's documents, or in their home if there are none. */
    public static Path folder() {
        String given = System.getProperty(FOLDER_PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        Path home = Path.of(System.getProperty("user.home"));
        Path documents = home.resolve("Documents");
        return (Files.isDirectory(documents) ? documents : home).resolve("Driftless example");
    }

    /**
     * Makes the example, unless it is there. Nothing is overwritten: beside a folder that was not made to its end, and
     * beside a folder of somebody else, the example gets a number.
     *
     * @param parent gets the image folder, and with it the folder of the results
     * @return the image folder
     * @throws IOException if a file can't be written; the message names it
     */
    public static Path make(Path parent, Workers workers, ProgressListener progress) throws IOException, StepException {
        Path folder = parent.resolve(NAME);
        for (int number = 2; Files.exists(folder); number++) {
            // The table is the last file to be written.
            if (Files.exists(folder.resolve(SimulateFrames.TRUTH_CSV))) {
                return folder;
            }
            folder = parent.resolve(NAME + "_" + number);
        }
        new SimulateFrames(workers).run(new SimulateOptions(folder, SETTINGS, TiffCompression.DEFLATE), progress);
        return folder;
    }
}
