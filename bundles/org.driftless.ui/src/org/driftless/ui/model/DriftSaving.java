/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.driftless.core.track.Trajectory;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;

/** Whether the drift on disk is the one that the checked particles give. */
public final class DriftSaving {

    private DriftSaving() {
    }

    /** Whether saving would change nothing; so if nothing is tracked, too. */
    public static boolean isSaved(OpenProject project) {
        return project.trajectories().isEmpty() || !origin(project).isForeign() && project.status().line(StepName.DRIFT).state().isUsable()
                && tracked(project, project.used()).equals(tracked(project, chosen(project)));
    }

    private static DriftOrigin origin(OpenProject project) {
        return DriftOrigin.of(project.session().project());
    }

    private static List<Integer> chosen(OpenProject project) {
        return project.session().chosenForDrift();
    }

    /** Particles that are chosen and not tracked make no drift. */
    private static Set<Integer> tracked(OpenProject project, Iterable<Integer> ids) {
        Set<Integer> all =
                project.trajectories().stream().map(Trajectory::particleId).collect(Collectors.toSet());
        Set<Integer> among = new TreeSet<>();
        ids.forEach(among::add);
        among.retainAll(all);
        return among;
    }

    /** What is not saved, as sentences; empty if all is. */
    public static String words(OpenProject project) {
        if (isSaved(project)) {
            return "";
        }
        State state = project.status().line(StepName.DRIFT).state();
        if (state == State.MISSING) {
            return "Not saved: there is no drift on disk yet.";
        }
        if (origin(project).isForeign()) {
            return "Not saved: the drift on disk was " + origin(project).words() + (state == State.STALE ? ", and is out of date." : ".");
        }
        Set<Integer> saved = tracked(project, chosen(project));
        String of = saved.isEmpty() ? "other particles" : (saved.size() == 1 ? "particle " : "particles ")
                + ranges(List.copyOf(saved));
        return "Not saved: the drift on disk is of " + of
                + (state == State.STALE ? ", and out of date." : ".");
    }

    /** "1\u20133, 5" for 1, 2, 3 and 5. */
    static String ranges(List<Integer> ascending) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        while (from < ascending.size()) {
            int to = from;
            while (to + 1 < ascending.size() && ascending.get(to + 1) == ascending.get(to) + 1) {
                to++;
            }
            words.append(words.isEmpty() ? "" : ", ").append(ascending.get(from));
            if (to > from) {
                words.append(to > from + 1 ? "\u2013" : ", ").append(ascending.get(to));
            }
            from = to + 1;
        }
        return words.toString();
    }
}
