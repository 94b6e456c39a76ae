/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.driftless.core.validate.Blame;
import org.driftless.core.validate.Verdict;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.WorkbenchWording;

/** The particles and frames that stand out, each as a link that picks or shows it. */
final class BlameLinks {

    private static final int MOST = 12;
    private static final String PARTICLE = "particle";
    private static final String FRAME = "frame";

    private BlameLinks() {
    }

    /** The text of a link control; empty if nothing stands out. */
    static String text(Blame blame) {
        List<String> links = new ArrayList<>();
        if (blame != null) {
            blame.particles().forEach(odd -> links.add(link(PARTICLE, odd.id(),
                    "particle " + odd.id() + " (" + Verdict.times(odd.ratio()) + ")")));
            blame.misplaced().forEach(one -> links.add(link(FRAME, one.frame(),
                    "frame " + number(one.frame()) + " (" + one.words() + ")")));
            blame.frames().forEach(run -> links.add(link(FRAME, run.first(), (run.first() == run.last()
                    ? "frame " + number(run.first()) : "frames " + number(run.first()) + " to " + number(run.last()))
                    + " (" + Verdict.times(run.ratio()) + ")")));
        }
        if (links.isEmpty()) {
            return "";
        }
        int more = links.size() - MOST;
        return "Look at " + String.join(", ", links.subList(0, Math.min(MOST, links.size())))
                + (more > 0 ? " and " + more + " more in the figure" : "") + ".";
    }

    private static int number(int frame) {
        return WorkbenchWording.INSTANCE.frame(frame);
    }

    private static String link(String kind, int number, String words) {
        return "<a href=\"" + kind + " " + number + "\">" + words + "</a>";
    }

    /**
     * Goes where a link leads.
     *
     * @param target the reference of a link in {@link #text}
     */
    static void open(String target, OpenProject project) {
        String[] parts = target.split(" ");
        int number = Integer.parseInt(parts[1]);
        if (parts[0].equals(PARTICLE)) {
            project.pick(Set.of(number));
        } else {
            project.showFrame(number);
        }
    }
}
