/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.driftless.core.image.ImageSequence;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepName;

/**
 * The settings that a project ran with, as keys and words. A key is the step's command, a dot and the name that the project
 * file has for the setting, e.g. {@code track.minRSquared}; frames are told by their file names, which are the same
 * wherever they are counted from. A drift from elsewhere has its {@link #ORIGIN} alone.
 */
public final class SettingNames {

    /** Which frames are in use. */
    public static final String FRAMES = "images.frames";
    /** Where the drift comes from. */
    public static final String ORIGIN = "drift.origin";
    private static final String FIRST_IN_USE = "first in use";
    private static final Map<String, String> TITLES = Map.ofEntries(Map.entry(FRAMES, "Frames used"), Map.entry(ORIGIN, "Drift"),
            Map.entry("track.minRSquared", "R squared needed"), Map.entry("track.fit", "Fit"),
            Map.entry("track.cameraOffset", "Camera offset"), Map.entry("track.gain", "Camera gain"),
            Map.entry("track.readNoise", "Read noise"), Map.entry("drift.use", "Particles chosen"),
            Map.entry("drift.estimator", "Estimator"), Map.entry("drift.model", "Motion model"),
            Map.entry("drift.strict", "Strict"), Map.entry("drift.reference", "Reference frame"),
            Map.entry("drift.maxFailureRate", "Misses allowed"), Map.entry("drift.maxGap", "Gap allowed"),
            Map.entry("align.interpolation", "Interpolation"), Map.entry("align.edges", "Edges"),
            Map.entry("align.output", "Output"));

    /** The steps one after the other, and what belongs to none before them. */
    static final Comparator<String> ORDER = Comparator.comparingInt(SettingNames::stepOf);

    private SettingNames() {
    }

    /** What people call a setting; the key itself if it is one of a newer version. */
    public static String title(String key) {
        return TITLES.getOrDefault(key, key);
    }

    static SequencedMap<String, String> settings(ProjectSession session) {
        Project project = session.project();
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put(FRAMES, frames(project.frameChoice(), session.frames()));
        for (StepName step : new StepName[] {StepName.TRACK, StepName.DRIFT, StepName.ALIGN}) {
            JsonObject ran = project.step(step.command()).map(StepRecord::settings).orElse(null);
            if (ran != null && step == StepName.DRIFT) {
                all.put(ORIGIN, DriftOrigin.of(project).words());
            }
            if (ran != null && (step != StepName.DRIFT || !DriftOrigin.of(project).isForeign())) {
                if (step == StepName.DRIFT && !ran.has("use")) {
                    all.put("drift.use", "all");
                }
                ran.asMap().forEach((name, value) -> all.put(step.command() + "." + name, words(name, value)));
            }
        }
        return all;
    }

    private static int stepOf(String key) {
        for (StepName step : StepName.values()) {
            if (key.startsWith(step.command() + ".")) {
                return step.ordinal();
            }
        }
        return -1;
    }

    private static String frames(FrameChoice choice, ImageSequence frames) {
        if (choice.equals(FrameChoice.ALL)) {
            return "all";
        }
        int last = Math.min(choice.last(), frames.size() - 1);
        long out = choice.skip().stream().filter(frame -> frame >= choice.first() && frame <= last).count();
        return (choice.first() == 0 && last == frames.size() - 1 ? "all" : frames.name(choice.first()) + " to " + frames.name(last))
                + (out == 0 ? "" : " but " + out);
    }

    private static String words(String name, JsonElement value) {
        if (value.isJsonArray()) {
            return value.getAsJsonArray().isEmpty() ? "all" : value.getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString).collect(Collectors.joining(", "));
        }
        if (!value.isJsonPrimitive()) {
            return value.isJsonNull() ? "" : value.toString();
        }
        JsonPrimitive one = value.getAsJsonPrimitive();
        if (one.isBoolean()) {
            return one.getAsBoolean() ? "yes" : "no";
        }
        String text = one.getAsString();
        if (name.equals("reference")) {
            return text.isEmpty() ? FIRST_IN_USE : text;
        }
        return text.matches("[A-Z_]+") ? text.toLowerCase(Locale.ROOT).replace('_', '-') : text;
    }
}
