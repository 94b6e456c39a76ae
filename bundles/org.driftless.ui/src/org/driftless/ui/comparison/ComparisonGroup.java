/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

/**
 * Rows that belong together.
 *
 * @param name the folder that they lie in, or their tag, in full
 * @param title the same as short as tells it from others
 */
record ComparisonGroup(String name, String title) {
}
