/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.driftless.core.align.Interpolation;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.OutputForm;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine.Option;

/** The options of the alignment, for {@code align} and {@code run}. */
final class AlignArguments {

    @Option(names = "--interpolation", paramLabel = "none|linear|cubic|quintic", order = 40,
            description = "How values between pixels are found. none moves by whole pixels and can't rotate; linear blurs; "
                    + "cubic keeps peaks and noise; quintic keeps them best and takes longer (default: cubic).")
    Interpolation interpolation;

    @Option(names = "--edges", paramLabel = "nearest|crop|expand|fill[=VALUE]", order = 41,
            description = "What is shown where nothing was recorded: the nearest pixel, a value, or nothing, by "
                    + "cropping all frames to the area that they share. expand makes frames larger, so that nothing is "
                    + "cut; new pixels are 0, or NaN in images of floats. status says what crop and expand lead to "
                    + "(default: nearest).")
    String edges;

    @Option(names = "--stack", order = 42,
            description = "Write the aligned frames into one TIFF of many pages, under the name of the images' own file or "
                    + "of their folder. ImageJ knows it as a stack; it is a BigTIFF where it may exceed 4 GB.")
    boolean stack;

    @Option(names = "--files", order = 43,
            description = "Write each aligned frame into a TIFF of its own (default: as the images are, one stack or "
                    + "files).")
    boolean files;

    /** @throws UsageException if both forms of output are asked for */
    AlignOptions toOptions() throws UsageException {
        if (stack && files) {
            throw new UsageException("--stack and --files exclude each other: give one of them.");
        }
        return new AlignOptions(interpolation, edges, stack ? OutputForm.STACK : files ? OutputForm.FILES : null);
    }
}
