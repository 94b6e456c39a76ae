/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.project.StepRecord;

/** Which particles the user chose for the drift, now or earlier. */
final class DriftChoice {

    private static final String KEY = "use";

    private DriftChoice() {
    }

    /** The particles chosen by the options, earlier, or in the original pipeline; empty for all. */
    static List<Integer> of(Project project, DriftOptions options) {
        if (options.use() != null) {
            return options.use();
        }
        boolean byOriginal = project.step(StepName.DRIFT.command()).isEmpty();
        return project.chosenForDrift()
                .orElseGet(() -> byOriginal ? project.results().selectedForDrift().orElse(List.of()) : List.of());
    }

    /**
     * Forgets the choice if an id in it is to mean another particle than before.
     *
     * @param selection what will take the place of the project's selection
     */
    static void forgetUnlessSame(Project project, List<SelectedParticle> selection, ProgressListener progress) {
        List<Integer> chosen = remembered(project);
        Map<Integer, Particle> before = byId(project.particles());
        Map<Integer, Particle> after = byId(selection);
        if (chosen.stream().allMatch(id -> Objects.equals(before.get(id), after.get(id)))) {
            return;
        }
        project.setChosenForDrift(List.of());
        project.step(StepName.DRIFT.command()).ifPresent(record -> {
            JsonObject settings = record.settings().deepCopy();
            settings.remove(KEY);
            project.putStep(StepName.DRIFT.command(),
                    new StepRecord(record.completed(), record.fingerprint(), settings, record.results()));
        });
        progress.warn(Remark.of(w -> (chosen.size() == 1 ? "Particle " : "Particles ") + Words.list(chosen)
                + " had been chosen for the drift in the last selection; that choice is forgotten. Choose again with "
                + w.name(WayOut.USE) + "."));
    }

    /** The particles chosen earlier, or in the original pipeline; empty for all. */
    static List<Integer> remembered(Project project) {
        JsonElement use = project.step(StepName.DRIFT.command()).map(record -> record.settings().get(KEY)).orElse(null);
        if (use instanceof JsonArray ids) {
            return ids.asList().stream().map(JsonElement::getAsInt).toList();
        }
        return of(project, DriftOptions.NONE);
    }

    private static Map<Integer, Particle> byId(List<SelectedParticle> particles) {
        return particles.stream().map(SelectedParticle::particle)
                .collect(Collectors.toMap(Particle::id, particle -> particle));
    }
}
