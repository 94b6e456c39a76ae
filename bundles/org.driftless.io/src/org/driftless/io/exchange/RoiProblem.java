/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

/** Why a region of interest is not taken. The message goes on after its name: "is a line, and ...". */
final class RoiProblem extends Exception {

    private static final long serialVersionUID = 1L;

    RoiProblem(String reason) {
        super(reason);
    }
}
