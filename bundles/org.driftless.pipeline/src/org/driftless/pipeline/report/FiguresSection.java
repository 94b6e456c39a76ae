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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.driftless.core.image.ContrastRange;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.ValidationFigure;

/** The figures: those of the drift as drawings, those that show pixels as pictures. */
final class FiguresSection {

    private static final int AVERAGE_PIXELS = 480;

    private final ReportData data;
    private final Plots plots;
    private int count;

    FiguresSection(ReportData data) {
        this.data = data;
        this.plots = new Plots(data.scale());
    }

    void write(Html html) throws IOException {
        FieldPicture field = new FieldPicture(data);
        figure(html, "", field.svg(), field.words(), StepName.TRACK);
        data.curve().ifPresent(curve -> {
            figure(html, "plot", plots.drift(curve).inline("drift"), "The drift of every frame against the reference frame, frame "
                    + curve.referenceFrame() + " (" + data.images().name(curve.referenceFrame())
                    + "). " + origin(), StepName.DRIFT);
            figure(html, "plot slim", plots.path(curve).inline("path"),
                    "The way that the field took; the disc marks the first frame, y points down as in the image.", StepName.DRIFT);
        });
        if (data.compared().residuals().isThere()) {
            figure(html, "plot", plots.residuals(data.compared().residuals()).inline("residuals"),
                    "How far particles lie from where the others say they are (root mean square over the particles of a frame), and "
                            + "what the errors of their fits allow.", StepName.VALIDATE);
        }
        drawn(html, ValidationFigure.HELD_OUT, "Held-out residuals of each particle over what noise allows, and what stands out.");
        drawn(html, ValidationFigure.REDUCTION, "All particles before and after the alignment. " + (data.origin().isImported()
                ? "They had no part in the drift, which was imported." : "They made the drift, so that this alone is no proof."));
        averages(html);
    }

    private String origin() {
        String rings = "rings mark frames whose motion was interpolated or held.";
        return switch (data.origin().kind()) {
            case OWN -> "The band is one standard error; " + rings;
            case IMPORTED -> "It was " + data.origin().words() + "; how well it is known is not recorded there.";
            case APPLIED -> "It was " + data.origin().words() + "; the band is one standard error there, and " + rings;
        };
    }

    private void drawn(Html html, ValidationFigure which, String caption) throws IOException {
        Optional<byte[]> png = data.session().figure(which);
        if (png.isPresent() && data.state(StepName.VALIDATE) != ProjectStatus.State.MISSING) {
            Html image = new Html();
            image.empty("img", "src", GreyPicture.address(png.get()), "alt", caption);
            figure(html, "plot", image.toString(), caption, StepName.VALIDATE);
        }
    }

    private void averages(Html html) throws IOException {
        Path before = Validate.averageFile(data.project(), false);
        Path after = Validate.averageFile(data.project(), true);
        if (!Files.isRegularFile(before) || !Files.isRegularFile(after)
                || data.state(StepName.VALIDATE) == ProjectStatus.State.MISSING) {
            return;
        }
        Html pair = new Html();
        pair.open("div", "class", "pair");
        GreyPicture aligned = picture(after);
        ContrastRange contrast = aligned.contrast();
        half(pair, "Original frames", picture(before), contrast);
        half(pair, "Aligned frames", aligned, contrast);
        figure(html, "", pair.close("div").toString(), "The average over time, in one scale of grey, over the part of the image that all "
                + "frames show. No particle has a part in it: it is the sharper the better the alignment is.", StepName.VALIDATE);
    }

    private static GreyPicture picture(Path average) throws IOException {
        return GreyPicture.of(ImageFolder.open(average.getParent(), List.of(average.getFileName().toString())).read(0),
                AVERAGE_PIXELS);
    }

    private static void half(Html pair, String name, GreyPicture picture, ContrastRange contrast) {
        pair.open("div").empty("img", "src", picture.address(contrast), "alt", "The average over time of the "
                + name.toLowerCase(Locale.ROOT), "class", "photo").element("p", name).close("div");
    }

    /** @param step that made it, whose state is told */
    private void figure(Html html, String style, String markup, String caption, StepName step) {
        count++;
        html.open("figure", "class", ("wide " + style).strip(), "tabindex", "0").markup(markup).open("figcaption");
        html.inline("b", "Figure " + count + ".").text(" " + caption);
        if (data.state(step) == ProjectStatus.State.STALE) {
            html.inline("span", "stale", "class", "tag");
        }
        html.close("figcaption").close("figure");
    }
}
