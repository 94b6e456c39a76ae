/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import org.driftless.core.progress.Remark;
import org.driftless.core.validate.Verdict;

/**
 * What the validation came to, and what that is worth.
 *
 * @param kind how sure it is; null if it is {@link Worth#MISSING}
 * @param remark in one sentence or two; empty if it is missing
 * @param worth whether it is true of the project as it is now
 * @param note why it is not current, as a few words; empty if it is
 */
public record Finding(Verdict.Kind kind, Remark remark, Worth worth, String note) {

    static Finding missing(String why) {
        return new Finding(null, Remark.plain(""), Worth.MISSING, why);
    }

    /** One or two words: proven, not proven, open, not known; empty if it is missing. */
    public String word() {
        return kind == null ? "" : switch (kind) {
            case PROVEN -> "proven";
            case OPEN -> "open";
            case DISPROVEN -> "not proven";
            case UNKNOWN -> "can't be told";
        };
    }
}
