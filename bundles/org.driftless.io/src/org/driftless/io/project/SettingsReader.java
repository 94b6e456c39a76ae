/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.particle.FitMethod;

/**
 * Checks the settings that a project keeps for itself. A key that is not known is refused: a setting that is written
 * wrongly must not be ignored silently.
 */
final class SettingsReader {

    /** Looks at one value. */
    private interface Check {

        void in(JsonFields settings, String key) throws ProjectException;
    }

    private static final Check SHARE = (settings, key) -> {
        double share = settings.number(key);
        if (share < 0 || share > 1) {
            throw settings.wrong(key, "must be a number from 0 to 1");
        }
    };

    private static final Check NOT_NEGATIVE = (settings, key) -> {
        if (settings.number(key) < 0) {
            throw settings.wrong(key, "must be 0 or more");
        }
    };

    private static final Check ABOVE_ZERO = (settings, key) -> {
        if (settings.number(key) <= 0) {
            throw settings.wrong(key, "must be above 0");
        }
    };

    private static final Map<String, Map<String, Check>> KNOWN = Map.of(
            "track", Map.of("minRSquared", SHARE, "fit", oneOf(FitMethod.values()), "cameraOffset", JsonFields::number,
                    "gain", ABOVE_ZERO, "readNoise", NOT_NEGATIVE),
            "drift", Map.of("estimator", oneOf(Estimator.values()), "model", oneOf(MotionModel.values()),
                    "strict", JsonFields::flag, "maxFailureRate", SHARE,
                    "maxGap", (settings, key) -> settings.whole(key, 1)),
            "align", Map.of("interpolation", oneOf(Interpolation.values()), "edges", SettingsReader::checkEdges));

    private SettingsReader() {
    }

    /**
     * Reads them.
     *
     * @throws ProjectException if a key or a value is not known; the message names the key
     */
    static Map<String, JsonObject> read(JsonFields driftless) throws ProjectException {
        Optional<JsonFields> settings = driftless.view(OwnSettings.KEY);
        Map<String, JsonObject> all = new LinkedHashMap<>();
        if (settings.isPresent()) {
            for (String step : settings.get().keys()) {
                requireKnown(settings.get(), step, KNOWN);
                Optional<JsonFields> own = settings.get().view(step);
                if (own.isPresent()) {
                    check(own.get(), KNOWN.get(step));
                    all.put(step, own.get().json());
                }
            }
        }
        return all;
    }

    private static void check(JsonFields own, Map<String, Check> known) throws ProjectException {
        for (String key : own.keys()) {
            requireKnown(own, key, known);
            known.get(key).in(own, key);
        }
    }

    private static void requireKnown(JsonFields in, String key, Map<String, ?> known) throws ProjectException {
        if (!known.containsKey(key)) {
            throw in.wrong(key, "is no setting; there are " + known.keySet().stream().sorted()
                    .collect(Collectors.joining(", ")));
        }
    }

    private static Check oneOf(Enum<?>[] values) {
        List<String> names = Arrays.stream(values).map(Enum::name).toList();
        return (settings, key) -> {
            Optional<String> name = settings.text(key);
            if (name.isPresent() && !names.contains(name.get())) {
                throw settings.wrong(key, "must be one of " + String.join(", ", names));
            }
        };
    }

    private static void checkEdges(JsonFields settings, String key) throws ProjectException {
        Optional<String> edges = settings.text(key);
        if (edges.isPresent()) {
            try {
                EdgePolicy.parse(edges.get());
            } catch (IllegalArgumentException e) {
                throw settings.wrong(key, "must be nearest, crop, expand, fill or fill=VALUE");
            }
        }
    }
}
