/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

/**
 * Which drift is taken from elsewhere.
 *
 * @param imported path of a drift file of Picasso
 * @param reference the frame that stays where it is, as in {@link DriftOptions}
 */
public record TakeDriftOptions(String imported, String reference) {

    static final TakeDriftOptions DEFAULTS = new TakeDriftOptions(null, null);
}
