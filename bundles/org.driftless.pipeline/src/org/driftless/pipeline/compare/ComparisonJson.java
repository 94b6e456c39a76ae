/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A comparison as JSON: figures in their units, curves in pixels and frames from 0. A number that is not known is null. */
public final class ComparisonJson {

    private ComparisonJson() {
    }

    /** What {@code compare --json} prints as its results. */
    public static JsonElement of(Comparison comparison, CommonAxes axes) {
        JsonObject all = new JsonObject();
        JsonArray projects = new JsonArray();
        List<String> names = comparison.names();
        for (int i = 0; i < names.size(); i++) {
            projects.add(project(names.get(i), comparison.projects().get(i)));
        }
        all.add("projects", projects);
        JsonArray differing = new JsonArray();
        comparison.differing().forEach(differing::add);
        all.add("settings_that_differ", differing);
        all.addProperty("axes", axes.words());
        return all;
    }

    private static JsonObject project(String name, ComparedProject one) {
        ProjectFigures figures = one.figures();
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("images", figures.images().toString());
        figures.project().ifPresent(file -> json.addProperty("project", file.toString()));
        figures.identity().ifPresent(images -> {
            json.addProperty("width", images.width());
            json.addProperty("height", images.height());
            json.addProperty("type", images.type());
            json.addProperty("first", images.first());
            json.addProperty("last", images.last());
        });
        JsonObject numbers = new JsonObject();
        for (Measure measure : Measure.values()) {
            numbers.add(measure.key(), figure(figures.number(measure)));
        }
        json.add("figures", numbers);
        JsonObject verdict = new JsonObject();
        verdict.addProperty("word", figures.verdict().word());
        verdict.addProperty("text", figures.verdict().remark().toString());
        verdict.addProperty("state", figures.verdict().worth().word());
        json.add("verdict", verdict);
        JsonObject settings = new JsonObject();
        figures.settings().forEach(settings::addProperty);
        json.add("settings", settings);
        json.add("drift", drift(one.drift()));
        json.add("residuals", residuals(one.residuals()));
        JsonArray problems = new JsonArray();
        figures.problems().forEach(problems::add);
        json.add("problems", problems);
        return json;
    }

    private static JsonObject figure(KeyFigure figure) {
        JsonObject json = new JsonObject();
        json.add("value", number(figure.value()));
        json.addProperty("state", figure.worth().word());
        if (!figure.note().isEmpty()) {
            json.addProperty("note", figure.note());
        }
        return json;
    }

    private static JsonObject drift(DriftSeries drift) {
        JsonObject json = new JsonObject();
        json.addProperty("state", drift.worth().word());
        json.add("frame", numbers(drift.frames()));
        json.add("x_px", numbers(drift.x()));
        json.add("y_px", numbers(drift.y()));
        json.add("rotation_deg", numbers(drift.rotation()));
        return json;
    }

    private static JsonObject residuals(ResidualSeries residuals) {
        JsonObject json = new JsonObject();
        json.addProperty("state", residuals.worth().word());
        json.add("frame", numbers(residuals.frames()));
        json.add("rms_px", numbers(residuals.rms()));
        json.add("noise_px", numbers(residuals.noise()));
        return json;
    }

    private static JsonArray numbers(int[] values) {
        JsonArray array = new JsonArray(values.length);
        for (int value : values) {
            array.add(value);
        }
        return array;
    }

    private static JsonArray numbers(double[] values) {
        JsonArray array = new JsonArray(values.length);
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    private static JsonElement number(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }
}
