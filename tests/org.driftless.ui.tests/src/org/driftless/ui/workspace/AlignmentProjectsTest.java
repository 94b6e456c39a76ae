/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentProjectsTest {

    private final AlignmentProjects projects = new AlignmentProjects(ResourcesPlugin.getWorkspace());

    @TempDir
    private Path folder;

    @AfterEach
    void clear() throws CoreException {
        projects.remove(projects.all().stream().filter(each -> each.imageFolder().startsWith(folder)).toList(), null);
    }

    private Path images(String name) throws IOException {
        Path images = Files.createDirectories(folder.resolve(name));
        Files.writeString(images.resolve("1.tif"), "a frame");
        return images;
    }

    private AlignmentProject create(Path images) throws CoreException {
        return projects.findOrCreate(images, null, null);
    }

    @Test
    void aFolderHasOneProject() throws Exception {
        Path images = images("one");
        AlignmentProject project = create(images);
        assertEquals("one", project.name());
        assertEquals(project, create(images));
        assertEquals(project, projects.find(images).orElseThrow());
    }

    @Test
    void foldersOfOneNameAreNumbered() throws Exception {
        create(images("a/same"));
        assertEquals("same (2)", create(images("b/same")).name());
        assertEquals("SAME (3)", create(images("c/SAME")).name());
    }

    @Test
    void aFolderThatNoProjectCanBeCalledAsStillHasOne() throws Exception {
        Path images = images(".metadata");
        assertEquals(images, create(images).imageFolder());
    }

    @Test
    void theImagesAreNoResourcesAndNothingIsWrittenBesideThem() throws Exception {
        Path images = images("untouched");
        IProject resource = create(images).resource();
        resource.refreshLocal(IResource.DEPTH_INFINITE, null);
        assertEquals(Set.of(".project", ".settings"),
                Arrays.stream(resource.members()).map(IResource::getName).collect(Collectors.toSet()));
        assertFalse(resource.getLocation().toPath().startsWith(folder));
        assertEquals(List.of("1.tif"), names(images));
        assertEquals(List.of("untouched"), names(folder));
    }

    private static List<String> names(Path in) throws IOException {
        try (var files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFolderIsReadAgainFromTheDisk() throws Exception {
        Path images = images("\u00e4 run = #7");
        Path output = folder.resolve("elsewhere");
        AlignmentProject project = projects.findOrCreate(images, output, null);
        project.resource().close(null);
        assertTrue(projects.find(images).isEmpty());
        project.resource().open(null);
        assertEquals(new AlignmentProject(project.resource(), images, output), projects.find(images).orElseThrow());
    }

    @Test
    void imagesThatWereMovedAreFoundAgain() throws Exception {
        AlignmentProject before = create(images("moved"));
        Path now = images("to/moved");
        projects.rebind(before, now, null);
        assertEquals(new AlignmentProject(before.resource(), now, null), projects.find(now).orElseThrow());
        assertTrue(projects.find(before.imageFolder()).isEmpty());
    }

    @Test
    void twoProjectsOfOneFolderAreRefused() throws Exception {
        AlignmentProject first = create(images("first"));
        AlignmentProject second = create(images("second"));
        CoreException refused =
                assertThrows(CoreException.class, () -> projects.rebind(first, second.imageFolder(), null));
        assertTrue(refused.getMessage().contains("as second"), refused.getMessage());
        assertEquals(first, projects.find(first.imageFolder()).orElseThrow());
    }

    @Test
    void removingLeavesTheImages() throws Exception {
        AlignmentProject project = create(images("removed"));
        Path own = project.resource().getLocation().toPath();
        projects.remove(List.of(project), null);
        assertTrue(projects.find(project.imageFolder()).isEmpty());
        assertEquals(List.of("1.tif"), names(project.imageFolder()));
        assertFalse(Files.exists(own));
    }

    @Test
    void removingLeavesWhatSomeoneElsePutIntoTheProject() throws Exception {
        AlignmentProject project = create(images("shared"));
        Path note = project.resource().getLocation().toPath().resolve("note.txt");
        Files.writeString(note, "mine");
        projects.remove(List.of(project), null);
        assertEquals("mine", Files.readString(note));
        assertEquals("shared (2)", create(project.imageFolder()).name());
    }

    @Test
    void imagesThatStandInTheWorkspaceItselfStay() throws Exception {
        Path images = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve("inside");
        Files.createDirectories(images);
        Files.writeString(images.resolve("1.tif"), "a frame");
        AlignmentProject project = create(images);
        assertEquals("inside (2)", project.name());
        projects.remove(List.of(project), null);
        assertEquals(List.of("1.tif"), names(images));
    }
}
