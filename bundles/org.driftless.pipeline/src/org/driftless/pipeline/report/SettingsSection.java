/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.io.project.StepRecord;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.compare.SettingNames;

/** What every step ran with and what came of it. */
final class SettingsSection {

    private final ReportData data;

    SettingsSection(ReportData data) {
        this.data = data;
    }

    void writeSteps(Html html) {
        Table table = new Table(html, "How far the steps are, and what they came to", 4, "Step", "State", "Ended",
                "Key figures, or why it is not up to date");
        for (ProjectStatus.Line line : data.status().lines()) {
            String ended = data.project().step(line.step().command()).map(StepRecord::completed).orElse("");
            table.row(Numbers.capital(line.step().title()), line.state().word(),
                    ended.isEmpty() ? Numbers.NONE : ended.replace(' ', '\u00a0'), line.detail().isEmpty() ? Numbers.NONE : line.detail());
        }
        table.end();
    }

    void write(Html html) {
        Table table = new Table(html, "What the steps ran with", 4, "Step", "Setting", "Value", "Kind");
        table.row("Images", SettingNames.title(SettingNames.FRAMES), value(SettingNames.FRAMES), value(SettingNames.FRAMES).equals("all") ? "default" : "chosen");
        table.row(Numbers.capital(StepName.SELECT.title()), "Particles",
                data.project().particles().isEmpty() ? "None"
                : Numbers.capital(Selection.of(data.project(), data.status()).words()), Numbers.NONE);
        JsonObject defaults = new Gson().toJsonTree(StepSettings.DEFAULTS).getAsJsonObject();
        for (StepName step : new StepName[] {StepName.TRACK, StepName.DRIFT, StepName.ALIGN}) {
            data.compared().figures().settings().forEach((key, words) -> {
                if (key.startsWith(step.command() + ".")) {
                    String name = key.substring(step.command().length() + 1);
                    boolean usual = isDefault(step, name, words, defaults.getAsJsonObject(step.command()));
                    table.row(Numbers.capital(step.title()), SettingNames.title(key), words, usual ? "default" : "chosen");
                }
            });
        }
        table.end();
        html.element("p", "Validation has no settings. A step that Driftless has not run has none here.", "class", "note");
    }

    private String value(String key) {
        return data.compared().figures().settings().getOrDefault(key, Numbers.NONE);
    }

    private boolean isDefault(StepName step, String name, String words, JsonObject defaults) {
        Map<String, JsonElement> ran = data.project().step(step.command()).orElseThrow().settings().asMap();
        if (SettingNames.ORIGIN.equals(step.command() + "." + name)) {
            return !data.origin().isForeign();
        }
        if (name.equals("use")) {
            return words.equals("all");
        }
        if (name.equals("reference")) {
            return ran.get(name).getAsString().isEmpty();
        }
        return !defaults.has(name) ? name.equals("readNoise") && "0".equals(Numbers.plain(ran.get(name).getAsDouble()))
                : same(defaults.get(name), ran.get(name));
    }

    /** The project file may write 4 as 4.0. */
    private static boolean same(JsonElement usual, JsonElement now) {
        boolean number = usual.getAsJsonPrimitive().isNumber();
        return number ? usual.getAsDouble() == now.getAsDouble() : usual.equals(now);
    }
}
