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
import java.util.List;

import com.google.gson.JsonElement;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.ApplyDrift;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "apply", description = "Align other images, e.g. another channel, by the drift of a project.",
        footer = {"", "The other images must be as large and as many, with the same numbers in their names, and as far as they "
                + "tell at the same scale and times. Each becomes a project that names where its drift comes from; it is stale "
                + "when that drift changes, and is not validated, as no particle of its own had a part in it."})
final class ApplyCommand extends ProjectCommand {

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FOLDER",
            description = "The other images: folders, or TIFF files of many frames.")
    private List<Path> targets = List.of();
    @Mixin
    private AlignArguments align;
    @Option(names = "--ignore-times", order = 50, description = "Apply it even if time stamps say that the frames were taken "
            + "at other times.")
    private boolean ignoreTimes;
    @Option(names = "--replace", order = 51, description = "Replace a drift that they have by themselves.")
    private boolean replace;
    @Mixin
    private SeveralArguments several;

    ApplyCommand(CommandContext context) {
        super(context);
    }

    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        several.refuse(isElsewhere(), "--output", "names one folder, which holds one project");
        AlignOptions options = align.toOptions();
        List<Path> folders = several.others(context(), targets);
        Project source = open(given(), progress);
        ApplyDrift apply = new ApplyDrift(source, ignoreTimes, replace, workers);
        return new BatchCommand("apply", context(), progress, isJson(), several.report(context()))
                .run(folders, (target, hearer) -> apply.run(target, options, hearer));
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress) {
        throw new IllegalStateException("The folders are run one by one.");
    }
}
