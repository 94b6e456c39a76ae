/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import java.nio.file.Path;
import java.util.Objects;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What happened to one folder of a batch.
 *
 * @param name what tells it from the others of its batch, in a few words
 * @param folder the images, or what was given if they could not be found
 * @param outcome how it ended
 * @param seconds how long it took; 0 if it was not started
 * @param verdict the validation's sentence; empty if there is none that holds now
 * @param proven whether that says that the drift is proven
 * @param reason why it failed, one plain sentence with the way out; empty if it did not
 * @param results the key figures of every step that ran, by the name of its command
 */
public record FolderResult(String name, Path folder, Outcome outcome, double seconds, String verdict, boolean proven,
        String reason, JsonObject results) {

    private static final double MILLIS = 1e3;

    public FolderResult {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(reason);
    }

    /** A folder whose turn has not come. */
    public static FolderResult notStarted(BatchFolder folder) {
        return new FolderResult(folder.name(), folder.images(), Outcome.NOT_STARTED, 0, "", false, "", new JsonObject());
    }

    /** The verdict, or why there is none. */
    public String remark() {
        return reason.isEmpty() ? verdict : reason;
    }

    /** The same as {@code --json} prints it. */
    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("folder", folder.toString());
        json.addProperty("outcome", outcome.words());
        json.addProperty("seconds", Math.round(seconds * MILLIS) / MILLIS);
        if (!verdict.isEmpty()) {
            json.addProperty("proven", proven);
            json.addProperty("verdict", verdict);
        }
        if (!reason.isEmpty()) {
            json.addProperty("reason", reason);
        }
        json.add("results", results);
        return json;
    }

    /** The reverse of {@link #toJson}. */
    static FolderResult of(JsonObject json) {
        return new FolderResult(json.get("name").getAsString(), Path.of(json.get("folder").getAsString()),
                Outcome.of(json.get("outcome").getAsString()), json.get("seconds").getAsDouble(), text(json, "verdict"),
                json.has("proven") && json.get("proven").getAsBoolean(), text(json, "reason"),
                json.getAsJsonObject("results"));
    }

    private static String text(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return value == null ? "" : value.getAsString();
    }
}
