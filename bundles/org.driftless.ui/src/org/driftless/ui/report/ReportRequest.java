/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.report;

import java.nio.file.Path;

/**
 * What a report is to be.
 *
 * @param file where it goes
 * @param checksum whether every frame is read for the hash of their values
 * @param open whether it is shown in the browser when it is written
 */
public record ReportRequest(Path file, boolean checksum, boolean open) {
}
