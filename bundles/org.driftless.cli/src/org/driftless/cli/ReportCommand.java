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

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.report.ReportOptions;
import org.driftless.pipeline.report.WriteReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "report", description = "Write what is known of a project as one page for a browser or for paper: the verdict, key "
        + "figures, figures, tables, settings, which images they are, and a paragraph for a paper's methods section.",
        footer = {"", "The page needs no network and no other file. It says what is stale or missing, and is written whatever is. Of "
                + "several projects each gets a page of its own; one that can't be read does not stop the others."})
final class ReportCommand extends ConsoleCommand {

    @Parameters(index = "0", arity = "0..*", paramLabel = "PROJECT",
            description = "An image folder, a TIFF file of many frames, its script_output folder, or a particle_selections.json; "
                    + "one or more. Left out: the current folder, or the project in it or beside it.")
    private List<Path> projects;

    @Option(names = "--html", paramLabel = "FILE", order = 1,
            description = "The page; with one project only. Left out: report.html in the project's output folder.")
    private Path html;

    @Option(names = "--checksum", order = 2, description = "Read every frame for a hash of their values. Without it the hash is that "
            + "of the files' names and sizes.")
    private boolean checksum;

    @Option(names = "--output", paramLabel = "DIR", order = 89,
            description = "The project's output folder, if it is not script_output beside the image folder; with one project only.")
    private Path output;

    ReportCommand(CommandContext context) {
        super(context);
    }

    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        List<Path> all = projects == null || projects.isEmpty() ? List.of(context().workingFolder()) : projects;
        if (all.size() > 1 && (html != null || output != null)) {
            throw new ParameterException(commandLine(), (html != null ? "--html" : "--output")
                    + " is for one project, not for " + all.size() + ".");
        }
        JsonArray results = new JsonArray();
        int code = ExitCodes.DONE;
        for (Path project : all) {
            progress.checkCancelled();
            try {
                Path file = new WriteReport(workers).run(resolve(project), resolve(output),
                        new ReportOptions(resolve(html), checksum), progress);
                progress.info("Report: " + file);
                results.add(result(project, "html", file.toString()));
            } catch (IOException | StepException e) {
                if (all.size() == 1) {
                    throw e;
                }
                code = ExitCodes.FAILED;
                terminal().err().println("driftless: " + Failure.message(e));
                results.add(result(project, "error", Failure.message(e)));
            }
        }
        if (isJson()) {
            JsonResult json = json();
            json.add("results", results);
            print(json, progress);
        }
        return code;
    }

    private JsonObject result(Path project, String key, String value) {
        JsonObject json = new JsonObject();
        json.addProperty("project", resolve(project).toString());
        json.addProperty(key, value);
        return json;
    }
}
