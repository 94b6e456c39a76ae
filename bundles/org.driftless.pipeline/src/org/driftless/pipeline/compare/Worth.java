/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.util.Locale;

/** What a figure is worth. */
public enum Worth {

    /** It belongs to what the project is now. */
    CURRENT,
    /** It was true once: something that it was made from has changed since. */
    STALE,
    /** It is not known: its step was not run, not to its end, or its result can't be read. */
    MISSING,
    /** There is no such figure: no rotation where none was estimated, no ratio to a noise that is not known. */
    NONE;

    /** One word, as JSON has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
