/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

/** What happened to one folder of a batch. */
public enum Outcome {

    /** At least one step ran, and all that were wanted are done. */
    DONE("done"),
    /** Every step that was wanted was done before, as it would be done now. */
    UP_TO_DATE("up to date"),
    /** It could not be opened, or a step failed. The other folders were done all the same. */
    FAILED("failed"),
    /** The user cancelled while it was worked on; what is finished is kept. */
    CANCELLED("cancelled"),
    /** The user cancelled before its turn. */
    NOT_STARTED("not started");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As tables and files say it. */
    public String words() {
        return words;
    }

    /** Whether all that was wanted is there now. */
    public boolean isGood() {
        return this == DONE || this == UP_TO_DATE;
    }

    /** @throws IllegalArgumentException if no outcome is called so */
    static Outcome of(String words) {
        for (Outcome outcome : values()) {
            if (outcome.words.equals(words)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("No outcome is called " + words + ".");
    }
}
