/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.SimulateFrames;
import org.driftless.pipeline.SimulateOptions;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "simulate", description = "Write a sequence of frames with a known drift, and the drift as truth.csv beside them.",
        footer = {"", "The same options give the same bytes."})
final class SimulateCommand extends ConsoleCommand {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "A new or empty folder for the frames.")
    private Path folder;

    @Option(names = "--frames", paramLabel = "N", defaultValue = "200", order = 1, description = "Frames (default: ${DEFAULT-VALUE}).")
    private int frames;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1024x1024", order = 2,
            description = "Columns and rows, in pixels (default: ${DEFAULT-VALUE}).")
    private String size;

    @Option(names = "--particles", paramLabel = "N", defaultValue = "6", order = 3,
            description = "Dark particles that ride with the sample (default: ${DEFAULT-VALUE}).")
    private int particles;

    @Option(names = "--drift", paramLabel = "PX", defaultValue = "40", order = 4,
            description = "The largest drift, in pixels (default: ${DEFAULT-VALUE}).")
    private double drift;

    @Option(names = "--rotation", paramLabel = "DEG", defaultValue = "0", order = 5,
            description = "The largest rotation, in degrees (default: ${DEFAULT-VALUE}).")
    private double rotation;

    @Option(names = "--noise", paramLabel = "COUNTS", defaultValue = "700", order = 6,
            description = "Standard deviation of the camera's noise, in counts (default: ${DEFAULT-VALUE}).")
    private double noise;

    @Option(names = "--blur", paramLabel = "PX", defaultValue = "0", order = 7,
            description = "Standard deviation of a blur by the optics, in pixels (default: ${DEFAULT-VALUE}).")
    private double blur;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "4", order = 8,
            description = "Another number gives another sequence (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--compression", paramLabel = "none|deflate|lzw|packbits", defaultValue = "deflate", order = 9,
            description = "How the files are compressed (default: ${DEFAULT-VALUE}).")
    private String compression;

    SimulateCommand(CommandContext context) {
        super(context);
    }

    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        SimulateOptions options = new SimulateOptions(resolve(folder), settings(), compression());
        new SimulateFrames(workers).run(options, progress);
        if (isJson()) {
            JsonResult json = json();
            json.add("folder", options.folder());
            print(json, progress);
        }
        return ExitCodes.DONE;
    }

    private SimulationSettings settings() throws UsageException {
        if (!size.matches("[1-9]\\d{0,5}x[1-9]\\d{0,5}")) {
            throw new UsageException("--size takes columns and rows, e.g. 1024x768, not \"" + size + "\".");
        }
        String[] sides = size.split("x");
        try {
            return new SimulationSettings(frames, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), particles,
                    drift, rotation, noise, blur, seed, SimulatedScene.DARK);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }

    private TiffCompression compression() throws UsageException {
        return switch (compression.toLowerCase(Locale.ROOT)) {
            case "none" -> TiffCompression.NONE;
            case "deflate" -> TiffCompression.DEFLATE;
            case "lzw" -> TiffCompression.LZW;
            case "packbits" -> TiffCompression.PACKBITS;
            default -> throw new UsageException(
                    "--compression takes none, deflate, lzw or packbits, not \"" + compression + "\".");
        };
    }
}
