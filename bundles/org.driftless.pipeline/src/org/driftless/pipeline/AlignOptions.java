/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.core.align.Interpolation;

/**
 * How frames are moved back. A component that is null was not given.
 *
 * @param interpolation how values between pixels are found
 * @param edges what is shown where nothing was recorded: "nearest", "crop", "expand", "fill" or "fill=VALUE"
 * @param output whether aligned frames are single files or one stack
 */
public record AlignOptions(Interpolation interpolation, String edges, OutputForm output) {

    /** Nothing given. */
    public static final AlignOptions NONE = new AlignOptions(null, null, null);

    static final AlignOptions DEFAULTS = new AlignOptions(Interpolation.CUBIC, "nearest", OutputForm.AS_INPUT);

    /** Options that do not say what the output is to be. */
    public AlignOptions(Interpolation interpolation, String edges) {
        this(interpolation, edges, null);
    }
}
