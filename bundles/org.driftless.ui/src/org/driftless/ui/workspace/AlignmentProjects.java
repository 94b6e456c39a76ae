/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.driftless.io.tiff.NaturalOrder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The projects of a workspace that name image folders. Writes into the workspace's own folder and nowhere else: no image
 * folder and no result is ever touched. To be called away from the user interface thread.
 */
public final class AlignmentProjects {

    /** What we put into a project's folder; it is not ours alone if there is anything else. */
    private static final Set<String> OURS = Set.of(IProjectDescription.DESCRIPTION_FILE_NAME, ".settings");

    private final IWorkspace workspace;

    public AlignmentProjects(IWorkspace workspace) {
        this.workspace = Objects.requireNonNull(workspace);
    }

    /** All that are open in the workspace, as people count (run_2 before run_10). */
    public List<AlignmentProject> all() {
        return Arrays.stream(workspace.getRoot().getProjects()).map(AlignmentProject::of).flatMap(Optional::stream)
                .sorted(Comparator.comparing(AlignmentProject::name, NaturalOrder.NAMES)).toList();
    }

    /** The project that names an image folder. */
    public Optional<AlignmentProject> find(Path imageFolder) {
        return all().stream().filter(project -> project.imageFolder().equals(imageFolder)).findFirst();
    }

    /**
     * The project that names an image folder; it is made if there is none, and called as the folder is, with a number
     * if that name is taken.
     *
     * @param imageFolder absolute
     * @param output the output folder if it is not beside the images, else null
     * @throws CoreException if the workspace can't be written
     */
    public AlignmentProject findOrCreate(Path imageFolder, Path output, IProgressMonitor monitor)
            throws CoreException {
        return findOrCreate(imageFolder, output, null, monitor);
    }

    /**
     * The same, with a name for the project if it is made.
     *
     * @param name one that is not {@link #refusalOf refused}; null to call it as the folder is
     */
    public AlignmentProject findOrCreate(Path imageFolder, Path output, String name, IProgressMonitor monitor)
            throws CoreException {
        AlignmentProject[] result = new AlignmentProject[1];
        workspace.run(progress -> {
            AlignmentProject there = find(imageFolder).orElse(null);
            result[0] = new AlignmentProject(there == null ? create(name == null ? nameFor(imageFolder) : name)
                    : there.resource(), imageFolder, output);
            if (!result[0].equals(there)) {
                store(result[0]);
            }
        }, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
        return result[0];
    }

    private IProject create(String name) throws CoreException {
        IProjectDescription description = workspace.newProjectDescription(name);
        description.setNatureIds(new String[] {AlignmentNature.ID});
        description.setComment("Names an image folder for Driftless. The images are not in here.");
        IProject project = workspace.getRoot().getProject(name);
        project.create(description, null);
        project.open(null);
        project.setDefaultCharset("UTF-8", null);
        return project;
    }

    private static void store(AlignmentProject project) throws CoreException {
        try {
            project.store();
        } catch (BackingStoreException e) {
            throw new CoreException(Status.error("The project " + project.name()
                    + " of the workspace could not be written: " + e.getMessage(), e));
        }
    }

    /** What a new project for an image folder is called if nobody says otherwise. */
    public String nameFor(Path imageFolder) {
        String wanted = Objects.toString(imageFolder.getFileName(), "images").replaceAll("[\\\\/:*?\"<>|]", "_").strip();
        String base = workspace.validateName(wanted, IResource.PROJECT).isOK() ? wanted : "images";
        String name = base;
        for (int number = 2; isTaken(name); number++) {
            name = base + " (" + number + ")";
        }
        return name;
    }

    /** Why a project can't be called so, as one sentence; empty if it can. */
    public Optional<String> refusalOf(String name) {
        IStatus status = workspace.validateName(name, IResource.PROJECT);
        return !status.isOK() ? Optional.of(status.getMessage()) : !isTaken(name) ? Optional.empty()
                : Optional.of("There is a project or a folder " + name + " in the workspace: choose another name.");
    }

    /** A folder that stands in the workspace already may be someone's. */
    private boolean isTaken(String name) {
        IPath folder = workspace.getRoot().getLocation().append(name);
        return name.equalsIgnoreCase(".metadata") || folder.toFile().exists() || Arrays
                .stream(workspace.getRoot().getProjects()).anyMatch(project -> project.getName().equalsIgnoreCase(name));
    }

    /**
     * Makes a project name another image folder, since its images were moved.
     *
     * @throws CoreException if the workspace can't be written, or another project names that folder
     */
    public void rebind(AlignmentProject project, Path imageFolder, IProgressMonitor monitor) throws CoreException {
        Optional<AlignmentProject> other = find(imageFolder).filter(found -> !found.resource().equals(project.resource()));
        if (other.isPresent()) {
            throw new CoreException(Status.error(imageFolder + " is in the workspace already, as "
                    + other.get().name() + ": remove one of the two projects from the workspace."));
        }
        workspace.run(progress -> store(new AlignmentProject(project.resource(), imageFolder, null)),
                workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
    }

    /**
     * Takes projects out of the workspace. Images and results stay; so does a project's folder in the workspace if there
     * is anything in it that is not ours.
     *
     * @throws CoreException if the workspace can't be written
     */
    public void remove(List<AlignmentProject> projects, IProgressMonitor monitor) throws CoreException {
        workspace.run(progress -> {
            for (AlignmentProject each : projects) {
                IProject project = each.resource();
                if (project.exists()) {
                    project.delete(isOursAlone(each), true, null);
                }
            }
        }, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
    }

    private static boolean isOursAlone(AlignmentProject project) throws CoreException {
        IProject resource = project.resource();
        if (!resource.isOpen() || resource.getDescription().getLocationURI() != null
                || resource.getLocation() == null || project.imageFolder().startsWith(resource.getLocation().toPath())) {
            return false;
        }
        resource.refreshLocal(IResource.DEPTH_ONE, null);
        List<IResource> members = new ArrayList<>(Arrays.asList(resource.members(IResource.HIDDEN)));
        members.removeIf(member -> OURS.contains(member.getName()));
        return members.isEmpty();
    }
}
