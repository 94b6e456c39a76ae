/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.driftless.pipeline.Software;
import org.driftless.pipeline.StepException;

/**
 * A whole report: one page that needs nothing else, no network, no script and no other file. It is HTML and well-formed XML
 * in one.
 */
final class Page {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Even if a name found its way into the page as markup, a browser would load nothing and run nothing. */
    private static final String POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private interface Body {

        void write(Html html) throws IOException;
    }

    private record Section(String id, String title, Body body) {
    }

    private final ReportData data;
    private final List<Section> sections = new ArrayList<>();

    Page(ReportData data) throws StepException {
        this.data = data;
        MethodsSection methods = new MethodsSection(data);
        FramesSection frames = new FramesSection(data);
        SettingsSection settings = new SettingsSection(data);
        add("methods", "For the methods section", methods::write);
        add("figures", "Figures", new FiguresSection(data)::write);
        add("particles", "Particles", new ParticlesSection(data)::write);
        add("frames", "Frames", frames::write);
        add("warnings", "Warnings", frames::writeWarnings);
        add("steps", "Steps", settings::writeSteps);
        add("settings", "Settings", settings::write);
        add("images", "Images", new ImagesSection(data)::write);
        add("software", "Software", new SoftwareSection(data)::write);
        if (methods.hasReferences()) {
            add("references", "References", methods::writeReferences);
        }
    }

    private void add(String id, String title, Body body) {
        sections.add(new Section(id, title, body));
    }

    /** The page in UTF-8. */
    byte[] bytes() throws IOException {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
        head(html);
        html.open("body").open("header").open("p", "class", "kicker").text("Drift report").close("p");
        html.open("h1").inline("bdi", data.name()).close("h1");
        html.open("p", "class", "note").inline("bdi", data.project().imageFolder().toString());
        html.text(" \u00b7 made " + TIME.format(data.made()) + " with " + Software.NAME_AND_VERSION).close("p").close("header");
        html.open("main");
        html.open("section", "aria-labelledby", "verdict");
        new SummarySection(data).write(html);
        html.close("section");
        html.open("nav", "aria-label", "Sections").open("ul");
        for (Section section : sections) {
            html.open("li").inline("a", section.title(), "href", "#" + section.id()).close("li");
        }
        html.close("ul").close("nav");
        for (Section section : sections) {
            html.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
            html.element("h2", section.title(), "id", section.id() + "-title");
            section.body().write(html);
            html.close("section");
        }
        html.close("main").open("footer").element("p", "Positions are in pixels, x to the right and y down, pixel centres at whole "
                + "numbers. Frames are counted from 0. A standard error is that of one frame against the reference frame.");
        html.close("footer").close("body").close("html");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(Html html) throws IOException {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "generator", "content", Software.NAME_AND_VERSION);
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.element("title", data.name() + " \u2013 drift report");
        html.open("style").markup("\n" + style()).close("style").close("head");
    }

    private static String style() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
