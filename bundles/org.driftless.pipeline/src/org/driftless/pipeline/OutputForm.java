/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.io.tiff.TiffSequence;

/** Whether aligned frames are single files or one stack. */
public enum OutputForm {

    /** As the images are: files where they are a folder of files, a stack where they are one. */
    AS_INPUT,
    /** A file for each frame. */
    FILES,
    /** One file of many pages. */
    STACK;

    /** What it means for a sequence: never {@link #AS_INPUT}. */
    OutputForm of(TiffSequence sequence) {
        return this == AS_INPUT ? formOf(sequence.isOneFile()) : this;
    }

    /** The same choice, so that what is as the images are is always called so. */
    OutputForm forImages(boolean oneFile) {
        return this == formOf(oneFile) ? AS_INPUT : this;
    }

    private static OutputForm formOf(boolean oneFile) {
        return oneFile ? STACK : FILES;
    }
}
