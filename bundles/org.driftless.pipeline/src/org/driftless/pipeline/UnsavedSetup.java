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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.PlainReason;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectException;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SetupFile;

/**
 * The setup of a project while it is edited and not saved, kept in a file of its own so that it survives a crash.
 * The file is a project file with nothing but the setup. It is not among the project's, whose folder may be shared
 * or not be writable, but in a folder of the program that edits. For one thread at a time.
 */
public final class UnsavedSetup {

    private static final String SUFFIX = ".json";
    private static final String DAMAGED_SUFFIX = ".damaged";

    private final Project project;
    private final Path file;

    /**
     * What a crash has left.
     *
     * @param setup all of it as it was edited last
     * @param saved what is saved
     * @param savedLater whether the project file was written after it, by another program
     */
    public record Found(ProjectSetup setup, ProjectSetup saved, boolean savedLater) {

        /** What can be restored, as one sentence. */
        public String summary() {
            List<String> parts = new ArrayList<>();
            int changed = changed();
            int removed = removed();
            if (changed > 0) {
                parts.add(Words.count(changed, "particle"));
            }
            if (removed > 0) {
                parts.add("the removal of " + Words.count(removed, "particle"));
            }
            if (changed + removed == 0 && !setup.particles().equals(saved.particles())) {
                parts.add("another order of the particles");
            }
            if (!setup.frames().equals(saved.frames())) {
                parts.add("another choice of frames");
            }
            if (!setup.reference().equals(saved.reference())) {
                parts.add("another reference frame");
            }
            if (!setup.calibration().equals(saved.calibration())) {
                parts.add("another pixel size or frame rate");
            }
            String all = Words.joined(parts);
            return Character.toUpperCase(all.charAt(0)) + all.substring(1)
                    + (parts.size() == 1 && changed < 2 ? " that was" : " that were") + " not saved can be restored.";
        }

        private int changed() {
            return (int) setup.particles().stream().filter(one -> !saved.particles().contains(one)).count();
        }

        private int removed() {
            return (int) saved.particles().stream().filter(one -> setup.particles().stream()
                    .noneMatch(other -> other.particle().id() == one.particle().id())).count();
        }
    }

    /**
     * Touches no file.
     *
     * @param folder where unsaved setups of all projects are kept; made when it is needed
     */
    public UnsavedSetup(Path folder, Project project) {
        this.project = project;
        this.file = folder.resolve(nameFor(project.jsonFile()));
    }

    /**
     * The image folders of all setups that are kept, that is of projects that a crash has closed. Those that are
     * not there now are left out, and so is what is damaged.
     *
     * @param folder where unsaved setups are kept; may be missing
     * @throws IOException if it can't be read
     */
    public static List<Path> imageFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted()
                    .flatMap(file -> imageFolderIn(file).stream()).distinct().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A damaged file is named when its project is opened, so not here. */
    private static Optional<Path> imageFolderIn(Path file) {
        try {
            return Optional.of(SetupFile.imageFolder(file)).filter(Files::exists);
        } catch (ProjectException e) {
            return Optional.empty();
        }
    }

    private static String nameFor(Path projectFile) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(projectFile.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash) + SUFFIX;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }

    /**
     * Keeps a setup in place of the one before.
     *
     * @throws IOException if it can't be written; the message names the file and the reason
     */
    public void keep(ProjectSetup setup) throws IOException {
        SetupFile.write(file, project.imageFolder(), setup);
    }

    /**
     * What was kept and is not what is saved.
     *
     * @return empty if nothing was kept, or nothing else than is saved
     * @throws IOException if it can't be understood. It is set aside then, so that it is not in the way again; the
     *     message names it.
     */
    public Optional<Found> find() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        ProjectSetup saved = project.setup();
        ProjectSetup kept;
        try {
            kept = SetupFile.read(file, saved);
        } catch (ProjectException e) {
            throw new IOException("Edits of " + project.imageFolder()
                    + " that were not saved can't be restored, because the file that holds them is damaged: "
                    + setAside() + ".", e);
        }
        return kept.equals(saved) ? Optional.empty() : Optional.of(new Found(kept, saved, isSavedLater()));
    }

    private boolean isSavedLater() throws IOException {
        Path saved = project.jsonFile();
        return Files.exists(saved)
                && Files.getLastModifiedTime(saved).compareTo(Files.getLastModifiedTime(file)) > 0;
    }

    private String setAside() {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED_SUFFIX);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "it is now " + aside;
        } catch (IOException e) {
            return "remove " + file + " (it can't be moved away: " + PlainReason.of(e) + ")";
        }
    }

    /**
     * Forgets what was kept.
     *
     * @throws IOException if the file can't be removed; the message names it and the reason
     */
    public void discard() throws IOException {
        try {
            Files.deleteIfExists(AtomicFile.partOf(file));
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IOException(file + " can't be removed: " + PlainReason.of(e) + ".", e);
        }
    }
}
