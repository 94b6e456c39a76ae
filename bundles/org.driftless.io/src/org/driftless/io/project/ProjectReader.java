/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonObject;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;

/** Takes the values out of a project file, all at once, so that a wrong one is named when the project is opened. */
final class ProjectReader {

    /** The keys of {@code image_set} that hold a text. */
    private static final List<String> TEXTS = List.of("timestamp", ProjectResults.TRACKING_PATH,
            ProjectResults.TRACKING_NAME, ProjectResults.DRIFT_PATH, ProjectResults.DRIFT_NAME,
            ProjectResults.DRIFT_FOLDER, ProjectResults.ALIGNED_FOLDER, ProjectResults.ALIGNMENT_LOG,
            ProjectResults.ALIGNMENT_COMPLETED, ProjectResults.COMPLETE_DRIFT, ProjectResults.VALIDATION_FOLDER,
            ProjectResults.VALIDATION_PATH, ProjectResults.VALIDATION_NAME, ProjectResults.VALIDATION_COMPLETED);

    private static final int FARTHEST_PIXEL = 1_000_000_000;

    static final String REFERENCE_FRAME = "reference_frame";
    static final String CALIBRATION = "calibration";
    static final String PIXEL_SIZE = "pixel_size_um";
    static final String FRAME_INTERVAL = "frame_interval_s";

    private final Path file;
    private final JsonFields imageSet;
    private final JsonFields driftless;
    private final JsonObject root;

    ProjectReader(ProjectFile project) throws ProjectException {
        this.file = project.path();
        this.root = project.root();
        JsonFields all = new JsonFields(file, "", root);
        this.imageSet = project.imageSet();
        this.driftless = all.view(ProjectFile.DRIFTLESS)
                .orElseGet(() -> new JsonFields(file, ProjectFile.DRIFTLESS, new JsonObject()));
        all.text("created");
        all.text("last_modified");
        for (String key : TEXTS) {
            imageSet.text(key);
        }
        imageSet.view(ProjectResults.INTERPOLATION);
        driftless.text("software");
        int format = driftless.whole("format", 1).orElse(Project.FORMAT);
        if (format > Project.FORMAT) {
            throw new ProjectException(file + " was saved by a newer Driftless (format " + format
                    + "): update this one, or give another output folder (--output).");
        }
    }

    /** Looks at everything that is read from a project file. */
    void requireGood() throws ProjectException {
        setup();
        imageFacts();
        selectedForDrift();
        chosenForDrift();
        settings();
        steps();
    }

    /** Whether somebody else than Driftless has changed the file since Driftless saved it. */
    boolean isChangedOutside() throws ProjectException {
        Optional<String> sum = driftless.text(ContentSum.KEY);
        return sum.isPresent() ? !sum.get().equals(ContentSum.of(root)) : ContentSum.isOursElsewhere(root);
    }

    List<SelectedParticle> particles() throws ProjectException {
        List<SelectedParticle> all = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonFields view : imageSet.views("selected_particles")) {
            int id = view.whole("particle_id", 1).orElseThrow(() -> view.missing("particle_id"));
            if (!ids.add(id)) {
                throw view.wrong("particle_id", "is " + id + " for a second time");
            }
            all.add(new SelectedParticle(particle(id, box(view)), view.number("test_fit_r_squared"),
                    view.number("test_center_x"), view.number("test_center_y")));
        }
        return List.copyOf(all);
    }

    private static FitBox box(JsonFields view) throws ProjectException {
        List<Integer> corners = view.wholes("bbox", Integer.MIN_VALUE).orElseThrow(() -> view.missing("bbox"));
        if (corners.size() != 4) {
            throw view.wrong("bbox", "must hold 4 whole numbers, x0, y0, x1, y1");
        }
        FitBox box = new FitBox(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
        if (corners.stream().anyMatch(corner -> Math.abs((long) corner) > FARTHEST_PIXEL)) {
            throw view.wrong("bbox", "has a corner that lies in no image");
        }
        if (box.x0() >= box.x1() || box.y0() >= box.y1()) {
            throw view.wrong("bbox", "holds no pixel (x0 must be less than x1, y0 less than y1)");
        }
        return box;
    }

    private Particle particle(int id, FitBox box) throws ProjectException {
        Optional<JsonFields> particles = driftless.view("particles");
        Optional<JsonFields> found = particles.isEmpty() ? Optional.empty()
                : particles.get().view(Integer.toString(id));
        if (found.isEmpty()) {
            return new Particle(id, box, 0);
        }
        JsonFields view = found.get();
        int frame = view.whole("frame", 0).orElse(0);
        int first = view.whole("first", 0).orElse(0);
        int last = view.whole("last", 0).orElse(Particle.END);
        if (first > frame) {
            throw view.wrong("first", "must not be more than frame, on which the box was drawn (" + frame + ")");
        }
        if (last < frame) {
            throw view.wrong("last", "must not be less than frame, on which the box was drawn (" + frame + ")");
        }
        return new Particle(id, box, frame, first, last);
    }

    Optional<ImageFacts> imageFacts() throws ProjectException {
        Optional<String> first = imageSet.text("first_image");
        Optional<Integer> total = imageSet.whole("total_images", 0);
        Optional<List<Integer>> shape = imageSet.wholes("image_shape", 1);
        if (shape.isPresent() && shape.get().size() != 2) {
            throw imageSet.wrong("image_shape", "must hold 2 whole numbers, the height and the width");
        }
        return first.isEmpty() || total.isEmpty() || shape.isEmpty() ? Optional.empty()
                : Optional.of(new ImageFacts(first.get(), total.get(), shape.get().get(0), shape.get().get(1)));
    }

    Optional<List<Integer>> selectedForDrift() throws ProjectException {
        return imageSet.wholes(ProjectResults.SELECTED_FOR_DRIFT, 1);
    }

    Optional<List<Integer>> chosenForDrift() throws ProjectException {
        return driftless.wholes("chosen_for_drift", 1);
    }

    FrameChoice frameChoice() throws ProjectException {
        Optional<JsonFields> frames = driftless.view("frames");
        if (frames.isEmpty()) {
            return FrameChoice.ALL;
        }
        int first = frames.get().whole("first", 0).orElse(0);
        int last = frames.get().whole("last", 0).orElse(FrameChoice.END);
        if (first > last) {
            throw frames.get().wrong("last", "must not be less than first");
        }
        return new FrameChoice(first, last, frames.get().wholes("skip", 0).orElse(List.of()));
    }

    /** Before it had a key of its own, it was among the options of the drift's last run only. */
    String referenceFrame() throws ProjectException {
        Optional<String> said = driftless.text(REFERENCE_FRAME);
        if (said.isPresent()) {
            return said.get();
        }
        Optional<JsonFields> steps = driftless.view("steps");
        Optional<JsonFields> drift = steps.isEmpty() ? Optional.empty() : steps.get().view("drift");
        Optional<JsonFields> settings = drift.isEmpty() ? Optional.empty() : drift.get().view("settings");
        return settings.isEmpty() ? "" : settings.get().text("reference").orElse("");
    }

    ProjectSetup setup() throws ProjectException {
        return new ProjectSetup(particles(), frameChoice(), referenceFrame(), calibration());
    }

    boolean isWholeSetup() {
        return driftless.json().has(SetupFile.WHOLE);
    }

    Calibration calibration() throws ProjectException {
        Optional<JsonFields> view = driftless.view(CALIBRATION);
        return view.isEmpty() ? Calibration.UNKNOWN
                : new Calibration(positive(view.get(), PIXEL_SIZE), positive(view.get(), FRAME_INTERVAL));
    }

    private static double positive(JsonFields view, String key) throws ProjectException {
        double value = view.number(key);
        if (value <= 0) {
            throw view.wrong(key, "must be more than 0");
        }
        return value;
    }

    /** What the project sets for itself, by step. */
    Map<String, JsonObject> settings() throws ProjectException {
        return SettingsReader.read(driftless);
    }

    /** The steps, by name, in their order. */
    Map<String, StepRecord> steps() throws ProjectException {
        Map<String, StepRecord> all = new LinkedHashMap<>();
        Optional<JsonFields> steps = driftless.view("steps");
        if (steps.isPresent()) {
            for (String name : steps.get().keys()) {
                JsonFields step = steps.get().view(name).orElseThrow(() -> steps.get().missing(name));
                all.put(name, new StepRecord(step.text("completed").orElse(""), step.text("fingerprint").orElse(""),
                        objectOf(step, "settings"), objectOf(step, "results")));
            }
        }
        return all;
    }

    private static JsonObject objectOf(JsonFields step, String key) throws ProjectException {
        return step.view(key).map(JsonFields::json).orElseGet(JsonObject::new);
    }
}
