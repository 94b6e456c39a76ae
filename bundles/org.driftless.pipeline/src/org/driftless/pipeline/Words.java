/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.image.PixelType;
import org.driftless.core.particle.FitMethod;
import org.driftless.core.progress.NumberWords;
import org.driftless.core.validate.Verdict;

/** Numbers in plain words. */
final class Words {

    private static final int SHOWN = 5;
    private static final int SHOWN_RATIOS = 8;

    private Words() {
    }

    /** E.g. "1 frame", "5 frames". */
    static String count(long number, String noun) {
        return NumberWords.count(number, noun);
    }

    /** E.g. "1, 4 and 6". */
    static String list(List<Integer> ids) {
        return joined(ids.stream().map(String::valueOf).toList());
    }

    /** All of a short list, e.g. "3.tif and 4.tif", or the first of a long one and how many more. */
    static String some(List<String> names) {
        if (names.size() > SHOWN) {
            return String.join(", ", names.subList(0, SHOWN - 1)) + " and " + (names.size() - SHOWN + 1) + " more";
        }
        return joined(names);
    }

    /** E.g. "a, b and c". */
    static String joined(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    static String of(PixelType type) {
        return switch (type) {
            case UINT8 -> "8 bit";
            case UINT16 -> "16 bit";
            case UINT32 -> "32 bit";
            case FLOAT32 -> "32-bit float";
        };
    }

    /** The key figures of a step in a few words; what an older version did not record is left out. */
    static String summary(StepName step, JsonObject results) {
        return switch (step) {
            case SELECT -> counted(results, "particles", "particle");
            case TRACK -> number(results, "successes", "%.0f") + number(results, "fits", " of %.0f fits") + fit(results);
            case DRIFT -> number(results, "maxDriftPx", "up to %.2f px")
                    + number(results, "maxRotationDeg", " and %.3f degrees")
                    + number(results, "typicalErrorPx", ", known to %.3f px") + ids(results) + applied(results);
            case ALIGN -> counted(results, "aligned", "frame") + number(results, "clippedPixels", ", %.0f pixels clipped");
            case VALIDATE -> number(results, "maxReductionPercent", "drift reduced by %.1f %% or more")
                    + text(results, "verdict") + heldOut(results) + sharper(results);
        };
    }

    /** Least squares go without saying. */
    private static String fit(JsonObject results) {
        JsonElement fit = results.get("fit");
        return fit != null && fit.getAsString().equals(FitMethod.MLE.name()) ? " by maximum likelihood" : "";
    }

    /** E.g. "2.2", "100". */
    static String decimal(double value) {
        return NumberWords.exact(value);
    }

    private static String ids(JsonObject results) {
        JsonElement used = results.get("used");
        if (used == null || !used.isJsonArray()) {
            return "";
        }
        if (used.getAsJsonArray().isEmpty()) {
            JsonElement origin = results.get("modelReason");
            return origin == null ? "" : ", " + origin.getAsString();
        }
        return (used.getAsJsonArray().size() == 1 ? ", by particle " : ", by particles ")
                + used.getAsJsonArray().asList().stream().map(JsonElement::getAsString)
                .collect(Collectors.joining(", "));
    }

    private static String applied(JsonObject results) {
        JsonElement from = results.get(AppliedDrift.FROM);
        return from == null || !from.isJsonPrimitive() ? "" : ", applied from " + from.getAsString();
    }

    /** E.g. " Held out: particle 1 1.0 x, 2 1.1 x."; only the worst of many. */
    private static String heldOut(JsonObject results) {
        JsonElement particles = results.get("particles");
        if (particles == null || !particles.isJsonObject()) {
            return "";
        }
        Map<String, Double> ratios = new LinkedHashMap<>();
        particles.getAsJsonObject().asMap().forEach((id, figures) -> {
            JsonElement ratio = figures.isJsonObject() ? figures.getAsJsonObject().get("heldOutRatio") : null;
            if (isNumber(ratio)) {
                ratios.put(id, ratio.getAsDouble());
            }
        });
        List<String> shown = ratios.entrySet().stream().sorted(ratios.size() <= SHOWN_RATIOS ? (a, b) -> 0
                : Map.Entry.<String, Double>comparingByValue().reversed()).limit(SHOWN_RATIOS)
                .map(one -> one.getKey() + " (" + Verdict.times(one.getValue()) + ")").toList();
        return shown.isEmpty() ? "" : " Held out" + (shown.size() < ratios.size() ? ", the worst" : "") + ": particles "
                + joined(shown) + ".";
    }

    private static String sharper(JsonObject results) {
        JsonElement average = results.get("average");
        if (average == null || !average.isJsonObject()) {
            return "";
        }
        JsonElement before = average.getAsJsonObject().get("sharpnessBefore");
        JsonElement after = average.getAsJsonObject().get("sharpnessAfter");
        return !isNumber(before) || !isNumber(after) || before.getAsDouble() <= 0 ? ""
                : String.format(Locale.ROOT, " Time average %.2f x as sharp.", after.getAsDouble() / before.getAsDouble());
    }

    private static String text(JsonObject results, String key) {
        JsonElement value = results.get(key);
        return value == null || !value.isJsonPrimitive() ? "" : "; " + value.getAsString();
    }

    private static String counted(JsonObject results, String key, String noun) {
        JsonElement value = results.get(key);
        return isNumber(value) ? count(value.getAsLong(), noun) : "";
    }

    private static boolean isNumber(JsonElement value) {
        return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }

    private static String number(JsonObject results, String key, String format) {
        JsonElement value = results.get(key);
        return isNumber(value) ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }
}
