/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.file.Path;

/**
 * Where in which file something was found: makes the errors that name it.
 *
 * @param file the file, as it was given
 * @param page the page, from 0, or {@link #WHOLE_FILE}
 */
record PagePlace(Path file, int page) {

    static final int WHOLE_FILE = -1;

    static PagePlace of(Path file) {
        return new PagePlace(file, WHOLE_FILE);
    }

    PagePlace atPage(int index) {
        return new PagePlace(file, index);
    }

    /** The file is broken: its bytes contradict each other. */
    TiffException damaged(String reason) {
        return damaged(0, reason);
    }

    TiffException damaged(int tag, String reason) {
        return damaged(tag, reason, null);
    }

    TiffException damaged(int tag, String reason, Throwable cause) {
        return new TiffException(this, tag, reason, "copy it again from where it was recorded, or leave it out", cause);
    }

    /** The file may be sound, but holds something that is no plain grey image. */
    TiffException unsupported(int tag, String reason) {
        return new TiffException(this, tag, reason,
                "save it as a grey TIFF of 8, 16 or 32-bit unsigned or 32-bit float values"
                        + " without compression or with deflate, LZW or PackBits",
                null);
    }

    /** Anything else, with a way out of its own. */
    TiffException refused(String reason, String wayOut) {
        return new TiffException(this, 0, reason, wayOut, null);
    }
}
