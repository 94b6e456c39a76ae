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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.compare.CommonAxes;
import org.driftless.pipeline.compare.ComparedProject;
import org.driftless.pipeline.compare.Comparison;
import org.driftless.pipeline.compare.ComparisonFiles;
import org.driftless.pipeline.compare.ComparisonJson;
import org.driftless.pipeline.compare.ProjectFigures;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compare", description = "Put the key figures of several projects side by side. Changes nothing in them.",
        footer = {"", "Drifts are drawn over seconds if all projects know their frame interval, else over frames from 0; in "
                + "micrometres if all know their pixel size, else in pixels. A project that can't be read has a row that says why; "
                + "the others are told all the same, and the exit code is 1."})
final class CompareCommand extends ConsoleCommand {

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PROJECT",
            description = "Image folders, TIFF files of many frames, script_output folders, or particle_selections.json.")
    private List<Path> paths;

    @Option(names = "--csv", paramLabel = "FILE", order = 1,
            description = "Write all figures and settings exactly, a row a project.")
    private Path csv;

    @Option(names = "--png", paramLabel = "FILE", order = 2,
            description = "Draw all drifts over each other, and the residuals of each project.")
    private Path png;

    @Option(names = "--time", paramLabel = "auto|frames|seconds", order = 3, description = "What the drifts are drawn over.")
    private TimeAxis time = TimeAxis.AUTO;

    @Option(names = "--length", paramLabel = "auto|pixels|um", order = 4, description = "What lengths are drawn in.")
    private LengthAxis length = LengthAxis.AUTO;

    /** What the user wants along x. */
    enum TimeAxis { AUTO, FRAMES, SECONDS }

    /** What the user wants lengths in. */
    enum LengthAxis { AUTO, PIXELS, UM }

    CompareCommand(CommandContext context) {
        super(context);
    }

    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        Comparison comparison = read(progress);
        CommonAxes axes = axes(comparison);
        for (Path file : Stream.of(csv, png).filter(Objects::nonNull).toList()) {
            ComparisonFiles.requirePlace(resolve(file), comparison);
        }
        if (!isJson() && !isQuiet()) {
            new CompareText(comparison, terminal().columns()).lines().forEach(terminal().out()::println);
        }
        if (csv != null) {
            ComparisonFiles.writeCsv(resolve(csv), comparison, List.of());
            progress.info("Table: " + resolve(csv));
        }
        if (png != null) {
            ComparisonFiles.writePng(resolve(png), comparison, axes);
            progress.info("Drifts in " + axes.words() + ": " + resolve(png));
        }
        if (isJson()) {
            JsonResult json = json();
            json.add("results", ComparisonJson.of(comparison, axes));
            print(json, progress);
        }
        for (ProjectFigures one : comparison.figures()) {
            if (!one.isReadable()) {
                terminal().err().println("driftless: " + String.join(" ", one.problems()));
            }
        }
        return comparison.figures().stream().allMatch(ProjectFigures::isReadable) ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private Comparison read(ConsoleProgress progress) {
        List<ComparedProject> projects = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        progress.begin("Reading projects", paths.size());
        for (Path path : paths) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            ComparedProject one = ComparedProject.read(resolve(path).toAbsolutePath().normalize(), null);
            if (seen.add(one.figures().project().map(Object.class::cast).orElse(one.figures().images()))) {
                projects.add(one);
            } else {
                progress.warn(path + " is given twice.");
            }
            progress.worked(1);
        }
        progress.done();
        return new Comparison(projects);
    }

    private CommonAxes axes(Comparison comparison) throws UsageException {
        CommonAxes known = CommonAxes.known(comparison);
        if (time == TimeAxis.SECONDS && !known.seconds()) {
            throw unknown(comparison, "--time seconds", "frame interval", "frames",
                    one -> !one.calibration().hasFrameInterval());
        }
        if (length == LengthAxis.UM && !known.micrometres()) {
            throw unknown(comparison, "--length um", "pixel size", "pixels", one -> !one.calibration().hasPixelSize());
        }
        return new CommonAxes(time == TimeAxis.AUTO ? known.seconds() : time == TimeAxis.SECONDS,
                length == LengthAxis.AUTO ? known.micrometres() : length == LengthAxis.UM);
    }

    private static UsageException unknown(Comparison comparison, String option, String what, String instead,
            Predicate<ProjectFigures> lacks) {
        Path lacking = comparison.projects().stream().filter(one -> one.drift().isThere()).map(ComparedProject::figures)
                .filter(lacks).map(ProjectFigures::images).findFirst().orElse(null);
        return new UsageException(lacking == null ? option + " needs a project that has a drift: run one first."
                : option + ": the " + what + " of " + lacking + " is not known; set it in the workbench (Alignment > Pixel Size and "
                        + "Frame Rate), or draw in " + instead + ".");
    }
}
