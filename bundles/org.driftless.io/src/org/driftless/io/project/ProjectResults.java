/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Where the results of the steps are, as the original pipeline notes it in {@code image_set}. A result is looked for
 * by its name in the project's own folders first, since a project may have been moved, then where the file says; it is
 * empty if it was never made or is not there.
 */
public final class ProjectResults {

    static final String FOLDER_PATH = "folder_path";
    static final String TRACKING_PATH = "csv_file_path";
    static final String TRACKING_NAME = "csv_file_name";
    static final String SELECTED_FOR_DRIFT = "selected_particles_for_drift";
    static final String DRIFT_PATH = "drift_csv_file_path";
    static final String DRIFT_NAME = "drift_csv_file_name";
    static final String DRIFT_FOLDER = "drift_analysis_folder";
    static final String ALIGNED_FOLDER = "aligned_folder_path";
    static final String ALIGNMENT_LOG = "alignment_log_path";
    static final String ALIGNMENT_COMPLETED = "alignment_completed";
    static final String INTERPOLATION = "interpolation_metadata";
    static final String COMPLETE_DRIFT = "drift_trajectory_complete_path";
    static final String VALIDATION_FOLDER = "validation_folder";
    static final String VALIDATION_PATH = "validation_csv_path";
    static final String VALIDATION_NAME = "validation_csv_name";
    static final String VALIDATION_COMPLETED = "validation_completed";

    private static final List<String> KEYS = List.of(TRACKING_PATH, TRACKING_NAME, SELECTED_FOR_DRIFT, DRIFT_PATH,
            DRIFT_NAME, DRIFT_FOLDER, ALIGNED_FOLDER, ALIGNMENT_LOG, ALIGNMENT_COMPLETED, INTERPOLATION,
            COMPLETE_DRIFT, VALIDATION_FOLDER, VALIDATION_PATH, VALIDATION_NAME, VALIDATION_COMPLETED);

    private final ProjectFolders folders;
    private final JsonObject imageSet;
    private final Clock clock;

    ProjectResults(ProjectFolders folders, JsonObject imageSet, Clock clock) {
        this.folders = folders;
        this.imageSet = imageSet;
        this.clock = clock;
    }

    /** The table of the tracking. */
    public Optional<Path> trackingCsv() {
        return find(folders.below(ProjectFolders.TRACKING), TRACKING_NAME, TRACKING_PATH, Files::isRegularFile);
    }

    public void setTrackingCsv(Path csv) {
        put(TRACKING_PATH, csv);
        putName(TRACKING_NAME, csv);
    }

    /** Ids of the particles that made the drift; empty if there is no drift yet. */
    public Optional<List<Integer>> selectedForDrift() {
        JsonElement ids = imageSet.get(SELECTED_FOR_DRIFT);
        return ids == null || ids.isJsonNull() ? Optional.empty()
                : Optional.of(ids.getAsJsonArray().asList().stream().map(id -> (int) id.getAsDouble()).toList());
    }

    public void setSelectedForDrift(List<Integer> ids) {
        JsonArray array = new JsonArray();
        ids.forEach(array::add);
        imageSet.add(SELECTED_FOR_DRIFT, array);
    }

    /** The table of the averaged drift. */
    public Optional<Path> driftCsv() {
        return find(folders.below(ProjectFolders.DRIFT), DRIFT_NAME, DRIFT_PATH, Files::isRegularFile);
    }

    public void setDriftCsv(Path csv) {
        put(DRIFT_PATH, csv);
        putName(DRIFT_NAME, csv);
        put(DRIFT_FOLDER, csv.toAbsolutePath().getParent());
    }

    /** The folder of the aligned frames. */
    public Optional<Path> alignedFolder() {
        return find(folders.output(), null, ALIGNED_FOLDER, Files::isDirectory);
    }

    /** The log of the alignment. */
    public Optional<Path> alignmentLog() {
        return find(folders.below(ProjectFolders.ALIGNED), null, ALIGNMENT_LOG, Files::isRegularFile);
    }

    /** The drift of every frame, as it was applied. */
    public Optional<Path> completeDriftCsv() {
        return find(folders.below(ProjectFolders.ALIGNED), null, COMPLETE_DRIFT, Files::isRegularFile);
    }

    /** When the alignment ended, {@code yyyy-MM-dd HH:mm:ss} local time. */
    public Optional<String> alignmentCompleted() {
        return text(ALIGNMENT_COMPLETED);
    }

    /** Notes an alignment that has just ended. */
    public void setAlignment(Path alignmentLog, Path completeDriftCsv, InterpolationMetadata interpolation) {
        put(ALIGNED_FOLDER, alignmentLog.toAbsolutePath().getParent());
        put(ALIGNMENT_LOG, alignmentLog);
        imageSet.addProperty(ALIGNMENT_COMPLETED, now());
        imageSet.add(INTERPOLATION, interpolation.toJson());
        put(COMPLETE_DRIFT, completeDriftCsv);
    }

    /** The table of the fits on the aligned frames. */
    public Optional<Path> validationCsv() {
        return find(folders.below(ProjectFolders.VALIDATION), VALIDATION_NAME, VALIDATION_PATH,
                Files::isRegularFile);
    }

    /** When the validation ended, {@code yyyy-MM-dd HH:mm:ss} local time. */
    public Optional<String> validationCompleted() {
        return text(VALIDATION_COMPLETED);
    }

    /** Notes a validation that has just ended. */
    public void setValidation(Path csv) {
        put(VALIDATION_FOLDER, csv.toAbsolutePath().getParent());
        put(VALIDATION_PATH, csv);
        putName(VALIDATION_NAME, csv);
        imageSet.addProperty(VALIDATION_COMPLETED, now());
    }

    /** Forgets all results, and notes where the images are now. */
    void beginAnew() {
        KEYS.forEach(imageSet::remove);
        refreshImageFolder();
    }

    /** Notes where the images are now. */
    void refreshImageFolder() {
        imageSet.addProperty(FOLDER_PATH, folders.images().toString());
    }

    private Optional<Path> find(Path folder, String nameKey, String pathKey, Predicate<Path> fits) {
        Optional<Path> byName = nameKey == null ? Optional.empty()
                : text(nameKey).flatMap(name -> new StoredPath(name).find(List.of(folder), fits));
        return byName.or(() -> text(pathKey).flatMap(path -> new StoredPath(path).find(List.of(folder), fits)));
    }

    private Optional<String> text(String key) {
        JsonElement value = imageSet.get(key);
        return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(value.getAsString());
    }

    // The original's scripts read absolute paths only, so those of the images and the results must agree after a move.
    private void put(String key, Path path) {
        refreshImageFolder();
        imageSet.addProperty(key, path.toAbsolutePath().normalize().toString());
    }

    private void putName(String key, Path path) {
        imageSet.addProperty(key, path.getFileName().toString());
    }

    private String now() {
        return LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }
}
