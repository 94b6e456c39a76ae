/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.Particle;

/** Our own part of the project file: everything under its one key, kept in step with the values in memory. */
final class DriftlessSection {

    static final String SOFTWARE = "software";

    private final JsonObject root;
    private final Map<String, StepRecord> steps;
    private FrameChoice frames;
    private List<Integer> chosen;
    private Calibration calibration;
    private String reference;
    private final OwnSettings settings;

    DriftlessSection(JsonObject root, ProjectReader reader) throws ProjectException {
        this.root = root;
        this.steps = new LinkedHashMap<>(reader.steps());
        this.frames = reader.frameChoice();
        this.chosen = reader.chosenForDrift().orElse(null);
        this.calibration = reader.calibration();
        this.reference = reader.referenceFrame();
        this.settings = new OwnSettings(reader.settings(), this::json);
    }

    /** Says who saves, and in which format. */
    void stamp(String software) {
        JsonObject ours = json();
        ours.addProperty("format", Project.FORMAT);
        if (software != null) {
            ours.addProperty(SOFTWARE, software);
        }
        // What comes last does not depend on which save was the first to know it.
        ours.remove(ContentSum.KEY);
        ours.addProperty(ContentSum.KEY, ContentSum.of(root));
    }

    Optional<StepRecord> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** Notes a step as the last one that was done. */
    void putStep(String name, StepRecord step) {
        steps.remove(name);
        steps.put(name, step);
        JsonObject all = child(json(), "steps");
        JsonObject json = child(all, name);
        all.remove(name);
        all.add(name, json);
        json.addProperty("completed", step.completed());
        json.addProperty("fingerprint", step.fingerprint());
        json.add("settings", step.settings().deepCopy());
        json.add("results", step.results().deepCopy());
    }

    OwnSettings settings() {
        return settings;
    }

    void clearSteps() {
        steps.clear();
        if (root.has(ProjectFile.DRIFTLESS)) {
            json().remove("steps");
        }
    }

    FrameChoice frames() {
        return frames;
    }

    void setFrames(FrameChoice choice) {
        frames = choice;
        if (choice.equals(FrameChoice.ALL)) {
            json().remove("frames");
            return;
        }
        JsonObject json = child(json(), "frames");
        json.addProperty("first", choice.first());
        if (choice.last() == FrameChoice.END) {
            json.remove("last");
        } else {
            json.addProperty("last", choice.last());
        }
        json.add("skip", array(choice.skip()));
    }

    Calibration calibration() {
        return calibration;
    }

    void setCalibration(Calibration known) {
        calibration = known;
        if (known.equals(Calibration.UNKNOWN)) {
            json().remove(ProjectReader.CALIBRATION);
            return;
        }
        JsonObject json = child(json(), ProjectReader.CALIBRATION);
        put(json, ProjectReader.PIXEL_SIZE, known.pixelSize());
        put(json, ProjectReader.FRAME_INTERVAL, known.frameInterval());
    }

    String referenceFrame() {
        return reference;
    }

    /** An empty one is written too where there was another, which the drift's last run may still name. */
    void setReferenceFrame(String fileName) {
        if (!fileName.equals(reference)) {
            reference = fileName;
            json().addProperty(ProjectReader.REFERENCE_FRAME, fileName);
        }
    }

    private static void put(JsonObject json, String key, double value) {
        if (Double.isNaN(value)) {
            json.remove(key);
        } else {
            json.addProperty(key, value);
        }
    }

    Optional<List<Integer>> chosenForDrift() {
        return Optional.ofNullable(chosen);
    }

    void setChosenForDrift(List<Integer> ids) {
        chosen = ids == null ? null : List.copyOf(ids);
        if (ids == null) {
            json().remove("chosen_for_drift");
        } else {
            json().add("chosen_for_drift", array(ids));
        }
    }

    /** Notes on which frame each box was drawn, where that is not the first, and where the particle is there. */
    void setParticles(List<SelectedParticle> selected) {
        JsonObject particles = new JsonObject();
        for (SelectedParticle one : selected) {
            JsonObject json = framesOf(one.particle());
            if (!json.isEmpty()) {
                particles.add(Integer.toString(one.particle().id()), json);
            }
        }
        if (particles.isEmpty()) {
            json().remove("particles");
        } else {
            json().add("particles", particles);
        }
    }

    private static JsonObject framesOf(Particle particle) {
        JsonObject json = new JsonObject();
        if (particle.frame() != 0) {
            json.addProperty("frame", particle.frame());
        }
        if (particle.first() != 0) {
            json.addProperty("first", particle.first());
        }
        if (particle.last() != Particle.END) {
            json.addProperty("last", particle.last());
        }
        return json;
    }

    private JsonObject json() {
        return child(root, ProjectFile.DRIFTLESS);
    }

    private static JsonObject child(JsonObject parent, String key) {
        if (!parent.has(key) || !parent.get(key).isJsonObject()) {
            parent.add(key, new JsonObject());
        }
        return parent.getAsJsonObject(key);
    }

    private static JsonArray array(List<Integer> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }
}
