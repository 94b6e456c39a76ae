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
import java.util.concurrent.Callable;

import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: takes what all take, and tells how far it is. */
abstract class ConsoleCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    private final CommandContext context;

    ConsoleCommand(CommandContext context) {
        this.context = context;
    }

    /**
     * Does the work.
     *
     * @return the exit code, see {@link ExitCodes}
     */
    abstract int run(Workers workers, ConsoleProgress progress) throws IOException, StepException;

    /** Where Spark's master is that is to do the work; null for none. */
    String sparkMaster() throws UsageException {
        return null;
    }

    @Override
    public final Integer call() throws IOException, StepException {
        String master = sparkMaster();
        if (master != null) {
            return onSpark(master);
        }
        ConsoleProgress progress = new ConsoleProgress(terminal(), common.quiet, common.json);
        context.running(progress);
        return run(Workers.parse(common.workers).with(context.engine()), progress);
    }

    private int onSpark(String master) throws IOException, StepException {
        if (context.engine() != null) {
            throw new UsageException(SparkArgument.NAME + " is of no use here: this is a run on " + context.engine().describe()
                    + " already.");
        }
        return new SparkProcess(context, master).run(spec.root().commandLine().getParseResult().expandedArgs());
    }

    /** Whether standard output is for the result alone. */
    final boolean isJson() {
        return common.json;
    }

    /** Whether warnings and errors alone are printed. */
    final boolean isQuiet() {
        return common.quiet;
    }

    /** What the commands of this process share. */
    final CommandContext context() {
        return context;
    }

    /** Where the command prints. */
    final Terminal terminal() {
        return context.terminal();
    }

    /** What the user typed. */
    final CommandLine commandLine() {
        return spec.commandLine();
    }

    /** A path as the user typed it, from the working folder; null stays null. */
    final Path resolve(Path typed) {
        return context.resolve(typed);
    }

    /** The object that {@code --json} prints, as yet without results. */
    final JsonResult json() {
        return new JsonResult(spec.name());
    }

    /** Prints it with what was warned of. */
    final void print(JsonResult json, ConsoleProgress progress) {
        json.print(terminal(), progress.warnings());
    }
}
