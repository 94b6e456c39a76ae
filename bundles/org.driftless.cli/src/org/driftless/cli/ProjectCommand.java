/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.nio.file.Path;

import com.google.gson.JsonElement;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.BrokenProjectException;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectRecovery;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that works on a project. */
abstract class ProjectCommand extends ConsoleCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROJECT",
            description = "An image folder, a TIFF file of many frames, its script_output folder, or a particle_selections.json. "
                    + "Left out: the current folder, or the project in it or beside it.")
    private Path projectPath;

    @Option(names = "--output", paramLabel = "DIR", order = 89,
            description = "Folder for everything that is written, in place of script_output beside the image folder.")
    private Path output;

    @Option(names = "--recover", order = 90,
            description = "Go on from the last good copy of a project file that is damaged, which is kept under another name.")
    private boolean recover;

    ProjectCommand(CommandContext context) {
        super(context);
    }

    /**
     * Does the work.
     *
     * @return what {@code --json} prints under "results"
     */
    abstract JsonElement execute(Project project, Workers workers, ProgressListener progress)
            throws IOException, StepException;

    /** Opens the project and does the work. */
    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        Project project = open(given(), progress);
        project.changedOutside().ifPresent(progress::warn);
        JsonElement results = execute(project, workers, progress);
        if (isJson()) {
            printJson(project, results, progress);
        }
        return ExitCodes.DONE;
    }

    /** What the user gave, or the current folder. */
    final Path given() {
        return projectPath == null ? context().workingFolder() : resolve(projectPath);
    }

    /** Whether the user gave a project. */
    final boolean isGiven() {
        return projectPath != null;
    }

    /** Whether everything is to be written elsewhere. */
    final boolean isElsewhere() {
        return output != null;
    }

    /** Opens a project as the user wants it opened. */
    final Project open(Path given, ProgressListener progress) throws IOException {
        try {
            return Project.open(given, resolve(output));
        } catch (BrokenProjectException e) {
            if (!recover) {
                throw e;
            }
            Path aside = ProjectRecovery.recover(e.file());
            progress.warn(e.what() + " It is now " + aside + ", and the last good copy is in its place: what was saved last "
                    + "may be missing.");
            return Project.open(given, resolve(output));
        }
    }

    private void printJson(Project project, JsonElement results, ConsoleProgress progress) {
        JsonResult json = json();
        json.add("project", project.jsonFile());
        json.add("results", results);
        print(json, progress);
    }
}
