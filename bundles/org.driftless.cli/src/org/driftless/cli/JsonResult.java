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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The one object that {@code --json} prints on standard output. */
final class JsonResult {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private final JsonObject json = new JsonObject();

    JsonResult(String command) {
        json.addProperty("command", command);
    }

    void add(String key, Object value) {
        if (value instanceof JsonElement element) {
            json.add(key, element);
        } else {
            json.addProperty(key, String.valueOf(value));
        }
    }

    void print(Terminal terminal, List<String> warnings) {
        JsonArray lines = new JsonArray();
        warnings.forEach(lines::add);
        json.add("warnings", lines);
        terminal.out().println(GSON.toJson(json));
    }
}
