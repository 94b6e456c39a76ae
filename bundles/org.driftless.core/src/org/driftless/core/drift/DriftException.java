/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.progress.Remark;

/** The drift can't be estimated. The message is one plain sentence for the user, with the way out. */
public final class DriftException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    public DriftException(String message) {
        this(Remark.plain(message));
    }

    /** @param remark the message is what it is on the command line */
    public DriftException(Remark remark) {
        super(remark.toString());
        this.remark = remark;
    }

    /** The message for everybody. */
    public Remark remark() {
        return remark;
    }
}
