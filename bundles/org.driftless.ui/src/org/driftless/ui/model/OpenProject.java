/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.function.Function;

import org.driftless.core.image.Calibration;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.LockHolder;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.SetupChange;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.StepResults;
import org.driftless.pipeline.StepSettings;
import org.driftless.ui.preferences.DriftlessPreferences;

/**
 * One open project, as all parts of the workbench share it: its setup as it is being edited, the frame that is
 * shown, the particles that are picked, and what the steps have found. For the user interface thread alone.
 */
public final class OpenProject {

    private final List<ProjectListener> listeners = new ArrayList<>();
    private ProjectSession session;
    private ProjectSetup setup;
    private ProjectSetup saved;
    private int frame;
    private Set<Integer> picked = Set.of();
    private Set<Integer> used = Set.of();
    private StepResults results;
    private ProjectStatus status;
    private Optional<LockHolder> usedElsewhere = Optional.empty();
    private final SharedParts shared = new SharedParts();

    /**
     * Opens a project that has been read. What its steps have written and can't be read is among the
     * {@link #problems()}.
     *
     * @throws IOException if it can't be found out how far its steps are
     * @throws StepException if no frame of it is in use
     */
    public OpenProject(ProjectSession session) throws IOException, StepException {
        take(ProjectSnapshot.of(session));
        frame = session.firstFrame();
    }

    private void take(ProjectSnapshot read) {
        session = read.session();
        session.prefer(new DriftlessPreferences().steps());
        saved = session.project().setup();
        setup = saved;
        results = read.results();
        status = read.status();
        usedElsewhere = read.usedElsewhere();
        used = new LinkedHashSet<>(session.chosenForDrift());
    }

    /**
     * Takes over what a step has written.
     *
     * @param read the project, read anew away from the user interface thread
     */
    public void refresh(ProjectSnapshot read) {
        take(read);
        frame = Math.min(frame, session.frames().size() - 1);
        pick(picked.stream().filter(ids(particles())::contains).toList());
        fire(ProjectChange.PARTICLES);
        fire(ProjectChange.FRAMES);
        fire(ProjectChange.CALIBRATION);
        fire(ProjectChange.USED);
        fire(ProjectChange.RESULTS);
    }

    /** The project on disk. */
    public ProjectSession session() {
        return session;
    }

    /** What people call it: the name of the image folder. */
    public String name() {
        return session.project().imageFolder().getFileName().toString();
    }

    /** The selection as it is being edited. */
    public List<SelectedParticle> particles() {
        return setup.particles();
    }

    /** Replaces the selection, as {@link #setSetup} does. */
    public void setParticles(List<SelectedParticle> edited) {
        setSetup(setup.withParticles(edited));
    }

    /** All that is saved with the project and can be edited, as it is being edited. */
    public ProjectSetup setup() {
        return setup;
    }

    /** Replaces the setup; it is not saved yet. Particles that are new in it are to make the drift, too. */
    public void setSetup(ProjectSetup edited) {
        ProjectSetup before = setup;
        setup = edited;
        if (!edited.particles().equals(before.particles())) {
            particlesChanged(ids(before.particles()), ids(edited.particles()));
        }
        if (!edited.frames().equals(before.frames()) || !edited.reference().equals(before.reference())) {
            fire(ProjectChange.FRAMES);
        }
        if (!edited.calibration().equals(before.calibration())) {
            fire(ProjectChange.CALIBRATION);
        }
    }

    private void particlesChanged(Set<Integer> before, Set<Integer> now) {
        Set<Integer> nowUsed = new LinkedHashSet<>(now);
        nowUsed.removeIf(id -> before.contains(id) && !used.contains(id));
        pick(picked.stream().filter(now::contains).toList());
        fire(ProjectChange.PARTICLES);
        setUsed(nowUsed);
    }

    private static Set<Integer> ids(List<SelectedParticle> of) {
        return of.stream().map(one -> one.particle().id()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An id that no particle has yet. */
    public int nextId() {
        return particles().stream().mapToInt(one -> one.particle().id()).max().orElse(0) + 1;
    }

    /** Whether the setup has changes that are not saved. */
    public boolean isDirty() {
        return !setup.equals(saved);
    }

    /** Whether a step would give something else when the edits that are not saved yet are saved. */
    public boolean isOutdated(StepName step) {
        return new SetupChange(saved, setup, DriftOrigin.of(session.project()).isForeign()).outdates(step);
    }

    /**
     * Writes the setup into the project file.
     *
     * @throws IOException if it can't be written; the message names the file and the reason
     * @throws StepException if no frame would be in use
     */
    public void save() throws IOException, StepException {
        session.save(setup);
        saved = setup;
        status = session.status();
        fire(ProjectChange.PARTICLES);
        fire(ProjectChange.RESULTS);
    }

    /**
     * Writes what the project sets for itself into the project file; the setup stays as it is, saved or not.
     *
     * @throws IOException if it can't be written; the message names the file and the reason
     */
    public void saveSettings(StepSettings own) throws IOException, StepException {
        session.saveSettings(own);
        status = session.status();
        fire(ProjectChange.RESULTS);
    }

    /** Takes over how the steps are to work now, by the user's preferences. */
    public void preferencesChanged() {
        session.prefer(new DriftlessPreferences().steps());
        fire(ProjectChange.RESULTS);
    }

    /** The setup that was saved last. */
    public ProjectSetup saved() {
        return saved;
    }

    /** Goes back to the setup that was saved last. */
    public void revert() {
        setSetup(saved);
    }

    /** Whether a frame is in use, or left out. */
    public boolean uses(int index) {
        return setup.frames().uses(index);
    }

    /** Index of the frame that is to stay where it is: the one chosen, else the first one in use; -1 if there is none. */
    public int referenceFrame() {
        return setup.reference().isEmpty()
                ? IntStream.range(0, session.frames().size()).filter(this::uses).findFirst().orElse(-1)
                : session.indexOf(setup.reference());
    }

    /** Index of the frame that is shown, from 0. */
    public int frame() {
        return frame;
    }

    /** Shows another frame; an index behind the ends shows the first or last one. */
    public void showFrame(int index) {
        int shown = Math.max(0, Math.min(session.frames().size() - 1, index));
        if (shown != frame) {
            frame = shown;
            fire(ProjectChange.FRAME);
        }
    }

    /** Ids of the particles that are picked in all parts alike. */
    public Set<Integer> picked() {
        return picked;
    }

    public void pick(Collection<Integer> ids) {
        Set<Integer> now = Set.copyOf(ids);
        if (!now.equals(picked)) {
            picked = now;
            fire(ProjectChange.PICK);
        }
    }

    /** Ids of the particles that are to make the drift. */
    public Set<Integer> used() {
        return Set.copyOf(used);
    }

    public void setUsed(Collection<Integer> ids) {
        Set<Integer> now = new LinkedHashSet<>(ids);
        if (!now.equals(used)) {
            used = now;
            fire(ProjectChange.USED);
        }
    }

    /** What a pixel and a frame stand for: as the user says, else as the images do. */
    public Calibration calibration() {
        return setup.calibration().or(session.imageCalibration());
    }

    /** What was tracked, by ascending id; empty if nothing was or it can't be read. */
    public List<Trajectory> trajectories() {
        return results.trajectories();
    }

    /** The drift as the last run of its step wrote it; empty if there is none or it can't be read. */
    public Optional<DriftCurve> drift() {
        return results.drift();
    }

    /** Why what a step has written can't be used, as one sentence; steps without a problem are not in it. */
    public Map<StepName, String> problems() {
        Map<StepName, String> words = new EnumMap<>(StepName.class);
        results.problems().forEach((step, problem) -> words.put(step, problem.in(WorkbenchWording.INSTANCE)));
        return words;
    }

    /** How far each step is. */
    public ProjectStatus status() {
        return status;
    }

    /** Who else was working on the project when it was read the last time; empty if nobody was. */
    public Optional<LockHolder> usedElsewhere() {
        return usedElsewhere;
    }

    /**
     * Something that several parts want to know of this project and that is worked out once for all of them.
     *
     * @param make makes it when it is asked for the first time
     */
    public <T> T shared(Class<T> type, Function<OpenProject, T> make) {
        return shared.get(type, this, make);
    }

    public void addListener(ProjectListener listener) {
        listeners.add(Objects.requireNonNull(listener));
    }

    public void removeListener(ProjectListener listener) {
        listeners.remove(listener);
    }

    private void fire(ProjectChange change) {
        for (ProjectListener listener : List.copyOf(listeners)) {
            listener.changed(this, change);
        }
    }
}
