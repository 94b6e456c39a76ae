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
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: arguments in, exit code out. */
final class DriftlessCli {

    private static final int HELP_WIDTH = 100;

    private final CommandContext context;
    private final CommandLine commandLine;

    DriftlessCli(CommandContext context) {
        this.context = context;
        commandLine = new CommandLine(new DriftlessCommand())
                .addSubcommand(new SelectCommand(context))
                .addSubcommand(new TrackCommand(context))
                .addSubcommand(new DriftCommand(context))
                .addSubcommand(new AlignCommand(context))
                .addSubcommand(new ValidateCommand(context))
                .addSubcommand(new RunCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new SimulateCommand(context));
        for (CommandLine subcommand : commandLine.getSubcommands().values()) {
            subcommand.getCommandSpec().versionProvider(new Version());
            subcommand.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
        }
        commandLine.setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(context.terminal().out()))
                .setErr(writer(context.terminal().err()))
                .setParameterExceptionHandler(this::misunderstood)
                .setExecutionExceptionHandler(this::failed);
    }

    /**
     * Runs one command.
     *
     * @return the exit code, see {@link ExitCodes}
     */
    int run(String... arguments) {
        return commandLine.execute(arguments);
    }

    private int misunderstood(ParameterException e, String[] arguments) {
        say(e instanceof UnmatchedArgumentException unknown ? unknown(unknown) : e.getMessage());
        context.terminal().err().println("Try \"" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
        return ExitCodes.USAGE;
    }

    private static String unknown(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        boolean command = e.getCommandLine().getParent() == null && !word.startsWith("-");
        String what = word.startsWith("-") ? "There is no option " : command ? "There is no command " : "This is one word too many: ";
        List<String> similar = e.getSuggestions();
        return what + "\"" + word + "\"" + (similar.isEmpty() ? "." : "; did you mean " + String.join(" or ", similar) + "?");
    }

    private int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof CancellationException) {
            say("Cancelled. What was finished is kept; the same command goes on from there.");
            return ExitCodes.CANCELLED;
        }
        if (e instanceof UsageException) {
            say(e.getMessage());
            return ExitCodes.USAGE;
        }
        if (e instanceof StepException) {
            say(e.getMessage());
            return ExitCodes.FAILED;
        }
        if (e instanceof IOException io) {
            say(PlainMessage.of(io));
            return ExitCodes.FAILED;
        }
        throw e;
    }

    private void say(String message) {
        context.terminal().err().println("driftless: " + message);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
