/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.driftless.io.project.Project;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.UsageException;

/**
 * The command that has a project worked on by a cluster.
 *
 * @param settings which cluster
 * @param program starts Driftless's own command line; null if there is none on this machine
 * @param steps how the steps are to work; what is null is left to the project and its last run
 */
public record ClusterCommand(ClusterSettings settings, Path program, StepSettings steps) {

    public ClusterCommand {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(steps);
    }

    /**
     * Its words, the program first.
     *
     * @param project saved, so that its file is there
     * @throws UsageException if the settings have a problem, or the project is in no folder that the cluster knows
     */
    public List<String> words(Project project) throws UsageException {
        String problem = settings.problem();
        if (problem != null) {
            throw new UsageException(problem);
        }
        List<String> options = StepArguments.of(steps, project.imageFolder().toFile().isFile());
        return settings.kind() == ClusterSettings.Kind.SPARK ? spark(project, options) : typed(project, options);
    }

    private List<String> spark(Project project, List<String> options) throws UsageException {
        if (program == null) {
            throw new UsageException("Driftless was not started by its own start file, so that its command line is not found:"
                    + " start the product, or choose \"A command line\" in Preferences > Driftless > Cluster, e.g."
                    + " driftless run {folder} --spark " + settings.master() + " {options}.");
        }
        List<String> words = new ArrayList<>(List.of(program.toString(), "run", project.jsonFile().toString(), "--spark",
                settings.master()));
        words.addAll(options);
        return words;
    }

    private List<String> typed(Project project, List<String> options) throws UsageException {
        List<PathMapping> folders = settings.folders();
        return CommandTemplate.parse(settings.command()).fill(Map.of(
                CommandTemplate.FOLDER, PathMapping.there(project.imageFolder(), folders),
                CommandTemplate.PROJECT, PathMapping.there(project.jsonFile(), folders),
                CommandTemplate.OUTPUT, PathMapping.there(project.outputFolder(), folders),
                CommandTemplate.NAME, project.imageFolder().getFileName().toString()), options, home());
    }

    /** Whether the steps are to work otherwise than by themselves and the command line does not hand that on. */
    boolean dropsOptions() throws UsageException {
        return settings.kind() == ClusterSettings.Kind.COMMAND
                && !CommandTemplate.parse(settings.command()).uses(CommandTemplate.OPTIONS)
                && !StepArguments.of(steps, false).equals(StepArguments.of(StepSettings.NONE.or(StepSettings.DEFAULTS), false));
    }

    /** Where commands begin, so that names without a folder are there. */
    static String home() {
        return System.getProperty("user.home");
    }
}
