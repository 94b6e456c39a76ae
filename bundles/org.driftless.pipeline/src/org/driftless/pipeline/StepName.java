/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.Locale;

import org.driftless.core.progress.WayOut;

/** The five steps, in their order. */
public enum StepName {

    SELECT("Step1_ParticleSelection", "particle selection"),
    TRACK("Step2_DriftAnalysis", "tracking"),
    DRIFT("Step3_TrajectorySelector", "drift"),
    ALIGN("Step4_ImageAlignment", "alignment"),
    VALIDATE("Step5_Validation", "validation");

    private final String logName;
    private final String title;

    StepName(String logName, String title) {
        this.logName = logName;
        this.title = title;
    }

    /** The name of the command, and the step's key in the project file. */
    public String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that the original pipeline writes into log.txt. */
    public String logName() {
        return logName;
    }

    /** What a user runs to have it done. */
    WayOut wayOut() {
        return switch (this) {
            case SELECT -> WayOut.SELECT;
            case TRACK -> WayOut.TRACK;
            case DRIFT -> WayOut.DRIFT;
            case ALIGN -> WayOut.ALIGN;
            case VALIDATE -> WayOut.VALIDATE;
        };
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
