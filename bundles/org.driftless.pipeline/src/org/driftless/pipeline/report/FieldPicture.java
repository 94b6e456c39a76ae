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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.NumberWords;
import org.driftless.io.project.SelectedParticle;
import org.driftless.plot.ParticleColors;

/** A frame with the boxes of the particles in it: the reference frame if they are tracked, else that of the boxes. */
final class FieldPicture {

    private static final int MOST_PIXELS = 640;
    private static final double LETTER = 1 / 36.0;

    private record Mark(int id, FitBox box) {
    }

    private final ReportData data;
    private final int frame;
    private final List<Mark> marks = new ArrayList<>();

    FieldPicture(ReportData data) {
        this.data = data;
        boolean tracked = !data.trajectories().isEmpty();
        List<Particle> selected = data.project().particles().stream().map(SelectedParticle::particle).toList();
        int drawn = selected.isEmpty() ? data.session().firstFrame()
                : Math.min(selected.get(0).frame(), data.images().size() - 1);
        frame = tracked ? data.curve().map(one -> one.referenceFrame()).orElse(data.session().firstFrame()) : drawn;
        if (tracked) {
            data.trajectories().stream().filter(one -> one.foundIn(frame))
                    .forEach(one -> marks.add(new Mark(one.particleId(), one.at(frame).box())));
        } else {
            selected.stream().filter(one -> one.frame() == frame).forEach(one -> marks.add(new Mark(one.id(), one.box())));
        }
    }

    /** What is seen, for whom can't see it. */
    String words() {
        int all = data.trajectories().isEmpty() ? data.project().particles().size() : data.trajectories().size();
        return "Frame " + frame + " (" + data.images().name(frame) + ")" + (all == 0 ? "" : " with the boxes of "
                + (marks.size() == all ? "all " : marks.size() + " of ") + NumberWords.count(all, "particle")
                + (marks.size() < all ? "; the others were not found in it" : "")) + ".";
    }

    /** Where the particles are, in words. */
    String description() {
        return String.join("; ", marks.stream().map(mark -> "particle " + mark.id() + " at column "
                + Math.round(mark.box().centerX()) + ", row " + Math.round(mark.box().centerY())).toList());
    }

    /**
     * As an {@code svg} element.
     *
     * @throws IOException if the frame can't be read
     */
    String svg() throws IOException {
        GreyPicture grey = GreyPicture.of(data.images().read(frame), MOST_PIXELS);
        int width = data.images().width();
        int height = data.images().height();
        double letter = LETTER * Math.max(width, height);
        Html html = new Html();
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img", "aria-labelledby", "field-title field-desc",
                "class", "photo", "viewBox", "-0.5 -0.5 " + width + " " + height);
        html.element("title", words(), "id", "field-title").element("desc", description(), "id", "field-desc");
        html.empty("image", "x", "-0.5", "y", "-0.5", "width", Integer.toString(grey.width() * grey.factor()), "height",
                Integer.toString(grey.height() * grey.factor()), "preserveAspectRatio", "none", "href",
                grey.address(grey.contrast()));
        marks.forEach(mark -> mark(html, mark, letter));
        return html.close("svg").toString();
    }

    private void mark(Html html, Mark mark, double letter) {
        String color = String.format("#%06x", ParticleColors.rgb(mark.id()) & 0xffffff);
        FitBox box = mark.box();
        String[] place = {"x", number(box.x0() - 0.5), "y", number(box.y0() - 0.5), "width", number(box.x1() - box.x0()),
                "height", number(box.y1() - box.y0()), "fill", "none"};
        html.empty("rect", with(place, "stroke", "#000000", "stroke-opacity", "0.6", "stroke-width", number(letter / 5)));
        html.empty("rect", with(place, "stroke", color, "stroke-width", number(letter / 10)));
        boolean above = box.y0() > 1.2 * letter;
        html.element("text", Integer.toString(mark.id()), "x", number(box.x0() - 0.5), "y",
                number(above ? box.y0() - 0.3 * letter : box.y1() + letter), "font-size", number(letter), "class", "mark");
    }

    private static String[] with(String[] some, String... others) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
