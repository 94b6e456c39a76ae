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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the image folder, the output folder and the project file that belong to a path that a user gives. It looks
 * only; nothing is written.
 */
final class ProjectLocator {

    /** The folder beside the images that holds the results. */
    static final String OUTPUT = "script_output";

    private ProjectLocator() {
    }

    /**
     * What belongs together.
     *
     * @param folders image and output folder
     * @param json where the project file is or will be
     * @param file the project file; null if there is none yet
     * @param selectionFrom a project in another output folder, from which a new one takes its selection; null if none
     */
    record Located(ProjectFolders folders, Path json, ProjectFile file, ProjectFile selectionFrom) {

        /** What the project begins with: the project file, else the other one, else nothing selected yet. */
        ProjectFile source(String now) {
            ProjectFile there = file != null ? file : selectionFrom;
            return there != null ? there : new ProjectFile(json, null, Selection.emptyProject(folders.images(), now));
        }
    }

    /** See {@link Project#open}. */
    static Located locate(Path given, Path output) throws ProjectException {
        Path start = (given == null ? Path.of("") : given).toAbsolutePath().normalize();
        Path results = output == null ? null : output.toAbsolutePath().normalize();
        if (results != null && Files.exists(results) && !Files.isDirectory(results)) {
            throw new ProjectException("The output folder " + results + " is not a folder: choose another.");
        }
        Located located = Files.isDirectory(start) ? fromFolder(start, results) : fromFile(start, results);
        located.folders().refuseOverlap();
        return located;
    }

    private static Located fromFile(Path start, Path output) throws ProjectException {
        if (!Files.exists(start)) {
            throw new ProjectException("There is no file or folder " + start + ": check how it is spelt.");
        }
        if (isImage(start)) {
            return fromImages(start, output);
        }
        if (!start.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new ProjectException(start + " is no project: give the image folder or a TIFF file of many frames, its "
                    + OUTPUT + " folder, or a " + ProjectFile.NAME + ".");
        }
        return fromProject(ProjectFile.load(start), output);
    }

    private static Located fromFolder(Path start, Path output) throws ProjectException {
        Path inside = start.resolve(ProjectFile.NAME);
        if (Files.exists(inside)) {
            ProjectFile file = ProjectFile.load(inside);
            boolean strayCopy = imageFolderOf(file).filter(images -> StoredPath.isSame(images, start)).isPresent();
            return strayCopy ? fromImages(start, output) : fromProject(file, output);
        }
        if (!holdsImages(start)) {
            Optional<Path> below = projectBelow(start);
            if (below.isPresent()) {
                return fromProject(ProjectFile.load(below.get()), output);
            }
        }
        return fromImages(start, output);
    }

    private static Located fromProject(ProjectFile file, Path output) throws ProjectException {
        Optional<Path> found = imageFolderOf(file);
        if (found.isEmpty()) {
            throw noImages(file);
        }
        Path images = found.get();
        Path home = file.path().getParent();
        if (output == null || StoredPath.isSame(output, home)) {
            return new Located(new ProjectFolders(images, home), file.path(), file, null);
        }
        Located there = inOutput(images, output);
        return there.file() != null ? there : new Located(there.folders(), there.json(), null, file);
    }

    private static Located fromImages(Path images, Path output) throws ProjectException {
        if (output != null) {
            return inOutput(images, output);
        }
        if (images.getParent() == null) {
            throw new ProjectException(images + " has no folder beside it for the results: choose one (--output).");
        }
        Path shared = images.resolveSibling(OUTPUT);
        Path own = images.resolveSibling(OUTPUT + "_" + images.getFileName());
        boolean hasOwn = Files.exists(own.resolve(ProjectFile.NAME));
        if (!Files.exists(shared.resolve(ProjectFile.NAME))) {
            return inOutput(images, hasOwn ? own : shared);
        }
        try {
            ProjectFile file = ProjectFile.load(shared.resolve(ProjectFile.NAME));
            if (isOf(file, images)) {
                return new Located(new ProjectFolders(images, shared), file.path(), file, null);
            }
        } catch (ProjectException e) {
            // With a project of its own in another folder, a damaged one here must be a sibling's.
            if (!hasOwn) {
                throw e;
            }
        }
        return inOutput(images, own);
    }

    /** The project of these images in this output folder, or none yet. */
    private static Located inOutput(Path images, Path output) throws ProjectException {
        Path json = output.resolve(ProjectFile.NAME);
        ProjectFolders folders = new ProjectFolders(images, output);
        if (!Files.exists(json)) {
            return new Located(folders, json, null, null);
        }
        ProjectFile file = ProjectFile.load(json);
        if (!isOf(file, images)) {
            throw new ProjectException(output + " holds the project of other images ("
                    + file.imageSet().text("folder_path").orElse("") + ") than " + images
                    + ": choose another output folder (--output).");
        }
        return new Located(folders, json, file, null);
    }

    private static boolean isOf(ProjectFile file, Path images) throws ProjectException {
        Optional<Path> found = imageFolderOf(file);
        if (found.isPresent()) {
            return StoredPath.isSame(found.get(), images);
        }
        Path name = images.getFileName();
        return name != null && file.storedImageFolder().names().contains(name.toString());
    }

    /** Where the images of a project are now: beside its folder first, since folders move together. */
    private static Optional<Path> imageFolderOf(ProjectFile file) throws ProjectException {
        Path home = file.path().getParent();
        List<Path> beside = home.getParent() == null ? List.of() : List.of(home.getParent());
        return file.storedImageFolder().find(beside, path -> Files.isDirectory(path) || Files.isRegularFile(path) && isImage(path));
    }

    private static ProjectException noImages(ProjectFile file) throws ProjectException {
        String stored = file.imageSet().text("folder_path").orElse("");
        return new ProjectException("The image folder " + stored + " of " + file.path()
                + " is neither there nor beside the project's folder: put it back, or correct folder_path in the"
                + " file.");
    }

    /** The project of one of the folders in a folder that holds no images itself. */
    private static Optional<Path> projectBelow(Path folder) throws ProjectException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> outputs = Files.newDirectoryStream(folder, OUTPUT + "*")) {
            for (Path output : outputs) {
                if (Files.isRegularFile(output.resolve(ProjectFile.NAME))) {
                    found.add(output.resolve(ProjectFile.NAME));
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (DirectoryIteratorException e) {
            throw unreadable(folder, e.getCause());
        }
        if (found.size() > 1) {
            throw new ProjectException(folder + " holds " + found.size() + " projects: give one of them, e.g. "
                    + found.stream().sorted().findFirst().orElseThrow() + ".");
        }
        return found.stream().findFirst();
    }

    private static boolean holdsImages(Path folder) throws ProjectException {
        try (DirectoryStream<Path> images = Files.newDirectoryStream(folder, ProjectLocator::isImage)) {
            return images.iterator().hasNext();
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (DirectoryIteratorException e) {
            throw unreadable(folder, e.getCause());
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".tif") || name.endsWith(".tiff");
    }

    private static ProjectException unreadable(Path folder, IOException e) {
        return new ProjectException("The folder " + folder + " can't be read: " + PlainReason.of(e) + ".", e);
    }
}
