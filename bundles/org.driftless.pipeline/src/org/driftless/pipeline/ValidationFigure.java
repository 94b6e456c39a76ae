/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

/** The figures that a validation draws of all particles together. */
public enum ValidationFigure {

    /** All particles before and after. */
    REDUCTION(Outputs.SUMMARY_PNG),
    /** The held-out residuals. */
    HELD_OUT(Outputs.HELD_OUT_PNG),
    /** The averages over time. */
    AVERAGE(Outputs.AVERAGE_PNG);

    private final String fileName;

    ValidationFigure(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
