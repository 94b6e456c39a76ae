/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import java.util.Map;

/**
 * Merges the options of a step: what the user gives now, before what the project ran with last, before the default.
 * Options are records whose components are null where nothing is given.
 */
final class Options {

    private static final Gson GSON = new Gson();

    private Options() {
    }

    /** The options as they are kept in the project file; what is null is left out. */
    static JsonObject toJson(Record options) {
        return GSON.toJsonTree(options).getAsJsonObject();
    }

    /**
     * @param given what the user gives now
     * @param recorded what the project ran with last, or null
     * @param defaults a value for every component
     * @throws StepException if the recorded options can't be understood
     */
    static <R extends Record> R merge(R given, JsonObject recorded, R defaults) throws StepException {
        JsonObject merged = toJson(defaults);
        overlay(merged, recorded == null ? new JsonObject() : recorded);
        overlay(merged, toJson(given));
        try {
            @SuppressWarnings("unchecked")
            Class<R> type = (Class<R>) defaults.getClass();
            return GSON.fromJson(merged, type);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new StepException("The settings kept in the project file can't be understood (" + e.getMessage()
                    + "); run the step with its options given, or with --restart.", e);
        }
    }

    /** A number as key figures hold it: null if it is not finite, since JSON has no such numbers. */
    static Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }

    private static void overlay(JsonObject target, JsonObject source) {
        for (Map.Entry<String, JsonElement> entry : source.entrySet()) {
            if (!entry.getValue().isJsonNull()) {
                target.add(entry.getKey(), entry.getValue());
            }
        }
    }
}
