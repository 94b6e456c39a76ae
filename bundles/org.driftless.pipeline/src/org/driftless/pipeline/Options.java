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
import com.google.gson.JsonParser;

import java.util.Map;

import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.Project;

/**
 * Merges the options of a step: what the user gives now, before what the project sets for itself, before what it ran
 * with last, before the default. Options are records whose components are null where nothing is given.
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
     * @param recorded what the project sets for itself and ran with last, or null
     * @param defaults a value for every component
     * @throws StepException if the recorded options can't be understood
     */
    static <R extends Record> R merge(R given, JsonObject recorded, R defaults) throws StepException {
        JsonObject merged = toJson(defaults);
        overlay(merged, recorded == null ? new JsonObject() : recorded);
        overlay(merged, toJson(given));
        return fromJson(merged, defaults);
    }

    /**
     * The reverse of {@link #toJson} for options as a project file keeps them.
     *
     * @param example options of the same type
     * @throws StepException if they can't be understood
     */
    static <R extends Record> R fromJson(JsonObject options, R example) throws StepException {
        try {
            return known(options, example);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new StepException(Remark.of(w -> "The settings kept in the project file can't be understood (" + e.getMessage()
                    + "); run " + w.name(WayOut.SETTINGS) + "."), e);
        }
    }

    /** The reverse of {@link #toJson} for options as text. */
    static <R extends Record> R parse(String json, R example) throws StepException {
        return fromJson(JsonParser.parseString(json).getAsJsonObject(), example);
    }

    /** What is given, and others where it is null. */
    static <R extends Record> R or(R given, R others) {
        return known(overlaid(toJson(others), toJson(given)), given);
    }

    /**
     * The reverse of {@link #toJson} for options that are known to be sound.
     *
     * @param example options of the same type
     */
    @SuppressWarnings("unchecked")
    static <R extends Record> R known(JsonObject options, R example) {
        return (R) GSON.fromJson(options, example.getClass());
    }

    /** What a project sets for a step; a selection needs the R squared that the tracking needs. */
    static JsonObject own(StepName step, Project project) {
        StepName kept = step == StepName.SELECT ? StepName.TRACK : step;
        return project.settings().of(kept.command()).orElseGet(JsonObject::new);
    }

    /** A copy of options, with others in their place where there are any. */
    static JsonObject overlaid(JsonObject options, JsonObject others) {
        JsonObject copy = options.deepCopy();
        overlay(copy, others);
        return copy;
    }

    /** What a project sets that options do not agree with. */
    static JsonObject contradicted(JsonObject own, JsonObject options) {
        JsonObject contradicted = new JsonObject();
        for (Map.Entry<String, JsonElement> entry : own.entrySet()) {
            if (!entry.getValue().isJsonNull() && !entry.getValue().equals(options.get(entry.getKey()))) {
                contradicted.add(entry.getKey(), entry.getValue());
            }
        }
        return contradicted;
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
