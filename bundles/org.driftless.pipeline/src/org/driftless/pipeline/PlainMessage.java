/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.FileSystemException;

import org.driftless.io.project.PlainReason;

/** What a person is told when reading or writing failed. */
public final class PlainMessage {

    private PlainMessage() {
    }

    /** One sentence that names the file and the reason: the message itself unless it comes from the file system. */
    public static String of(IOException e) {
        if (e instanceof FileSystemException file && file.getFile() != null) {
            return file.getFile() + ": " + PlainReason.of(e) + ".";
        }
        return e.getMessage() == null ? PlainReason.of(e) + "." : e.getMessage();
    }
}
