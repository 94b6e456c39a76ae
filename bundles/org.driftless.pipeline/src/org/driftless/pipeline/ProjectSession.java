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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.FrameWarper;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.Line;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.tiff.TiffSequence;

/**
 * A project that stays open, as a workbench holds it: its frames, and what its steps have found so far. Reads whatever
 * it is asked for and writes nothing but the setup; the steps write all else.
 *
 * <p>One thread edits, saves and asks how far the project is. Meanwhile others may read frames, fit, look for spots,
 * move frames back and estimate a drift: they see the settings as they are before or after a save, never between.
 */
public final class ProjectSession {

    private static final Workers ONE_FRAME = new Workers(1, 1, "for one frame");

    private final Project project;
    private final Calibration imageCalibration;
    private volatile ProjectFrames frames;
    private volatile StepSettings preferred = StepSettings.NONE;

    private ProjectSession(Project project, ProjectFrames frames) throws IOException {
        this.project = project;
        this.frames = frames;
        this.imageCalibration = frames.folder().imageMetadata().calibration();
    }

    /**
     * Opens a project.
     *
     * @param path an image folder or any frame in it, its output folder, or a project file
     * @throws IOException if it can't be opened; the message names the file, the reason and the way out
     * @throws StepException if no frame of it is in use
     */
    public static ProjectSession open(Path path) throws IOException, StepException {
        return of(Project.open(TiffSequence.meantBy(path), null));
    }

    /** The same of a project that is open already. */
    public static ProjectSession of(Project project) throws IOException, StepException {
        return new ProjectSession(project, ProjectFrames.open(project));
    }

    /** The same for a look, which goes into the first frame only; a null output folder is the one beside the images. */
    public static ProjectSession glance(Path path, Path output) throws IOException, StepException {
        Project project = Project.open(TiffSequence.meantBy(path), output);
        return new ProjectSession(project, ProjectFrames.glance(project));
    }

    /**
     * The same project as it is on disk now. Neither takes note of the other's edits from then on.
     *
     * @throws IOException as {@link #open(Path)} does
     * @throws StepException as {@link #open(Path)} does
     */
    public ProjectSession reopened() throws IOException, StepException {
        return open(Files.exists(project.jsonFile()) ? project.jsonFile() : project.imageFolder());
    }

    /** The project file and where everything is. */
    public Project project() {
        return project;
    }

    /** Whether each frame is a file of its own. */
    public boolean isFolder() {
        return !frames.folder().path(0).equals(frames.folder().location());
    }

    /** All frames of the folder, left-out ones too. */
    public ImageSequence frames() {
        return frames.folder();
    }

    /** What a pixel and a frame stand for as the images say it, which the user may know better. */
    public Calibration imageCalibration() {
        return imageCalibration;
    }

    /** Index of the first frame in use, from 0. */
    public int firstFrame() {
        return frames.first();
    }

    /** Ids of the particles that are to make the drift: those that were chosen earlier, else all that are selected. */
    public List<Integer> chosenForDrift() {
        List<Integer> chosen = DriftChoice.remembered(project);
        return chosen.isEmpty() ? project.particles().stream().map(one -> one.particle().id()).toList() : chosen;
    }

    /**
     * Writes an edited setup into the project file; other particles as the step of that name does. Results that were
     * made from what has changed become stale: all behind the tracking by other particles or frames, all behind the
     * drift by another reference frame, none by another calibration.
     *
     * @throws IOException if it can't be written; the message names the file and the reason
     * @throws StepException if no frame would be in use
     */
    public synchronized void save(ProjectSetup setup) throws IOException, StepException {
        frames = frames.with(setup.frames());
        project.setFrameChoice(setup.frames());
        project.setReferenceFrame(setup.reference());
        project.setCalibration(setup.calibration());
        if (setup.particles().equals(project.particles())) {
            project.setSoftware(Software.NAME_AND_VERSION);
            project.save();
        } else {
            SelectParticles.store(project, setup.particles(), frames);
            StepRunner.recordSelection(project, frames,
                    Options.toJson(new SelectParticles.Result(setup.particles().size(), 0)));
        }
    }

    /**
     * Says how steps are to work where the project sets nothing for itself.
     *
     * @param wanted what is null in it is as in the last run
     */
    public void prefer(StepSettings wanted) {
        preferred = wanted;
    }

    /** How steps are to work: as the project sets for itself, else as is preferred. */
    public synchronized StepSettings settings() {
        return StepSettings.ownOf(project).or(preferred);
    }

    /**
     * Writes what the project sets for itself into the project file; results that were made otherwise become stale.
     *
     * @param own {@link StepSettings#NONE} for nothing
     * @throws IOException if it can't be written; the message names the file and the reason
     */
    public synchronized void saveSettings(StepSettings own) throws IOException {
        own.putInto(project);
        project.setSoftware(Software.NAME_AND_VERSION);
        project.save();
    }

    /** What is odd about the folder, one sentence each. */
    public List<String> warnings() {
        return frames.folder().warnings();
    }

    /**
     * How far each step is, as the files are now. Whether frames were added is looked at only when a project is opened:
     * to look into ten thousand files again takes longer than all else.
     */
    public ProjectStatus status() throws IOException, StepException {
        try {
            return ProjectStatus.of(project, frames.with(project.frameChoice()));
        } catch (NoSuchFileException e) {
            return ProjectStatus.of(project); // a frame is gone, so the others count anew
        }
    }

    /** Index of the frame of an exact file name, or -1. */
    public int indexOf(String fileName) {
        return frames.folder().indexOf(fileName);
    }

    /** What has been tracked, by ascending id; empty if nothing was yet. */
    public List<Trajectory> trajectories() throws IOException, StepException {
        return project.results().trackingCsv().isEmpty() ? List.of()
                : Tables.trajectories(project, frames, ProgressListener.NONE);
    }

    /** The drift as the last run of its step wrote it; empty if there is none yet. */
    public Optional<DriftCurve> drift() throws IOException, StepException {
        return project.results().driftCsv().isEmpty() ? Optional.empty()
                : Optional.of(Tables.drift(project, frames, ProgressListener.NONE));
    }

    /** What the steps have written, as far as it can be read. */
    public StepResults results() {
        return StepResults.of(this);
    }

    /**
     * The drift that other options would give. Nothing is written.
     *
     * @param tracked all trajectories, as {@link #trajectories()} gives them
     * @param options those left null are taken from {@link #settings()}, else from the last run of the step
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public DriftEstimate preview(List<Trajectory> tracked, DriftOptions options, ProgressListener progress)
            throws IOException, StepException {
        DriftOptions complete = complete(options);
        return EstimateDrift.estimate(used(tracked, complete), frames, complete, progress);
    }

    /**
     * The same at a first look, in a tenth of the time: by the model and the verdicts of an earlier preview.
     *
     * @param last the earlier preview, of the same trajectories
     * @return empty if that one is no ground for it
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public Optional<DriftEstimate> firstLook(List<Trajectory> tracked, DriftOptions options, DriftEstimate last,
            ProgressListener progress) throws IOException, StepException {
        DriftOptions complete = complete(options);
        return EstimateDrift.firstLook(used(tracked, complete), frames, complete, last, progress);
    }

    private synchronized List<Trajectory> used(List<Trajectory> tracked, DriftOptions options) throws StepException {
        return EstimateDrift.used(project, tracked, options);
    }

    private synchronized DriftOptions complete(DriftOptions options) throws IOException, StepException {
        return StepRunner.merged(new EstimateDrift(), project, Options.or(options, settings().drift()));
    }

    /**
     * Key figures of the last validation, whether they are stale or not; empty if Driftless has not run it to its end.
     *
     * @throws StepException if they can't be understood
     */
    public synchronized Optional<Validate.Result> validation() throws StepException {
        return Validate.last(project);
    }

    /** A figure of the validation, as PNG; empty if it was not drawn. */
    public Optional<byte[]> figure(ValidationFigure one) throws IOException {
        return figure(one.fileName());
    }

    /** The figure of one particle before and after, as PNG; empty if it was not drawn. */
    public Optional<byte[]> comparisonFigure(int particleId) throws IOException {
        return figure(Outputs.comparisonPng(particleId));
    }

    private Optional<byte[]> figure(String name) throws IOException {
        Path file = project.validationFolder().resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** What is in the frames, as the selection and the tracking see it with the settings of now. */
    public SpotSearch spots() {
        return new SpotSearch(frames, settings().or(StepSettings.DEFAULTS).track());
    }

    /**
     * A frame moved back by its motion, with the interpolation that the alignment would use and edges repeated, so that
     * it can be laid over the original.
     *
     * @throws StepException if the settings can't be understood
     * @throws IllegalArgumentException if the frame turned and is to be moved by whole pixels
     */
    public Frame aligned(Frame image, FrameMotion motion) throws StepException {
        AlignOptions options;
        synchronized (this) {
            options = StepRunner.merged(new AlignFrames(ONE_FRAME), project, settings().align());
        }
        return new FrameWarper(image.width(), image.height(), options.interpolation(), EdgePolicy.NEAREST)
                .warp(image, motion.motion()).frame();
    }

    /**
     * What lies along a line in each frame; still to be read, see {@link Kymograph#read}.
     *
     * @param drift to move the line by; null for none
     * @param width of the line in pixels, at least 1
     */
    public Kymograph kymograph(Line line, int width, DriftCurve drift) {
        return new Kymograph(frames(), frames::uses, drift, line, width, Kymograph.MAX_VALUES);
    }
}
