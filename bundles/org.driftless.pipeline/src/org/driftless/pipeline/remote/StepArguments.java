/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.driftless.core.particle.FitMethod;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.OutputForm;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;

/** How steps are to work, as options of the command {@code driftless run}. */
public final class StepArguments {

    private final List<String> words = new ArrayList<>();

    private StepArguments() {
    }

    /**
     * The options that say the same.
     *
     * @param settings what is null in it is not said
     * @param oneFile whether the images are one file of many frames
     */
    public static List<String> of(StepSettings settings, boolean oneFile) {
        StepArguments arguments = new StepArguments();
        arguments.track(settings.track());
        arguments.drift(settings.drift());
        arguments.align(settings.align(), oneFile);
        return arguments.words;
    }

    private void track(TrackOptions track) {
        number("--min-r2", track.minRSquared());
        word("--fit", track.fit());
        if (track.fit() == FitMethod.MLE) {
            number("--camera-offset", track.cameraOffset());
            number("--gain", track.gain());
            number("--read-noise", track.readNoise());
        }
    }

    private void drift(DriftOptions drift) {
        if (drift.use() != null) {
            words.add("--use");
            words.add(drift.use().isEmpty() ? "all"
                    : drift.use().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        word("--estimator", drift.estimator());
        word("--model", drift.model());
        if (drift.strict() != null) {
            words.add(drift.strict() ? "--strict" : "--no-strict");
        }
        if (drift.maxFailureRate() != null) {
            words.add("--max-missed");
            words.add(BigDecimal.valueOf(drift.maxFailureRate()).movePointRight(2).toPlainString());
        }
        if (drift.maxGap() != null) {
            words.add("--max-gap");
            words.add(drift.maxGap().toString());
        }
    }

    private void align(AlignOptions align, boolean oneFile) {
        word("--interpolation", align.interpolation());
        if (align.edges() != null) {
            words.add("--edges");
            words.add(align.edges());
        }
        if (align.output() != null) {
            boolean stack = align.output() == OutputForm.STACK || align.output() == OutputForm.AS_INPUT && oneFile;
            words.add(stack ? "--stack" : "--files");
        }
    }

    private void number(String option, Double value) {
        if (value != null) {
            words.add(option);
            words.add(value.toString());
        }
    }

    private void word(String option, Enum<?> value) {
        if (value != null) {
            words.add(option);
            words.add(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
