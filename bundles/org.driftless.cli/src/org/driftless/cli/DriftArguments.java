/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.util.List;

import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine.Option;

/** The options of the drift, for {@code drift} and {@code run}. */
final class DriftArguments {

    private static final double PERCENT = 100;

    @Option(names = "--use", paramLabel = "ID", split = ",", order = 30,
            description = "Ids of the particles that make the drift, e.g. 1,4,5,6, or all (default: all).")
    List<String> use;

    @Option(names = "--estimator", paramLabel = "robust|mean", order = 31,
            description = "robust: all frames and particles together, weighted by how well each is known, outliers left out. "
                    + "mean: the plain mean of the particles (default: robust).")
    Estimator estimator;

    @Option(names = "--model", paramLabel = "auto|translation|rigid", order = 32,
            description = "Whether the sample may rotate; auto: only where the rotation is significant (default: auto).")
    MotionModel model;

    @Option(names = "--strict", negatable = true, order = 33,
            description = "Stop if a particle fails the quality gate, instead of leaving it out.")
    Boolean strict;

    @Option(names = "--reference", paramLabel = "FRAME", order = 34,
            description = "The frame that stays where it is: an index from 0, a file name, or first (default: first).")
    String reference;

    @Option(names = "--max-missed", paramLabel = "PERCENT", order = 35,
            description = "Quality gate: a particle may be missed in this share of the frames, 0 to 100 (default: 10).")
    Double maxMissed;

    @Option(names = "--max-gap", paramLabel = "N", order = 36,
            description = "Quality gate: a particle must be lost for fewer frames in a row than this (default: 4).")
    Integer maxGap;

    DriftOptions toOptions() throws UsageException {
        if (maxMissed != null && !(maxMissed >= 0 && maxMissed <= PERCENT)) {
            throw new UsageException("--max-missed takes a percentage from 0 to 100, not " + maxMissed + ".");
        }
        if (maxGap != null && maxGap < 1) {
            throw new UsageException("--max-gap takes a number of frames from 1 on, not " + maxGap + ".");
        }
        return new DriftOptions(ids(), estimator, model, strict, "first".equals(reference) ? "" : reference,
                maxMissed == null ? null : maxMissed / PERCENT, maxGap);
    }

    private List<Integer> ids() throws UsageException {
        if (use == null) {
            return null;
        }
        if (use.equals(List.of("all"))) {
            return List.of();
        }
        for (String id : use) {
            if (!id.trim().matches("\\d{1,9}")) {
                throw new UsageException(
                        "--use takes particle ids separated by commas, e.g. 1,4,5,6, or all, not \"" + id + "\".");
            }
        }
        return use.stream().map(id -> Integer.valueOf(id.trim())).toList();
    }
}
