/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.nio.file.Path;

/** The start file of this program, which with arguments is its command line. */
public final class OwnProgram {

    /** The system property by which it names itself. */
    private static final String PROPERTY = "driftless.start";

    private OwnProgram() {
    }

    /** The file; null if the program was started otherwise, in an IDE, say. */
    public static Path file() {
        String script = System.getProperty(PROPERTY);
        return script == null ? null : Path.of(script);
    }
}
