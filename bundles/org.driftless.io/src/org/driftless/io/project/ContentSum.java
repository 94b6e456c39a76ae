/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A checksum over what a project file says, to tell whether it was changed since Driftless saved it. Times, paths and
 * fingerprints are not in it: they change by themselves, and a wrong one does no harm. Neither are spaces and line ends.
 */
final class ContentSum {

    static final String KEY = "checksum";

    private static final int HEX_DIGITS = 32;
    private static final List<String> OF_ROOT = List.of("created", "last_modified");
    private static final List<String> OF_SECTION = List.of(KEY, "software");
    private static final List<String> OF_STEP = List.of("completed", "fingerprint");

    private ContentSum() {
    }

    static String of(JsonObject root) {
        JsonObject counted = root.deepCopy();
        OF_ROOT.forEach(counted::remove);
        JsonObject imageSet = counted.getAsJsonObject(ProjectFile.IMAGE_SET);
        List.copyOf(imageSet.keySet()).stream().filter(ContentSum::isPlaceOrTime).forEach(imageSet::remove);
        if (counted.get(ProjectFile.DRIFTLESS) instanceof JsonObject ours) {
            OF_SECTION.forEach(ours::remove);
            if (ours.get("steps") instanceof JsonObject steps) {
                for (JsonElement step : steps.asMap().values()) {
                    OF_STEP.forEach(step.getAsJsonObject()::remove);
                }
            }
        }
        return hash(ProjectJson.write(counted));
    }

    /** Whether our section is there under a wrong key, so that all in it would be overlooked. */
    static boolean isOursElsewhere(JsonObject root) {
        return root.entrySet().stream().anyMatch(entry -> !entry.getKey().equals(ProjectFile.DRIFTLESS)
                && entry.getValue() instanceof JsonObject object && object.has(KEY) && object.has("format"));
    }

    private static boolean isPlaceOrTime(String key) {
        return key.equals("timestamp") || key.endsWith("_completed") || key.endsWith("_path") || key.endsWith("_folder");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
