/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.NumberWords;
import org.driftless.ui.model.OpenProject;

/** Says which frame is shown, and what micrometres and seconds are known of it. */
final class FrameText {

    private static final String DOT = " \u00b7 ";

    private FrameText() {
    }

    /**
     * What the number of the frame does not say, e.g. "12.tif · left out · 5.5 s"; without the name, which the status
     * line has too, or one word of it alone, where there is less room; empty where there is none.
     */
    static String of(OpenProject project, Predicate<String> fits) {
        int frame = project.frame();
        List<String> words = new ArrayList<>(List.of(project.session().frames().name(frame)));
        if (!project.uses(frame)) {
            words.add("left out");
        } else if (frame == project.referenceFrame()) {
            words.add("reference");
        }
        if (project.calibration().hasFrameInterval()) {
            words.add(time(frame, project.calibration()));
        }
        List<List<String>> choices = List.of(words, words.subList(1, words.size()),
                words.subList(1, Math.min(2, words.size())), words.subList(0, 1));
        return choices.stream().filter(some -> !some.isEmpty()).map(some -> String.join(DOT, some)).filter(fits)
                .findFirst().orElse("");
    }

    private static String time(int frame, Calibration known) {
        return number(frame * known.frameInterval()) + " s";
    }

    /** A position in micrometres; empty if that is not known. */
    static String position(double x, double y, Calibration known) {
        return known.hasPixelSize() ? String.format(Locale.ROOT, "  (%s, %s \u00b5m)", micrometres(x, known),
                micrometres(y, known)) : "";
    }

    /** As fine as a tenth of a pixel. */
    private static String micrometres(double pixels, Calibration known) {
        int decimals = (int) Math.max(0, Math.min(9, Math.ceil(1 - Math.log10(known.pixelSize()))));
        return NumberWords.fixed(pixels * known.pixelSize(), decimals);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
