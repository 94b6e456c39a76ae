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

import com.google.gson.JsonObject;

import org.driftless.io.movie.Palette;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.movie.MovieContent;
import org.driftless.pipeline.movie.MovieFrames;
import org.driftless.pipeline.movie.MovieLook;
import org.driftless.pipeline.movie.MovieOptions;
import org.driftless.pipeline.movie.MovieResult;
import org.driftless.pipeline.movie.Region;
import org.driftless.pipeline.movie.WriteMovie;
import org.driftless.pipeline.movie.Zoom;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "movie", description = "Write the frames in use as a movie: before or after the alignment, or side by side, with scale bar "
        + "and time; or a region of them as a stack with the values as they are.",
        footer = {"", "The name says the format: .gif and .avi play in slide shows, .tif opens in ImageJ. The aligned frames are read from "
                + "the disk: run \"driftless run\" first. Without --contrast few pixels of a dozen frames are darker or brighter than "
                + "black and white."})
final class MovieCommand extends ConsoleCommand {

    @Parameters(index = "0", paramLabel = "PROJECT",
            description = "An image folder, a TIFF file of many frames, its script_output folder, or a particle_selections.json.")
    private Path projectPath;

    @Parameters(index = "1", paramLabel = "FILE", description = "The movie: its name ends in .gif, .avi or .tif.")
    private Path file;

    @Option(names = "--what", paramLabel = "before|after|both", order = 1,
            description = "Frames as taken, as aligned, or side by side. Left out: both, with --values after.")
    private MovieContent what;

    @Option(names = "--region", paramLabel = "X,Y,WIDTH,HEIGHT", order = 2,
            description = "Only this part, in pixels of the frames as taken, from 0.")
    private String region;

    @Option(names = "--frames", paramLabel = "A-B", order = 3,
            description = "Only frames A to B, both included: indices from 0. Frames that are left out of the project are not shown.")
    private String frames;

    @Option(names = "--every", paramLabel = "N", order = 4, description = "Only one in N of them.")
    private int every = 1;

    @Option(names = "--fps", paramLabel = "N", order = 5, description = "Pictures shown a second. Left out: 10.")
    private double perSecond = MovieOptions.USUAL_PER_SECOND;

    @Option(names = "--contrast", paramLabel = "LOW,HIGH", order = 6, description = "Values that are shown black and white.")
    private String contrast;

    @Option(names = "--zoom", paramLabel = "N|1/N", order = 7,
            description = "Enlarge each pixel to N x N, or shrink N x N pixels to their mean.")
    private String zoom = "1";

    @Option(names = "--no-scale-bar", order = 8, description = "Draw no scale bar.")
    private boolean noScaleBar;

    @Option(names = "--no-time", order = 9, description = "Write no time on the pictures.")
    private boolean noTime;

    @Option(names = "--no-titles", order = 10, description = "Write no \"before\" and \"after\" on pictures side by side.")
    private boolean noTitles;

    @Option(names = "--values", order = 11,
            description = "Write a TIFF stack with the values, the type and the metadata of the frames, and nothing drawn on it.")
    private boolean values;

    @Option(names = "--overwrite", order = 12, description = "Replace the file if it is there.")
    private boolean overwrite;

    @Option(names = "--output", paramLabel = "DIR", order = 89,
            description = "The project's output folder, if it is not script_output beside the image folder.")
    private Path output;

    MovieCommand(CommandContext context) {
        super(context);
    }

    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        MovieOptions options = options();
        Project project = Project.open(TiffSequence.meantBy(resolve(projectPath)), resolve(output));
        MovieResult result = new WriteMovie(workers).run(project, options, progress);
        progress.info("Movie: " + result.file() + " (" + result.frames() + (result.frames() == 1 ? " picture of " : " pictures of ")
                + result.width() + " x " + result.height() + " pixels)");
        if (isJson()) {
            JsonResult json = json();
            json.add("results", json(result));
            print(json, progress);
        }
        return ExitCodes.DONE;
    }

    private MovieOptions options() throws UsageException {
        MovieContent usual = values ? MovieContent.AFTER : MovieContent.BOTH;
        return new MovieOptions(resolve(file), what == null ? usual : what, region == null ? null : Region.parse(region),
                MovieFrames.parse(frames, every), perSecond, values ? null : look(), overwrite);
    }

    private MovieLook look() throws UsageException {
        double low = Double.NaN;
        double high = Double.NaN;
        if (contrast != null) {
            String number = "-?\\d{1,15}(\\.\\d{1,15})?([eE][-+]?\\d{1,2})?";
            String[] ends = contrast.split(",");
            low = contrast.matches(number + "," + number) ? Double.parseDouble(ends[0]) : 0;
            high = contrast.matches(number + "," + number) ? Double.parseDouble(ends[1]) : 0;
            if (low >= high) {
                throw new UsageException("--contrast takes LOW,HIGH, two values in order, e.g. 100,4000, not \"" + contrast + "\".");
            }
        }
        return new MovieLook(low, high, Palette.GRAY, Zoom.parse(zoom),
                new MovieLook.Marks(!noScaleBar, !noTime, !noTitles, 0));
    }

    private static JsonObject json(MovieResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("file", result.file().toString());
        json.addProperty("frames", result.frames());
        json.addProperty("width", result.width());
        json.addProperty("height", result.height());
        if (!Double.isNaN(result.low())) {
            json.addProperty("low", result.low());
            json.addProperty("high", result.high());
        }
        return json;
    }
}
