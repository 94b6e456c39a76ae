/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.io.IOException;

import org.driftless.io.project.SavedBy;
import org.driftless.pipeline.Software;

/** What the report was made with, and where. */
final class SoftwareSection {

    private final ReportData data;

    SoftwareSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) throws IOException {
        Facts facts = new Facts(html);
        facts.fact("Report made with", Software.NAME_AND_VERSION + (Software.BUILD.isEmpty() ? "" : ", build " + Software.BUILD));
        facts.fact("Project last saved by", SavedBy.of(data.project().jsonFile()).orElse("another program than Driftless, or never"));
        facts.fact("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
        facts.fact("System", System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        facts.end();
    }
}
