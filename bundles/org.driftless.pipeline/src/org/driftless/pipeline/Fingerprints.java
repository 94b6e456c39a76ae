/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.particle.Particle;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.project.StepRecord;

/**
 * What a step's result is made from: its options, the frames in use, the step before it, and what that left on the
 * disk. Each step's fingerprint holds that of the step before, so that a change runs through to the end.
 */
final class Fingerprints {

    private Fingerprints() {
    }

    /**
     * The fingerprint that the step has if it is run on the project as it is now, with the given options.
     *
     * @throws IOException if a file that the step reads can't be read
     */
    static String of(StepName step, Project project, ProjectFrames frames, JsonObject options) throws IOException {
        Fingerprint print = new Fingerprint().add(step);
        if (step == StepName.SELECT) {
            return particles(print, project).value();
        }
        print.add(canonical(options)).add(frames.fingerprint());
        if (step == StepName.DRIFT && ImportedDrift.isIn(options)) {
            return print.value();
        }
        JsonObject contradicted = Options.contradicted(Options.own(step, project), options);
        if (!contradicted.isEmpty()) {
            // An option that was given against the project's settings holds until these are changed.
            print.add(canonical(contradicted));
        }
        Optional<AppliedDrift> applied =
                step == StepName.DRIFT ? AppliedDrift.of(options, project) : Optional.empty();
        if (applied.isPresent()) {
            return print.add(applied.get().currentPrint()).value();
        }
        switch (step) {
            case SELECT, TRACK -> particles(print, project);
            case DRIFT -> content(print.add(recorded(StepName.TRACK, project)), project.results().trackingCsv());
            case ALIGN -> content(print.add(recorded(StepName.DRIFT, project)), project.results().driftCsv());
            case VALIDATE -> {
                new AlignedImages(project, frames).addTo(print.add(recorded(StepName.ALIGN, project)));
                if (ImportedDrift.isIn(project)) {
                    content(print.add(recorded(StepName.TRACK, project)), project.results().trackingCsv());
                }
            }
        }
        return print.value();
    }

    /** A particle that is there throughout counts as in the first version, so that its results stay valid. */
    private static Fingerprint particles(Fingerprint print, Project project) {
        for (SelectedParticle selected : project.particles()) {
            Particle particle = selected.particle();
            print.add("Particle[id=" + particle.id() + ", box=" + particle.box() + ", frame=" + particle.frame() + "]");
            if (!particle.isThereThroughout()) {
                print.add(particle.first()).add(particle.last());
            }
        }
        return print;
    }

    /** A table may be edited by hand, and then counts as edited. */
    private static void content(Fingerprint print, Optional<Path> table) throws IOException {
        if (table.isPresent()) {
            print.addContent(table.get());
        }
    }

    /** Options in one form, whatever the form of a number in the file that they were read from. */
    private static String canonical(JsonObject options) {
        TreeMap<String, String> all = new TreeMap<>();
        for (Map.Entry<String, JsonElement> option : options.entrySet()) {
            JsonElement value = option.getValue();
            boolean number = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
            all.put(option.getKey(), number ? Double.toString(value.getAsDouble()) : value.toString());
        }
        return all.toString();
    }

    private static String recorded(StepName step, Project project) {
        return project.step(step.command()).map(StepRecord::fingerprint).orElse("");
    }
}
