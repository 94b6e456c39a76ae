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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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
    private String software;
    private final SavedFile onDisk;
    private final ProjectLock lock;
    private final Path identity;
    private final boolean changedOutside;
    private List<String> limitedTo;

    private Project(ProjectLocator.Located located, Clock clock) throws ProjectException {
        this.folders = located.folders();
        this.json = located.json();
        this.lock = new ProjectLock(json);
        this.identity = folders.realOutput().resolve(json.getFileName());
        this.clock = clock;
        ProjectFile source = located.source(LocalDateTime.now(clock).format(TIME));
        this.root = source.root();
        this.onDisk = new SavedFile(json, located.file() == null ? null : source.bytes());
        ProjectReader reader = new ProjectReader(source);
        JsonObject imageSet = root.getAsJsonObject(ProjectFile.IMAGE_SET);
        this.results = new ProjectResults(folders, imageSet, clock);
        this.ours = new DriftlessSection(root, reader);
        this.selection = new Selection(imageSet, reader.particles(), reader.imageFacts().orElse(null));
        reader.selectedForDrift();
        this.changedOutside = reader.isChangedOutside();
        if (located.selectionFrom() != null) {
            results.beginAnew();
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

    /** The images, never written. Absolute, as all paths of a project. */
    public Path imageFolder() {
        return folders.images();
    }

    /**
     * Takes some files of the image folder for all of it, as long as this object is used: those that were there when a
     * camera had not finished. Not saved.
     *
     * @param names in their order; null for what the folder holds
     */
    public void limitTo(List<String> names) {
        limitedTo = names == null ? null : List.copyOf(names);
    }

    /** The files that are taken for all of the image folder; empty if it is what it holds. */
    public Optional<List<String>> limitedTo() {
        return Optional.ofNullable(limitedTo);
    }

    /** The folder of all results. */
    public Path outputFolder() {
        return folders.output();
    }

    /** The project file, saved or not. */
    public Path jsonFile() {
        return json;
    }

    /**
     * What tells projects apart, whatever links led to them: the project file behind all of them, as it was when this
     * was opened.
     */
    public Path identity() {
        return identity;
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
     * Makes the output folder and tries to write in it, and in the folders of results that are there; to be called
     * before work starts.
     *
     * @throws ProjectException if that fails; the message names the folder and the reason
     */
    public void requireWritable() throws ProjectException {
        folders.requireWritable();
    }

    /**
     * Keeps everybody else from writing the project, until what is returned is closed. A save takes the lock by itself.
     *
     * @throws ProjectLockedException if another Driftless has it; the message names the one
     * @throws ProjectChangedException if another program has changed the project file since it was opened or saved
     * @throws ProjectException if the output folder can't be written
     */
    public ProjectLock.Held lock() throws ProjectException {
        return lock.take(onDisk);
    }

    /** Who else is working on the project now, in another process; empty if nobody is or it can't be found out. */
    public Optional<LockHolder> usedElsewhere() {
        return ProjectLock.otherHolder(json);
    }

    /**
     * That somebody else than Driftless has changed what the project file says: a person, a program, or a disk. As
     * particles may be edited by hand that is no error.
     *
     * @return one sentence; empty if nobody has, or if Driftless has never saved it
     */
    public Optional<String> changedOutside() {
        return changedOutside ? Optional.of(onDisk.changedOutside()) : Optional.empty();
    }

    /** Whether the project has been saved once. */
    public boolean isSaved() {
        return onDisk.isThere();
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
        return selection.facts();
    }

    public void setImageFacts(ImageFacts facts) {
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
     * @throws ProjectLockedException if another Driftless is working on the project; it is as it was
     * @throws ProjectChangedException if another program has changed it since it was opened or saved; it is as it was
     * @throws ProjectException if it can't be written; it is then as it was
     */
    public void save() throws ProjectException {
        ProjectLock.Held held = lock();
        try {
            root.addProperty("last_modified", LocalDateTime.now(clock).format(TIME));
            ours.stamp(software);
            onDisk.replace(ProjectJson.write(root), selection.isReplaced() ? previousSelectionFile() : null);
            selection.saved();
        } finally {
            held.close();
        }
    }
}
