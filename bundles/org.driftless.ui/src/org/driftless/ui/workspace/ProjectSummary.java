/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

/**
 * How far a project is, in short.
 *
 * @param words one or two, e.g. "aligned" or "stale: drift"
 * @param mark the same as a mark on the project's icon
 */
public record ProjectSummary(String words, ProjectMark mark) {
}
