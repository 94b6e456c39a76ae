/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.driftless.core.image.Calibration;

/**
 * A project: an image folder, the selection of particles on it, and what the steps have made of it, kept in
 * {@code particle_selections.json} in the output folder.
 *
 * <p>The file is the original pipeline's, and every key of it keeps its meaning; ours are under one key,
 * {@code driftless}. What is not understood stays as it is, in its order. Nothing is written before {@link #save()}.
 * For one thread at a time.
 */
public final class Project {

    /** The version of our part of the file. A file with a higher one is refused. */
    public static final int FORMAT = 1;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ProjectFolders folders;
    private final Path json;
    private final Clock clock;
    private final JsonObject root;
    private final ProjectResults results;
    private final DriftlessSection ours;
    private final Selection selection;
    private ImageFacts imageFacts;
    private String software;
    private byte[] onDisk;

    private Project(ProjectLocator.Located located, Clock clock) throws ProjectException {
        this.folders = located.folders();
        this.json = located.json();
        this.clock = clock;
        ProjectFile source = located.source(LocalDateTime.now(clock).format(TIME));
        this.root = source.root();
        this.onDisk = located.file() == null ? null : source.bytes();
        ProjectReader reader = new ProjectReader(source);
        JsonObject imageSet = root.getAsJsonObject(ProjectFile.IMAGE_SET);
        this.results = new ProjectResults(folders, imageSet, clock);
        this.ours = new DriftlessSection(root, reader);
        this.selection = new Selection(imageSet, reader.particles());
        this.imageFacts = reader.imageFacts().orElse(null);
        reader.selectedForDrift();
        if (located.selectionFrom() != null) {
            results.clear();
            results.refreshImageFolder();
            ours.clearSteps();
        }
    }

    /**
     * Opens the project of a folder or file. An image folder that has none gets a new one, which is not saved yet. Its
     * output folder is {@code script_output} beside the images, or {@code script_output_<folder>} if that one holds
     * the project of other images.
     *
     * @param given an image folder, the output folder of a project or a folder that holds one, or a project file; null
     *     for the current folder
     * @param outputOrNull takes the place of the output folder; if it holds no project of these images yet, a new one
     *     begins in it with the selection of the given project and without its results
     * @throws ProjectException if there is no such file or folder, if the file is damaged or holds a wrong value, if
     *     its images are not found, or if results would land among the images
     */
    public static Project open(Path given, Path outputOrNull) throws ProjectException {
        return open(given, outputOrNull, Clock.systemDefaultZone());
    }

    static Project open(Path given, Path outputOrNull, Clock clock) throws ProjectException {
        return new Project(ProjectLocator.locate(given, outputOrNull), clock);
    }

    /**
     * The selection of any project file, whether its images are there or not.
     *
     * @throws ProjectException if the file can't be read, is damaged or holds a wrong value
     */
    public static List<SelectedParticle> particlesIn(Path projectFile) throws ProjectException {
        return new ProjectReader(ProjectFile.load(projectFile.toAbsolutePath().normalize())).particles();
    }

    /** The images, never written. Absolute, as all paths of a project. */
    public Path imageFolder() {
        return folders.images();
    }

    /** The folder of all results. */
    public Path outputFolder() {
        return folders.output();
    }

    /** The project file, saved or not. */
    public Path jsonFile() {
        return json;
    }

    /** The last good copy of the project file, as it was before the last save. */
    public Path backupFile() {
        return ProjectFile.backupOf(json);
    }

    /** The project file as it was before its selection was replaced the last time. */
    public Path previousSelectionFile() {
        return json.resolveSibling(json.getFileName().toString().replaceFirst("(?i)\\.json$", "") + ".previous.json");
    }

    public Path logFile() {
        return folders.below("log.txt");
    }

    public Path trackingFolder() {
        return folders.below(ProjectFolders.TRACKING);
    }

    public Path driftFolder() {
        return folders.below(ProjectFolders.DRIFT);
    }

    public Path alignedFolder() {
        return folders.below(ProjectFolders.ALIGNED);
    }

    public Path validationFolder() {
        return folders.below(ProjectFolders.VALIDATION);
    }

    /**
     * Makes the output folder and tries to write in it, to be called before work starts.
     *
     * @throws ProjectException if that fails; the message names the folder and the reason
     */
    public void requireWritable() throws ProjectException {
        folders.requireWritable();
    }

    /** Whether the project has been saved once. */
    public boolean isSaved() {
        return onDisk != null;
    }

    /** The selection, in its order; empty if nothing is selected yet. */
    public List<SelectedParticle> particles() {
        return selection.particles();
    }

    /**
     * Replaces the selection. The next save keeps the project file that holds the last one as
     * {@link #previousSelectionFile()}. Results of later steps stay noted; they are stale.
     *
     * @throws IllegalArgumentException if an id is not positive or there twice
     */
    public void setParticles(List<SelectedParticle> selected) {
        selection.replace(selected, LocalDateTime.now(clock));
        ours.setParticles(selected);
        results.refreshImageFolder();
    }

    /** What was noted about the images when the particles were selected; empty if it is not complete. */
    public Optional<ImageFacts> imageFacts() {
        return Optional.ofNullable(imageFacts);
    }

    public void setImageFacts(ImageFacts facts) {
        imageFacts = facts;
        selection.putFacts(facts);
    }

    /** Where the results of the steps are. */
    public ProjectResults results() {
        return results;
    }

    /**
     * Where the table of a tracking goes: {@code <name>_<id>.csv}, after the image folder (or the one above, if it is
     * called {@code exported}) and a hash of its name and the selection. A repeated run writes the same name.
     */
    public Path newTrackingCsv() {
        return trackingFolder().resolve(selection.tableName(folders.images()));
    }

    /** Which frames are used. */
    public FrameChoice frameChoice() {
        return ours.frames();
    }

    public void setFrameChoice(FrameChoice choice) {
        ours.setFrames(choice);
    }

    /** Exact file name of the frame that stays where it is; empty for the first one in use. */
    public String referenceFrame() {
        return ours.referenceFrame();
    }

    public void setReferenceFrame(String fileName) {
        ours.setReferenceFrame(fileName);
    }

    /** All that the user said before a step ran. */
    public ProjectSetup setup() {
        return new ProjectSetup(particles(), ours.frames(), ours.referenceFrame(), ours.calibration());
    }

    /** What a pixel and a frame stand for, as the user said. */
    public Calibration calibration() {
        return ours.calibration();
    }

    public void setCalibration(Calibration calibration) {
        ours.setCalibration(calibration);
    }

    /** Ids that the user chose for the drift, in their order; empty if the choice was left to the program. */
    public Optional<List<Integer>> chosenForDrift() {
        return ours.chosenForDrift();
    }

    /** @param ids null leaves the choice to the program */
    public void setChosenForDrift(List<Integer> ids) {
        ours.setChosenForDrift(ids);
    }

    /** What is known of a step; empty if it was never run by Driftless. */
    public Optional<StepRecord> step(String name) {
        return ours.step(name);
    }

    public void putStep(String name, StepRecord step) {
        ours.putStep(name, step);
    }

    /** What the project sets for itself. */
    public OwnSettings settings() {
        return ours.settings();
    }

    /** @param nameAndVersion of the program, noted at the next save */
    public void setSoftware(String nameAndVersion) {
        software = nameAndVersion;
    }

    /**
     * Writes the project file in one piece; the one before stays as {@link #backupFile()}.
     *
     * @throws ProjectChangedException if another program has changed it since it was opened or saved; it is as it was
     * @throws ProjectException if it can't be written; it is then as it was
     */
    public void save() throws ProjectException {
        requireUnchanged();
        root.addProperty("last_modified", LocalDateTime.now(clock).format(TIME));
        ours.stamp(software);
        byte[] text = ProjectJson.write(root);
        try {
            ProjectJson.parse(text);
            if (text.length > ProjectJson.MAX_BYTES) {
                throw new IOException("it would be larger than a project can be");
            }
            if (onDisk != null) {
                if (selection.isReplaced()) {
                    AtomicFile.write(previousSelectionFile(), onDisk);
                }
                AtomicFile.write(backupFile(), onDisk);
            }
            AtomicFile.write(json, text);
        } catch (IOException e) {
            throw new ProjectException("The project " + json + " was not saved: " + PlainReason.of(e) + ".", e);
        }
        onDisk = text;
        selection.saved();
    }

    private void requireUnchanged() throws ProjectException {
        if (Files.exists(json) && !Arrays.equals(onDisk, ProjectFile.read(json))) {
            throw new ProjectChangedException(json + (onDisk == null ? " was made" : " was changed")
                    + " by another program meanwhile, and was not overwritten: run the same command again.");
        }
    }
}
