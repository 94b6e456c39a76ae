/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.progress.ProgressListener;

/** Remembers what is said. */
public final class Heard implements ProgressListener {

    private final List<String> all = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @Override
    public void message(Severity severity, String text) {
        all.add(text);
        if (severity == Severity.WARNING) {
            warnings.add(text);
        }
    }

    /** All messages, in their order; may be cleared. */
    public List<String> all() {
        return all;
    }

    /** The warnings among them. */
    public List<String> warnings() {
        return warnings;
    }
}
