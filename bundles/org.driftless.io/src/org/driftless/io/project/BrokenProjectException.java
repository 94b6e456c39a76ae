/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.nio.file.Path;

/** A project file that is damaged or holds a wrong value. It is as it was. */
public final class BrokenProjectException extends ProjectException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String what;

    /**
     * @param what what is wrong, in words that name the file, without a full stop
     * @param wayOut what to do about it, in words that follow
     */
    BrokenProjectException(Path file, String what, String wayOut, Throwable cause) {
        super(what + wayOut + ".", cause);
        this.file = file;
        this.what = what;
    }

    /** The file; null if the exception comes from another Java. */
    public Path file() {
        return file;
    }

    /** What is wrong, as one sentence without the way out. */
    public String what() {
        return what + ".";
    }
}
