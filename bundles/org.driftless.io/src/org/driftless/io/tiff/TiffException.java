/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A TIFF file that can't be read. The message is one sentence that names the file, the page (counted from 1) and the
 * tag where they are known, the reason and the way out.
 */
public final class TiffException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int page;
    private final int tag;
    private final String reason;

    /**
     * @param where the file, and the page if one was reached
     * @param tag the tag's number, or 0 if the fault is not in a tag
     * @param reason what is wrong, as a clause without a full stop
     * @param wayOut what to do about it, as a clause without a full stop
     * @param cause the error behind it, or null
     */
    TiffException(PagePlace where, int tag, String reason, String wayOut, Throwable cause) {
        super(message(where, tag, reason, wayOut), cause);
        this.file = where.file();
        this.page = where.page();
        this.tag = tag;
        this.reason = reason;
    }

    private static String message(PagePlace where, int tag, String reason, String wayOut) {
        StringBuilder text = new StringBuilder(where.file() + " can't be read: ");
        if (where.page() > 0) {
            text.append("page ").append(where.page() + 1).append(": ");
        }
        text.append(reason);
        if (tag != 0) {
            text.append(" (page ").append(where.page() + 1).append(", tag ").append(TiffTags.name(tag)).append(')');
        }
        return text.append("; ").append(wayOut).append('.').toString();
    }

    /** The file, as it was given. */
    public Path file() {
        return file;
    }

    /** The page, from 0; empty if the fault concerns the whole file. */
    public OptionalInt page() {
        return page < 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    /** The number of the tag that is at fault; empty if none is. */
    public OptionalInt tag() {
        return tag == 0 ? OptionalInt.empty() : OptionalInt.of(tag);
    }

    /** What is wrong, without file, page and way out. */
    public String reason() {
        return reason;
    }
}
