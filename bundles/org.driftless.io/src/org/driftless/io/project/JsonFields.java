/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads an object of a project file and says in words what is wrong with it. A key whose value is null counts as
 * missing.
 */
final class JsonFields {

    private final Path file;
    private final String path;
    private final JsonObject object;

    JsonFields(Path file, String path, JsonObject object) {
        this.file = file;
        this.path = path;
        this.object = object;
    }

    /** The object under a key, if there is one. */
    Optional<JsonFields> view(String key) throws ProjectException {
        JsonElement value = object.get(key);
        if (isMissing(value)) {
            return Optional.empty();
        }
        if (!value.isJsonObject()) {
            throw wrong(key, "must be an object in { }");
        }
        return Optional.of(new JsonFields(file, at(key), value.getAsJsonObject()));
    }

    /** All keys, in their order. */
    List<String> keys() {
        return List.copyOf(object.keySet());
    }

    JsonObject json() {
        return object;
    }

    Optional<String> text(String key) throws ProjectException {
        JsonElement value = object.get(key);
        if (isMissing(value)) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw wrong(key, "must be a text in quotes");
        }
        return Optional.of(value.getAsString());
    }

    /** A finite number, NaN if there is none or Python has written that. */
    double number(String key) throws ProjectException {
        JsonElement value = object.get(key);
        return isMissing(value) || isNaN(value) ? Double.NaN : number(value, key);
    }

    /** True or false, if there is one of them. */
    Optional<Boolean> flag(String key) throws ProjectException {
        JsonElement value = object.get(key);
        if (isMissing(value)) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw wrong(key, "must be true or false");
        }
        return Optional.of(value.getAsBoolean());
    }

    /** A whole number of at least {@code min}, if there is one. */
    Optional<Integer> whole(String key, int min) throws ProjectException {
        JsonElement value = object.get(key);
        return isMissing(value) ? Optional.empty() : Optional.of(whole(value, key, min));
    }

    /** A list of whole numbers of at least {@code min}, if there is one. */
    Optional<List<Integer>> wholes(String key, int min) throws ProjectException {
        Optional<JsonArray> array = array(key);
        if (array.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>();
        for (JsonElement element : array.get()) {
            all.add(whole(element, key, min));
        }
        return Optional.of(List.copyOf(all));
    }

    /** A list of objects; empty if there is none. */
    List<JsonFields> views(String key) throws ProjectException {
        Optional<JsonArray> array = array(key);
        List<JsonFields> all = new ArrayList<>();
        for (JsonElement element : array.orElseGet(JsonArray::new)) {
            String index = key + "[" + all.size() + "]";
            if (!element.isJsonObject()) {
                throw wrong(index, "must be an object in { }");
            }
            all.add(new JsonFields(file, at(index), element.getAsJsonObject()));
        }
        return all;
    }

    ProjectException missing(String key) {
        return wrong(key, "is missing");
    }

    /** What to throw about a value. */
    ProjectException wrong(String key, String what) {
        return new BrokenProjectException(file, file + ": the key " + at(key) + " " + what,
                "; correct it in a text editor, " + (ProjectRecovery.lastGood(file).isPresent()
                        ? "or go on from the last good copy beside it (--recover)"
                        : "or move the file away and select the particles again"), null);
    }

    private Optional<JsonArray> array(String key) throws ProjectException {
        JsonElement value = object.get(key);
        if (isMissing(value)) {
            return Optional.empty();
        }
        if (!value.isJsonArray()) {
            throw wrong(key, "must be a list in [ ]");
        }
        return Optional.of(value.getAsJsonArray());
    }

    private double number(JsonElement value, String key) throws ProjectException {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            throw wrong(key, "must be a number");
        }
        double number = Double.parseDouble(value.getAsString());
        if (!Double.isFinite(number)) {
            throw wrong(key, Double.isNaN(number) ? "must be a number" : "is too large a number");
        }
        return number;
    }

    private int whole(JsonElement value, String key, int min) throws ProjectException {
        double number = number(value, key);
        if (number != Math.rint(number) || number < min || number > Integer.MAX_VALUE) {
            throw wrong(key, min == Integer.MIN_VALUE ? "must hold whole numbers"
                    : "must hold whole numbers of at least " + min);
        }
        return (int) number;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isNaN(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber() && Double.isNaN(value.getAsDouble());
    }

    private static boolean isMissing(JsonElement value) {
        return value == null || value.isJsonNull();
    }
}
