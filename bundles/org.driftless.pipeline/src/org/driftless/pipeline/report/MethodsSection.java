/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import org.driftless.pipeline.StepException;

/** The paragraph for a paper's methods section. */
final class MethodsSection {

    private final MethodsText text;

    MethodsSection(ReportData data) throws StepException {
        text = MethodsText.of(ReportReader.facts(data));
    }

    void write(Html html) {
        if (!text.paragraph().isEmpty()) {
            html.element("p", "To be copied into a paper. It says what was done and what was shown, and no more.", "class", "note");
            html.open("blockquote").element("p", text.paragraph()).close("blockquote");
        }
        if (!text.untold().isEmpty()) {
            html.element("p", text.untold(), "class", "note alert");
        }
    }

    /** What the paragraph cites, under the same numbers, and how to cite the program. */
    void writeReferences(Html html) {
        html.open("ol", "class", "sources");
        for (Source source : text.sources()) {
            html.open("li").text(source.words() + ". ").inline("a", "doi:" + source.doi(), "href", "https://doi.org/" + source.doi())
                    .close("li");
        }
        html.close("ol");
    }

    boolean hasReferences() {
        return !text.sources().isEmpty();
    }
}
