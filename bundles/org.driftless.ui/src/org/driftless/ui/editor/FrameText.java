/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.Locale;

import org.driftless.core.image.Calibration;
import org.driftless.ui.model.OpenProject;

/** Says which frame is shown, and what micrometres and seconds are known of it. */
final class FrameText {

    private FrameText() {
    }

    /** E.g. "12.tif · left out · 5.5 s": what the number of the frame, which stands before it, does not say. */
    static String of(OpenProject project) {
        int frame = project.frame();
        String note = !project.uses(frame) ? " \u00b7 left out"
                : frame == project.referenceFrame() ? " \u00b7 reference" : "";
        return project.session().frames().name(frame) + note + time(frame, project.calibration());
    }

    /** The time since the first frame; empty if it is not known. */
    static String time(int frame, Calibration known) {
        return known.hasFrameInterval() ? " \u00b7 " + number(frame * known.frameInterval()) + " s" : "";
    }

    /** A position in micrometres; empty if that is not known. */
    static String position(double x, double y, Calibration known) {
        return known.hasPixelSize() ? String.format(Locale.ROOT, "  (%s, %s \u00b5m)", micrometres(x, known),
                micrometres(y, known)) : "";
    }

    /** As fine as a tenth of a pixel. */
    private static String micrometres(double pixels, Calibration known) {
        int decimals = (int) Math.max(0, Math.min(9, Math.ceil(1 - Math.log10(known.pixelSize()))));
        return String.format(Locale.ROOT, "%." + decimals + "f", pixels * known.pixelSize());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
