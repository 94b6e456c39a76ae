/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

/** What a user can do when something does not work; each face has its own name for it, see {@link Wording}. */
public enum WayOut {

    /** Other particles are selected. */
    SELECT("\"driftless select --auto\""),
    /** A particle is marked by hand. */
    BOX("--box X0,Y0,X1,Y1"),
    /** The particles of another project are taken. */
    IMPORT("--from"),
    /** The drift is taken from a file of another program. */
    IMPORT_DRIFT("--picasso"),
    /** Says on which frame particles are selected. */
    SELECTION_FRAME("--frame"),
    /** Says how well a fit must explain a particle. */
    MIN_R_SQUARED("--min-r2"),
    /** The particles are followed. */
    TRACK("\"driftless track\""),
    /** Fits are by least squares. */
    LEAST_SQUARES("--fit least-squares"),
    /** Says what a pixel holds in the dark. */
    CAMERA_OFFSET("--camera-offset"),
    /** Says how many counts an electron gives. */
    GAIN("--gain"),
    /** Says how noisy the camera is in the dark. */
    READ_NOISE("--read-noise"),
    /** The drift is estimated. */
    DRIFT("\"driftless drift\""),
    /** The frames are moved back. */
    ALIGN("\"driftless align\""),
    /** The aligned frames are checked. */
    VALIDATE("\"driftless validate\""),
    /** All that is missing or stale is done. */
    RUN("\"driftless run\""),
    /** What is up to date is done again. */
    ANEW("--restart"),
    /** A step is run with settings that are given anew. */
    SETTINGS("the step with its options given, or with --restart"),
    /** A file that is there is replaced. */
    REPLACE("--overwrite"),
    /** Another frame stays where it is. */
    REFERENCE("--reference"),
    /** Frames are left out. */
    LEAVE_OUT("--skip"),
    /** Other frames are used. */
    FRAMES("--frames"),
    /** Says which particles make the drift. */
    USE("--use"),
    /** All particles make the drift. */
    USE_ALL("--use all"),
    /** A particle that fails the gate stops the work. */
    STRICT("--strict"),
    /** All frames and particles are solved together. */
    ESTIMATOR_ROBUST("--estimator robust"),
    /** The particles are averaged. */
    ESTIMATOR_MEAN("--estimator mean"),
    /** The field does not turn. */
    MODEL_TRANSLATION("--model translation"),
    /** The field turns if the particles show it. */
    MODEL_AUTO("--model auto"),
    /** The field turns. */
    MODEL_RIGID("--model rigid"),
    /** A rotation is left out of what other programs get. */
    WITHOUT_ROTATION("--without-rotation"),
    /** Values are worked out between pixels. */
    INTERPOLATION("--interpolation linear, cubic or quintic"),
    /** A drift from elsewhere takes the place of the own one. */
    REPLACE_DRIFT("--replace"),
    /** A drift is applied to frames that were taken at other times. */
    OTHER_TIMES("--ignore-times");

    private final String option;

    WayOut(String option) {
        this.option = option;
    }

    /** What it is called on the command line. */
    public String option() {
        return option;
    }
}
