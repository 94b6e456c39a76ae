/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Stack;

import org.driftless.core.particle.FitBox;
import org.driftless.core.select.AutoSelection;
import org.driftless.pipeline.SelectOptions;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the selection, for {@code select} and {@code run}. */
final class SelectArguments {

    @Option(names = "--box", paramLabel = "X0,Y0,X1,Y1", order = 10, converter = BoxConverter.class,
            description = "A box around a particle, in pixels: columns X0 to X1, rows Y0 to Y1, X1 and Y1 excluded. Repeatable.")
    List<FitBox> boxes;

    @Option(names = "--auto", paramLabel = "COUNT", arity = "0..1", order = 11, preprocessor = OptionalCount.class,
            description = "Find COUNT isolated spots, bright or dark, that move with the sample in frames spread over the"
                    + " sequence (default: as many as the drift needs, " + AutoSelection.FEWEST + " to "
                    + AutoSelection.MOST + " if there are so many).")
    Integer auto;

    @Option(names = "--from", paramLabel = "FILE", order = 12,
            description = "Take the boxes, and their ids, from another project's particle_selections.json, or from regions of"
                    + " ImageJ: one (roi), or what its ROI Manager saved (zip).")
    Path from;

    @Option(names = "--add", order = 13,
            description = "Add to the present selection instead of replacing it.")
    boolean add;

    @Option(names = "--frame", paramLabel = "FRAME", order = 14,
            description = "The frame on which the boxes are drawn, if it is not the first: an index from 0, or a file name.")
    String frame;

    /**
     * Whether the user said which particles.
     *
     * @throws UsageException if not, but how
     */
    boolean isGiven() throws UsageException {
        boolean given = boxes != null || auto != null || from != null;
        if (!given && (add || frame != null)) {
            throw new UsageException((add ? "--add" : "--frame") + " says how particles are selected: give --box, --auto "
                    + "or --from with it.");
        }
        return given;
    }

    /**
     * The options for the step; particles are found by themselves if the user did not say which.
     *
     * @throws UsageException if several ways of selecting are mixed
     */
    SelectOptions toOptions(CommandContext context, Double minRSquared) throws UsageException {
        int ways = (boxes != null ? 1 : 0) + (auto != null ? 1 : 0) + (from != null ? 1 : 0);
        if (ways > 1) {
            throw new UsageException("--box, --auto and --from can't be mixed; use one, then add the others with --add.");
        }
        Integer count = ways == 0 ? Integer.valueOf(SelectOptions.DEFAULT_AUTO) : auto;
        return new SelectOptions(boxes, count, from == null ? null : context.resolve(from).toString(), add, frame,
                minRSquared);
    }

    /** Reads {@code 220,318,246,344}. */
    static final class BoxConverter implements ITypeConverter<FitBox> {
        @Override
        public FitBox convert(String value) {
            if (!value.matches("\\s*-?\\d{1,9}(\\s*,\\s*-?\\d{1,9}){3}\\s*")) {
                throw new TypeConversionException(
                        "a box is four whole numbers X0,Y0,X1,Y1, e.g. 220,318,246,344, not \"" + value + "\"");
            }
            String[] numbers = value.trim().split("\\s*,\\s*");
            return new FitBox(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]));
        }
    }

    /** Takes the next word as the count only if it is a number: it may be the project. */
    static final class OptionalCount implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            boolean counted = !args.isEmpty() && args.peek().matches("\\d{1,6}");
            option.setValue(counted ? Integer.valueOf(args.pop()) : Integer.valueOf(SelectOptions.DEFAULT_AUTO));
            return true;
        }
    }
}
