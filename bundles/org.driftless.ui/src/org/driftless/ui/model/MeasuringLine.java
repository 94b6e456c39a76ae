/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.Optional;

import org.driftless.core.image.Line;

/**
 * The line along which the frames of an open project are looked at. It measures and changes nothing, so it is not kept
 * with the project and there is nothing to undo. For the user interface thread alone.
 *
 * <p>Listeners run whenever the line or its width is another one.
 */
public final class MeasuringLine extends Watched {

    /** The widest that can be set, in pixels. */
    public static final int MAX_WIDTH = 201;

    private static final int FIRST_WIDTH = 5;

    private Line line;
    private int width = FIRST_WIDTH;

    private MeasuringLine() {
    }

    /** The line of a project, the same one for all parts. */
    public static MeasuringLine of(OpenProject project) {
        return project.shared(MeasuringLine.class, any -> new MeasuringLine());
    }

    /** The line, in pixels of the frame; empty if none is drawn. */
    public Optional<Line> line() {
        return Optional.ofNullable(line);
    }

    /** @param drawn null to remove it */
    public void set(Line drawn) {
        if (drawn == null ? line != null : !drawn.equals(line)) {
            line = drawn;
            tellListeners();
        }
    }

    /** How many pixels across the line are averaged. */
    public int width() {
        return width;
    }

    public void setWidth(int wanted) {
        int possible = Math.clamp(wanted, 1, MAX_WIDTH);
        if (possible != width) {
            width = possible;
            tellListeners();
        }
    }
}
