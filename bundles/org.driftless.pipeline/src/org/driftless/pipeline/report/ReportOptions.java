/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.nio.file.Path;

/**
 * What a report is to be.
 *
 * @param file where it goes; null for {@value WriteReport#FILE_NAME} beside the project file
 * @param checksum whether every frame is read for the hash of its values
 */
public record ReportOptions(Path file, boolean checksum) {

    /** Beside the project file, without reading the frames. */
    public static final ReportOptions DEFAULTS = new ReportOptions(null, false);
}
