/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.io.IOException;

import org.driftless.core.progress.WayOut;
import org.driftless.core.progress.Wording;
import org.driftless.io.project.BrokenProjectException;
import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.StepException;

/** How the workbench says what steps remark: frames are counted from 1, and ways out are commands and settings. */
public enum WorkbenchWording implements Wording {

    /** The only one. */
    INSTANCE;

    /** Why something was not done, as one sentence. */
    public static String of(Exception e) {
        return switch (e) {
            case BrokenProjectException broken -> broken.what();
            case IOException io -> PlainMessage.of(io);
            case StepException step -> step.remark().in(INSTANCE);
            default -> String.valueOf(e.getMessage());
        };
    }

    @Override
    public int frame(int index) {
        return index + 1;
    }

    @Override
    public String name(WayOut way) {
        return switch (way) {
            case SELECT -> "Alignment > Find Particles";
            case BOX -> "the mouse in the image";
            case IMPORT -> "File > Import Selection";
            case IMPORT_DRIFT -> "Alignment > Import > Drift from Picasso";
            case SELECTION_FRAME -> "a box that is drawn on it";
            case MIN_R_SQUARED -> "\"Least R squared of a fit\" (Tracking in Alignment > Project Settings)";
            case TRACK, ANEW -> "Alignment > Track";
            case DRIFT -> "Alignment > Estimate Drift";
            case ALIGN -> "Alignment > Align";
            case VALIDATE -> "Alignment > Validate";
            case RUN -> "Alignment > Run All";
            case REPLACE -> "choose it with Browse";
            case REFERENCE -> "Alignment > Frames > Set Reference Frame";
            case LEAVE_OUT -> "Alignment > Frames > Leave Out Frame";
            case FRAMES -> "Alignment > Frames > Frame Range";
            case USE, USE_ALL -> "the check marks in the Particles view";
            case STRICT, ESTIMATOR_ROBUST, ESTIMATOR_MEAN, MODEL_TRANSLATION, MODEL_AUTO, MODEL_RIGID ->
                    setting(way) + " (Drift in Alignment > Project Settings)";
            case INTERPOLATION -> "\"Linear\", \"Cubic\" or \"Quintic\" (Alignment in Alignment > Project Settings)";
            case LEAST_SQUARES, CAMERA_OFFSET, GAIN, READ_NOISE ->
                    setting(way) + " (Tracking in Alignment > Project Settings)";
            case REPLACE_DRIFT -> "\"Replace a drift of their own\" (Alignment > Apply Drift to Other Images)";
            case OTHER_TIMES -> "\"Even if time stamps differ\" (Alignment > Apply Drift to Other Images)";
            case WITHOUT_ROTATION -> "\"Without Rotation\"";
            case SETTINGS -> "the steps again from Alignment > Track on";
        };
    }

    private static String setting(WayOut way) {
        return switch (way) {
            case LEAST_SQUARES -> "\"Least squares\"";
            case CAMERA_OFFSET -> "\"Camera offset\"";
            case GAIN -> "\"Gain\"";
            case READ_NOISE -> "\"Read noise\"";
            case STRICT -> "\"Stop if a particle fails these limits\"";
            case ESTIMATOR_ROBUST -> "the estimator \"Robust\"";
            case ESTIMATOR_MEAN -> "the estimator \"Mean\"";
            case MODEL_TRANSLATION -> "\"Translation only\"";
            case MODEL_AUTO -> "the motion \"Automatic\"";
            case MODEL_RIGID -> "\"Translation and rotation\"";
            default -> throw new IllegalArgumentException(way + " is no setting of a step");
        };
    }
}
