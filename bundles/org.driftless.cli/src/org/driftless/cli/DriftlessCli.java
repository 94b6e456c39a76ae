/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.particle.FitMethod;
import org.driftless.pipeline.movie.MovieContent;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: arguments in, exit code out. */
final class DriftlessCli {

    private static final int HELP_WIDTH = 100;

    private final CommandContext context;
    private final CommandLine commandLine;

    /** @param arguments what will be run; none to be ready for anything */
    DriftlessCli(CommandContext context, String... arguments) {
        this.context = context;
        AskedCommand command = new AskedCommand(new DriftlessCommand(), arguments);
        commandLine = command
                .addSubcommand(new SelectCommand(context))
                .addSubcommand(new TrackCommand(context))
                .addSubcommand(new DriftCommand(context))
                .addSubcommand(new AlignCommand(context))
                .addSubcommand(new ValidateCommand(context))
                .addSubcommand(new MergeCommand(context))
                .addSubcommand(new RunCommand(context))
                .addSubcommand(new ApplyCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new InfoCommand(context))
                .addSubcommand(new ReportCommand(context))
                .addSubcommand(new MovieCommand(context))
                .addSubcommand(new CompareCommand(context))
                .addSubcommand(new SimulateCommand(context));
        command.complete();
        for (CommandLine subcommand : commandLine.getSubcommands().values()) {
            subcommand.getCommandSpec().versionProvider(new Version());
            subcommand.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
        }
        commandLine.setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(Path.class, DriftlessCli::path)
                .registerConverter(FitMethod.class, word -> choice(word, FitMethod.values()))
                .registerConverter(Estimator.class, word -> choice(word, Estimator.values()))
                .registerConverter(MotionModel.class, word -> choice(word, MotionModel.values()))
                .registerConverter(Interpolation.class, word -> choice(word, Interpolation.values()))
                .registerConverter(MovieContent.class, word -> choice(word, MovieContent.values()))
                .registerConverter(CompareCommand.TimeAxis.class, word -> choice(word, CompareCommand.TimeAxis.values()))
                .registerConverter(CompareCommand.LengthAxis.class, word -> choice(word, CompareCommand.LengthAxis.values()))
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
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            say("Java has not enough memory for this: use fewer --workers, or give it more with JAVA_TOOL_OPTIONS=-Xmx4g.");
            return ExitCodes.FAILED;
        }
    }

    private int misunderstood(ParameterException e, String[] arguments) {
        String message = e instanceof UnmatchedArgumentException unknown ? unknown(unknown) : e.getMessage();
        CommandLine command = e.getCommandLine();
        say(message);
        context.terminal().err().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        if (List.of(arguments).contains(CommonOptions.JSON)) {
            printError(command, message);
        }
        return ExitCodes.USAGE;
    }

    private static String unknown(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        boolean command = e.getCommandLine().getParent() == null && !word.startsWith("-");
        String what = word.startsWith("-") ? "There is no option " : command ? "There is no command " : "This is one word too many: ";
        List<String> similar = e.getSuggestions();
        return what + "\"" + word + "\"" + (similar.isEmpty() ? "." : "; did you mean " + String.join(" or ", similar) + "?");
    }

    private int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        String message = Failure.message(e);
        say(message);
        if (Failure.isFault(e)) {
            e.printStackTrace(context.terminal().err());
        }
        if (parsed.originalArgs().contains(CommonOptions.JSON)) {
            printError(command, message);
        }
        return Failure.exitCode(e);
    }

    private void printError(CommandLine command, String message) {
        JsonResult json = new JsonResult(command.getCommandName());
        json.add("error", message);
        json.print(context.terminal(), context.warnings());
    }

    private static <E extends Enum<E>> E choice(String word, E[] values) {
        List<String> names = new ArrayList<>();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equalsIgnoreCase(word)) {
                return value;
            }
            names.add(name);
        }
        throw new TypeConversionException("choose one of " + String.join(", ", names) + ", not \"" + word + "\"");
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("the name can't be used here (" + e.getReason()
                    + "): on Linux set LC_ALL=C.UTF-8, or rename it");
        }
    }

    private void say(String message) {
        context.terminal().err().println("driftless: " + message);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
