/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.driftless.io.project.Project;

/**
 * The folders of a batch, each project once, in the order in which they were given.
 *
 * @param folders each project once
 * @param repeated what was given again, in whatever way, and what it was given as first
 */
public record BatchFolders(List<BatchFolder> folders, Map<Path, Path> repeated) {

    /**
     * Two folders are the same project if their images and their project file are the same behind all links. Siblings
     * without a project yet share a file that is not there, so that the images count too.
     */
    private record Key(Path images, Path projectFile) {

        static Key of(Project project) throws IOException {
            return new Key(project.imageFolder().toRealPath(), project.identity());
        }
    }

    public BatchFolders {
        folders = List.copyOf(folders);
        repeated = Collections.unmodifiableMap(new LinkedHashMap<>(repeated));
    }

    /**
     * Looks which projects are meant. What can't be opened stays: the batch says why when it is its turn.
     *
     * @param given image folders, output folders or project files; absolute
     */
    public static BatchFolders of(List<Path> given) {
        Map<Key, Path> known = new HashMap<>();
        Map<Path, Path> repeated = new LinkedHashMap<>();
        Map<Path, Path> images = new LinkedHashMap<>();
        for (Path path : given.stream().map(Path::normalize).toList()) {
            Path first = images.containsKey(path) ? path : first(path, known, images);
            if (first != null) {
                repeated.put(path, first);
            }
        }
        return new BatchFolders(named(images), repeated);
    }

    /** @return what the same project was given as before; null if it is a new one, which is added */
    private static Path first(Path path, Map<Key, Path> known, Map<Path, Path> images) {
        try {
            Project project = Project.open(path, null);
            Path first = known.putIfAbsent(Key.of(project), path);
            if (first == null) {
                images.put(path, project.imageFolder());
            }
            return first;
        } catch (IOException e) {
            // It is opened again when its turn comes, and the report says what is wrong.
            images.put(path, path);
            return null;
        }
    }

    private static List<BatchFolder> named(Map<Path, Path> images) {
        Map<String, Long> taken = images.values().stream()
                .collect(Collectors.groupingBy(folder -> name(folder, 1), Collectors.counting()));
        Map<String, Long> takenToo = images.values().stream()
                .collect(Collectors.groupingBy(folder -> name(folder, 2), Collectors.counting()));
        List<BatchFolder> folders = new ArrayList<>();
        images.forEach((path, folder) -> folders.add(new BatchFolder(path, folder,
                taken.get(name(folder, 1)) == 1 ? name(folder, 1)
                        : takenToo.get(name(folder, 2)) == 1 ? name(folder, 2) : folder.toString())));
        return folders;
    }

    /** The last names of a path. */
    private static String name(Path folder, int names) {
        int count = folder.getNameCount();
        return count <= names ? folder.toString() : folder.subpath(count - names, count).toString();
    }
}
