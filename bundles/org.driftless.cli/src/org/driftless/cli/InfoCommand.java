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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.image.Calibration;
import org.driftless.io.tiff.SequenceInfo;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.io.tiff.TiffStorage;
import org.driftless.pipeline.FrameValues;
import org.driftless.pipeline.InspectImages;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.inspect.ImageWords;
import org.driftless.pipeline.inspect.SequenceSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "info", description = "Say what images are there, how they are stored, and what is odd about them. Changes "
        + "nothing.",
        footer = {"", "Only some pages are looked into, so that thousands of frames take a moment; --checksum reads them all. The "
                + "checksum of a frame is the SHA-256 of its values, row by row, each little-endian in its type: however files are "
                + "stored, the same values have the same."})
final class InfoCommand extends ConsoleCommand {

    @Parameters(index = "0", paramLabel = "PATH",
            description = "A folder of TIFF files, or a TIFF file of one frame or many.")
    private Path path;

    @Option(names = "--checksum", order = 1, description = "Read every frame, and give the SHA-256 of its values.")
    private boolean checksum;

    InfoCommand(CommandContext context) {
        super(context);
    }

    @Override
    int run(Workers workers, ConsoleProgress progress) throws IOException, StepException {
        InspectImages.Result found =
                new InspectImages(workers).run(resolve(path), checksum, progress);
        if (isJson()) {
            JsonResult json = json();
            json.add("results", toJson(found));
            print(json, progress);
        } else {
            print(found);
        }
        return ExitCodes.DONE;
    }

    private void print(InspectImages.Result found) {
        PrintStream out = terminal().out();
        SequenceSummary.of(resolve(path), found.info()).lines()
                .forEach((name, words) -> out.println(String.format(Locale.ROOT, "%-11s %s", name, words)));
        for (int i = 0; i < found.values().size(); i++) {
            out.println(found.values().get(i).sha256() + "  " + found.info().sequence().name(i));
        }
    }

    private JsonElement toJson(InspectImages.Result found) {
        SequenceInfo info = found.info();
        TiffSequence frames = info.sequence();
        TiffStorage storage = info.storage();
        Calibration scale = info.metadata().calibration();
        JsonObject json = new JsonObject();
        json.addProperty("images", resolve(path).toString());
        json.addProperty("kind", info.kind());
        json.addProperty("frames", frames.size());
        json.addProperty("first", frames.name(0));
        json.addProperty("last", frames.name(frames.size() - 1));
        info.numbering().ifPresent(numbers -> json.add("numbering", toJson(numbers)));
        json.addProperty("width", frames.width());
        json.addProperty("height", frames.height());
        json.addProperty("type", info.type());
        json.addProperty("bits_stored", storage.bitsPerSample());
        json.addProperty("compression", storage.compression().label());
        json.addProperty("predictor", storage.predictor());
        json.addProperty("byte_order", ImageWords.order(storage));
        json.addProperty("bigtiff", storage.bigTiff());
        json.addProperty("layout", info.layout());
        if (scale.hasPixelSize()) {
            json.addProperty("pixel_size_um", scale.pixelSize());
            json.addProperty("pixel_size_from", info.metadata().pixelSource());
        }
        if (scale.hasFrameInterval()) {
            json.addProperty("frame_interval_s", scale.frameInterval());
        }
        json.addProperty("description", info.metadata().kind().label());
        if (checksum) {
            json.add("checksums", checksums(frames, found.values()));
        }
        return json;
    }

    private static JsonObject toJson(SequenceInfo.Numbering numbers) {
        JsonObject json = new JsonObject();
        json.addProperty("first", numbers.first());
        json.addProperty("last", numbers.last());
        json.addProperty("step", numbers.step());
        json.addProperty("missing", numbers.missing());
        return json;
    }

    private static JsonArray checksums(TiffSequence frames, List<FrameValues> values) {
        JsonArray all = new JsonArray();
        for (int i = 0; i < values.size(); i++) {
            JsonObject one = new JsonObject();
            one.addProperty("frame", i);
            one.addProperty("name", frames.name(i));
            one.addProperty("sha256", values.get(i).sha256());
            if (values.get(i).notFinite() > 0) {
                one.addProperty("not_finite", values.get(i).notFinite());
            }
            all.add(one);
        }
        return all;
    }
}
