/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

/** Validation has no options of its own: it fits the particles as they were tracked. */
public record ValidateOptions() {

    /** Nothing given. */
    public static final ValidateOptions NONE = new ValidateOptions();
}
