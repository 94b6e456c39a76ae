/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;

/** The selected particles of a project, kept in step with its {@code image_set}. */
final class Selection {

    private static final String PARTICLES = "selected_particles";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH:mm:ss");
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int ID_LENGTH = 3;

    private final JsonObject imageSet;
    private List<SelectedParticle> particles;
    private List<SelectedParticle> savedParticles;
    private ImageFacts facts;

    /** @param factsOrNull what was noted about the images, if it is complete */
    Selection(JsonObject imageSet, List<SelectedParticle> particles, ImageFacts factsOrNull) {
        this.facts = factsOrNull;
        this.imageSet = imageSet;
        this.particles = particles;
        this.savedParticles = particles;
    }

    /** The content of a project file that has no selection yet, its keys in the original's order. */
    static JsonObject emptyProject(Path images, String now) {
        JsonObject imageSet = new JsonObject();
        imageSet.addProperty(ProjectResults.FOLDER_PATH, images.toString());
        imageSet.add(PARTICLES, new JsonArray());
        JsonObject root = new JsonObject();
        root.add(ProjectFile.IMAGE_SET, imageSet);
        root.addProperty("created", now);
        root.addProperty("last_modified", now);
        return root;
    }

    List<SelectedParticle> particles() {
        return particles;
    }

    /** Whether the selection on the disk is another one, and not empty. */
    boolean isReplaced() {
        return !savedParticles.isEmpty() && !savedParticles.equals(particles);
    }

    void saved() {
        savedParticles = particles;
    }

    void replace(List<SelectedParticle> selected, LocalDateTime now) {
        requireIds(selected);
        Map<Integer, JsonObject> known = known();
        JsonArray array = new JsonArray();
        for (SelectedParticle particle : selected) {
            boolean stays = particles.stream().anyMatch(old -> isSameBox(old.particle(), particle.particle()));
            JsonObject json = stays ? known.get(particle.particle().id()) : new JsonObject();
            put(particle, json);
            array.add(json);
        }
        particles = List.copyOf(selected);
        imageSet.add(PARTICLES, array);
        imageSet.addProperty("timestamp", now.format(TIMESTAMP));
    }

    private static boolean isSameBox(Particle a, Particle b) {
        return a.id() == b.id() && a.box().equals(b.box()) && a.frame() == b.frame();
    }

    void putFacts(ImageFacts noted) {
        facts = noted;
        imageSet.addProperty("first_image", facts.firstImage());
        imageSet.addProperty("total_images", facts.totalImages());
        JsonArray shape = new JsonArray();
        shape.add(facts.height());
        shape.add(facts.width());
        imageSet.add("image_shape", shape);
    }

    Optional<ImageFacts> facts() {
        return Optional.ofNullable(facts);
    }

    /** Name of the tracking table, see {@link Project#newTrackingCsv()}. */
    String tableName(Path images) {
        Path name = images.getFileName();
        Path above = images.getParent() == null ? null : images.getParent().getFileName();
        Path shown = above != null && name.toString().equals("exported") ? above : name;
        return shown.toString().replaceFirst("(?i)\\.tiff?$", "") + "_" + id(String.valueOf(shown)) + ".csv";
    }

    private String id(String folderName) {
        StringBuilder text = new StringBuilder(folderName);
        for (SelectedParticle selected : particles) {
            Particle particle = selected.particle();
            text.append('\n').append(particle.id()).append(' ').append(particle.box()).append(' ')
                    .append(particle.frame());
            if (!particle.isThereThroughout()) {
                text.append(' ').append(particle.first()).append(' ').append(particle.last());
            }
        }
        byte[] hash = sha256(text.toString());
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            int number = (hash[2 * i] & 0xff) << 8 | hash[2 * i + 1] & 0xff;
            id.append(ID_LETTERS.charAt(number % ID_LETTERS.length()));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private Map<Integer, JsonObject> known() {
        Map<Integer, JsonObject> known = new HashMap<>();
        if (imageSet.has(PARTICLES) && imageSet.get(PARTICLES).isJsonArray()) {
            for (JsonElement element : imageSet.getAsJsonArray(PARTICLES)) {
                JsonObject json = element.getAsJsonObject();
                known.put((int) json.get("particle_id").getAsDouble(), json);
            }
        }
        return known;
    }

    private static void put(SelectedParticle selected, JsonObject json) {
        FitBox box = selected.particle().box();
        JsonArray corners = new JsonArray();
        for (int corner : new int[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
            corners.add(corner);
        }
        json.add("bbox", corners);
        json.addProperty("particle_id", selected.particle().id());
        putNumber(json, "test_fit_r_squared", selected.testRSquared());
        putNumber(json, "test_center_x", selected.testCenterX());
        putNumber(json, "test_center_y", selected.testCenterY());
    }

    private static void putNumber(JsonObject json, String key, double value) {
        if (Double.isNaN(value)) {
            json.remove(key);
        } else {
            json.addProperty(key, value);
        }
    }

    private static void requireIds(List<SelectedParticle> selected) {
        Set<Integer> ids = new HashSet<>();
        for (SelectedParticle particle : selected) {
            int id = particle.particle().id();
            if (id < 1 || !ids.add(id)) {
                throw new IllegalArgumentException("Particle ids must be positive and different, but one is " + id);
            }
        }
    }
}
