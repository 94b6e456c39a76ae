/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

/** Which frames a movie shows. */
public enum MovieContent {
    /** As they were taken. */
    BEFORE("before"),
    /** As they were aligned. */
    AFTER("after"),
    /** Both, side by side: as taken on the left. */
    BOTH("before and after");

    private final String title;

    MovieContent(String title) {
        this.title = title;
    }

    /** What it is called in a sentence. */
    public String title() {
        return title;
    }
}
