/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.util.Objects;

import com.google.gson.JsonObject;

/**
 * What the project keeps of a step that was run.
 *
 * @param completed when it ended, {@code yyyy-MM-dd HH:mm:ss} local time; empty if it did not
 * @param fingerprint tells the inputs and settings apart from others; empty if not known
 * @param settings what it ran with
 * @param results its key figures. Numbers that are not finite are saved as null
 */
public record StepRecord(String completed, String fingerprint, JsonObject settings, JsonObject results) {

    public StepRecord {
        Objects.requireNonNull(completed);
        Objects.requireNonNull(fingerprint);
        settings = settings.deepCopy();
        results = results.deepCopy();
    }
}
