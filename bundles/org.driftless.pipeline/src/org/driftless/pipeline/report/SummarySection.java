/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import org.driftless.core.image.Calibration;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.compare.KeyFigure;
import org.driftless.pipeline.compare.Measure;
import org.driftless.pipeline.compare.ProjectFigures;
import org.driftless.pipeline.compare.Worth;

/** The verdict, and the figures that matter most. */
final class SummarySection {

    private final ReportData data;
    private final ProjectFigures figures;

    SummarySection(ReportData data) {
        this.data = data;
        this.figures = data.compared().figures();
    }

    void write(Html html) {
        verdict(html, Judgement.of(data));
        html.open("dl", "class", "figures");
        tile(html, Measure.RESIDUAL_RMS);
        tile(html, Measure.NOISE_RATIO);
        tile(html, Measure.DRIFT_MAX);
        tile(html, Measure.DRIFT_PATH);
        tile(html, Measure.ROTATION_RANGE);
        tile(html, Measure.DRIFT_ERROR);
        tile(html, Measure.DRIFT_REDUCTION);
        of(html, Measure.PARTICLES_USED, figures.number(Measure.PARTICLES));
        of(html, Measure.FRAMES_IN_USE, figures.number(Measure.FRAMES));
        sharper(html);
        html.close("dl");
    }

    private void sharper(Html html) {
        Validate.Result result = data.recorded().validate();
        boolean known = result != null && result.average() != null && result.average().sharpnessBefore() != null
                && result.average().sharpnessAfter() != null && result.average().sharpnessBefore() > 0;
        KeyFigure reduction = figures.number(Measure.DRIFT_REDUCTION);
        html.open("div", "title", "The root mean square gradient of the average over time, after over before.");
        html.element("dt", "Average as sharp").open("dd").element("strong", known && reduction.worth() != Worth.MISSING
                ? Numbers.fixed(result.average().sharpnessAfter() / result.average().sharpnessBefore(), 2) + " \u00d7" : Numbers.NONE);
        stale(html, reduction);
        html.close("dd").close("div");
    }

    private static void stale(Html html, KeyFigure figure) {
        if (figure.worth() == Worth.STALE) {
            html.element("span", "stale", "class", "tag");
        }
    }

    private static void verdict(Html html, Judgement judgement) {
        html.open("div", "class", "verdict " + judgement.kind().style(), "role", "status");
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 24 24", "aria-hidden", "true", "class", "sign");
        html.empty("circle", "cx", "12", "cy", "12", "r", "12").empty("path", "d", judgement.kind().sign()).close("svg");
        html.open("div").element("h2", judgement.headline(), "id", "verdict").element("p", judgement.words()).close("div");
        html.close("div");
    }

    private void tile(Html html, Measure measure) {
        KeyFigure figure = figures.number(measure);
        String value = figure.isKnown() ? measure.words(figure.value()) + unit(measure)
                : figure.worth() == Worth.NONE && measure == Measure.ROTATION_RANGE ? "none" : Numbers.NONE;
        String more = figure.isKnown() ? converted(measure, figure.value()) : figure.note();
        String origin = measure == Measure.DRIFT_MAX && figure.isKnown() && data.origin().isForeign() ? data.origin().words() : "";
        tile(html, measure, value, more + (more.isEmpty() || origin.isEmpty() ? "" : ", ") + origin, figure);
    }

    private void of(Html html, Measure measure, KeyFigure all) {
        KeyFigure figure = figures.number(measure);
        String value = figure.isKnown() ? measure.words(figure.value()) : Numbers.NONE;
        tile(html, measure, value + " of " + measure.words(all.value()), figure.isKnown() ? "" : figure.note(), figure);
    }

    private static void tile(Html html, Measure measure, String value, String more, KeyFigure figure) {
        html.open("div", "title", measure.meaning() + ".").element("dt", title(measure));
        html.open("dd").element("strong", value);
        stale(html, figure);
        html.element("span", more, "class", "more").close("dd").close("div");
    }

    private static String title(Measure measure) {
        return switch (measure) {
            case RESIDUAL_RMS -> "Held-out residual";
            case NOISE_RATIO -> "Over the noise";
            case DRIFT_ERROR -> "Standard error";
            case FRAMES_IN_USE -> "Frames used";
            default -> measure.title();
        };
    }

    private static String unit(Measure measure) {
        return switch (measure.unit()) {
            case "" -> measure == Measure.NOISE_RATIO ? " \u00d7" : "";
            case "deg" -> "\u00b0";
            default -> "\u00a0" + measure.unit();
        };
    }

    private String converted(Measure measure, double value) {
        Calibration scale = data.scale();
        if (measure == Measure.NOISE_RATIO) {
            return "up to " + Numbers.plain(HeldOutResiduals.PROOF) + " is proof";
        }
        return measure.unit().equals("px") && scale.hasPixelSize() ? Numbers.three(value * scale.pixelSize()) + " \u00b5m" : "";
    }
}
