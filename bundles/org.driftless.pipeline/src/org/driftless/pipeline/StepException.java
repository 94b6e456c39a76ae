/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.core.progress.Remark;

/** A step can't be done. The message is one plain sentence that says what is wrong and the way out. */
public class StepException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Null in one that came from another machine, which has the words of the command line alone. */
    private final transient Remark remark;

    public StepException(String message) {
        this(Remark.plain(message));
    }

    public StepException(String message, Throwable cause) {
        this(Remark.plain(message), cause);
    }

    /** @param remark the message is what it is on the command line */
    public StepException(Remark remark) {
        this(remark, null);
    }

    public StepException(Remark remark, Throwable cause) {
        super(remark.toString(), cause);
        this.remark = remark;
    }

    /** The message for everybody. */
    public Remark remark() {
        return remark == null ? Remark.plain(getMessage()) : remark;
    }
}
