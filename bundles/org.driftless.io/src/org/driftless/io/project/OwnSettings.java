/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.google.gson.JsonObject;

/**
 * Settings that a project keeps for itself, by step, so that they travel with its images. They have the form in which
 * steps keep what they ran with.
 */
public final class OwnSettings {

    static final String KEY = "settings";

    private final Map<String, JsonObject> bySteps;
    private final Supplier<JsonObject> ours;

    /** @param ours the program's part of the project file */
    OwnSettings(Map<String, JsonObject> read, Supplier<JsonObject> ours) {
        this.bySteps = new LinkedHashMap<>(read);
        this.ours = ours;
    }

    /** The settings for a step; empty if the project has none. */
    public Optional<JsonObject> of(String step) {
        return Optional.ofNullable(bySteps.get(step)).map(JsonObject::deepCopy);
    }

    /**
     * Replaces the settings for a step; written at the project's next save.
     *
     * @param settings null for none
     */
    public void put(String step, JsonObject settings) {
        if (settings == null) {
            bySteps.remove(step);
        } else {
            bySteps.put(step, settings.deepCopy());
        }
        JsonObject all = new JsonObject();
        bySteps.forEach(all::add);
        if (all.isEmpty()) {
            ours.get().remove(KEY);
        } else {
            ours.get().add(KEY, all.deepCopy());
        }
    }
}
