/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.particle.FitMethod;
import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.OutputForm;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;

/** The settings of the steps as texts by key, as a preference store keeps them. */
final class StepValues {

    private static final int PERCENT_DIGITS = 2;

    private StepValues() {
    }

    /**
     * All settings; a text that can't be understood counts as the default.
     *
     * @param texts gives the text of a key
     */
    static StepSettings read(Function<String, String> texts) {
        StepSettings defaults = StepSettings.DEFAULTS;
        return new StepSettings(track(texts, defaults.track()), drift(texts, defaults.drift()),
                new AlignOptions(parsed(texts.apply(Keys.INTERPOLATION), Interpolation::valueOf,
                        defaults.align().interpolation()), edges(texts),
                        parsed(texts.apply(Keys.OUTPUT), OutputForm::valueOf, defaults.align().output())));
    }

    /** The camera's numbers are left out where nothing asks for them, and null where none are known. */
    private static TrackOptions track(Function<String, String> texts, TrackOptions defaults) {
        double minRSquared = parsed(texts.apply(Keys.MIN_R_SQUARED), Double::valueOf, defaults.minRSquared());
        FitMethod fit = parsed(texts.apply(Keys.FIT), FitMethod::valueOf, defaults.fit());
        return fit == FitMethod.LEAST_SQUARES ? new TrackOptions(minRSquared, fit, null, null, null)
                : new TrackOptions(minRSquared, fit, parsed(texts.apply(Keys.CAMERA_OFFSET), Double::valueOf, null),
                        parsed(texts.apply(Keys.GAIN), Double::valueOf, null),
                        parsed(texts.apply(Keys.READ_NOISE), Double::valueOf, 0.0));
    }

    private static DriftOptions drift(Function<String, String> texts, DriftOptions defaults) {
        return new DriftOptions(null, parsed(texts.apply(Keys.ESTIMATOR), Estimator::valueOf, defaults.estimator()),
                parsed(texts.apply(Keys.MODEL), MotionModel::valueOf, defaults.model()),
                Boolean.valueOf(texts.apply(Keys.STRICT)), null,
                parsed(texts.apply(Keys.MAX_MISSED), StepValues::share, defaults.maxFailureRate()),
                parsed(texts.apply(Keys.MAX_GAP), Integer::valueOf, defaults.maxGap()));
    }

    private static String edges(Function<String, String> texts) {
        EdgePolicy.Mode mode =
                parsed(texts.apply(Keys.EDGES), EdgePolicy.Mode::valueOf, EdgePolicy.Mode.NEAREST);
        return switch (mode) {
            case NEAREST -> EdgePolicy.NEAREST.toString();
            case CROP -> EdgePolicy.CROP.toString();
            case EXPAND -> EdgePolicy.EXPAND.toString();
            case FILL -> EdgePolicy.fill(parsed(texts.apply(Keys.FILL_VALUE), Double::valueOf, 0.0)).toString();
        };
    }

    /** What is null in the settings is not written. */
    static void write(StepSettings settings, BiConsumer<String, String> texts) {
        put(Keys.MIN_R_SQUARED, settings.track().minRSquared(), texts);
        put(Keys.FIT, settings.track().fit(), texts);
        putNumber(Keys.CAMERA_OFFSET, settings.track().cameraOffset(), texts);
        putNumber(Keys.GAIN, settings.track().gain(), texts);
        putNumber(Keys.READ_NOISE, settings.track().readNoise(), texts);
        put(Keys.ESTIMATOR, settings.drift().estimator(), texts);
        put(Keys.MODEL, settings.drift().model(), texts);
        put(Keys.STRICT, settings.drift().strict(), texts);
        Double share = settings.drift().maxFailureRate();
        put(Keys.MAX_MISSED, share == null ? null : percent(share), texts);
        put(Keys.MAX_GAP, settings.drift().maxGap(), texts);
        put(Keys.INTERPOLATION, settings.align().interpolation(), texts);
        put(Keys.OUTPUT, settings.align().output(), texts);
        if (settings.align().edges() != null) {
            EdgePolicy edges = EdgePolicy.parse(settings.align().edges());
            put(Keys.EDGES, edges.mode().name(), texts);
            put(Keys.FILL_VALUE, number(edges.value()), texts);
        }
    }

    private static void put(String key, Object value, BiConsumer<String, String> texts) {
        if (value != null) {
            texts.accept(key, value.toString());
        }
    }

    private static void putNumber(String key, Double value, BiConsumer<String, String> texts) {
        put(key, value == null ? null : number(value), texts);
    }

    /** Decimal, so that 10 % is the 0.1 that it is without preferences. */
    static double share(String percent) {
        return new BigDecimal(percent.trim()).movePointLeft(PERCENT_DIGITS).doubleValue();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(PERCENT_DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "NaN" : NumberWords.exact(value);
    }

    static <T> T parsed(String text, Function<String, T> parse, T otherwise) {
        try {
            return parse.apply(text.trim());
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
