/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.List;

/** The frames of which something is to be said, and what the steps warned of. */
final class FramesSection {

    private static final int MOST = 200;

    private final ReportData data;

    FramesSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) {
        List<FrameNote> notes = new FrameNotes(data).all();
        if (notes.isEmpty()) {
            html.element("p", data.curve().isEmpty() ? "All frames are used. Nothing else is known of them yet."
                    : data.origin().isForeign() ? "All frames are used. Their drift was " + data.origin().words() + ", not measured in them."
                    : "All frames are used and measured, and none stands out.", "class", "note");
            return;
        }
        Table table = new Table(html, "Frames of which something is to be said, counted from 0 as in the tables", 4,
                "Frames", "Names", "What", "More");
        for (FrameNote note : notes.subList(0, Math.min(MOST, notes.size()))) {
            int last = Math.min(note.last(), data.images().size() - 1);
            table.row(Numbers.frames(note.first(), note.last()), data.images().name(Math.min(note.first(), last))
                    + (note.first() == note.last() ? "" : " \u2026 " + data.images().name(last)), note.kind(), note.detail());
        }
        table.end();
        if (notes.size() > MOST) {
            html.element("p", "And " + (notes.size() - MOST) + " more: see averaged_drift_trajectory.csv and "
                    + "held_out_frames.csv.", "class", "note");
        }
    }

    void writeWarnings(Html html) {
        if (data.warnings().isEmpty()) {
            html.element("p", "None.", "class", "note");
            return;
        }
        html.open("ul");
        data.warnings().stream().limit(MOST).forEach(warning -> html.element("li", warning.text()));
        html.close("ul");
        if (data.warnings().size() > MOST) {
            html.element("p", "And " + (data.warnings().size() - MOST) + " more: see log.txt.", "class", "note");
        }
    }
}
