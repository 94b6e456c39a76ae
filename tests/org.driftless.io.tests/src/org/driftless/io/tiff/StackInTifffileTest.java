/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python's tifffile opens what is written; skipped where there is none. */
class StackInTifffileTest {

    private static final long CLASSIC = 0xffffffffL;
    private static final long SMALL = 1000;

    /** Prints what is wrong with each file, whose pixels lie beside it. */
    private static final String SCRIPT = """
            import sys, numpy, tifffile
            seen = 0
            for name in open(sys.argv[1]).read().split():
                with tifffile.TiffFile(name) as tif:
                    page = tif.pages[0]
                    try:
                        tifffile.TIFF.DECOMPRESSORS[page.compression]
                        tifffile.TIFF.UNPREDICTORS[page.predictor]
                    except KeyError:
                        continue  # needs a package that is not here
                    image = tif.asarray()
                    pages = numpy.stack([p.asarray() for p in tif.pages]) if len(tif.pages) > 1 else image
                    wanted = numpy.fromfile(name + '.raw', image.dtype.newbyteorder('<')).reshape(image.shape)
                    for what, got in (('series', image), ('pages', pages)):
                        if not numpy.array_equal(got.view('u1'), wanted.astype(got.dtype).view('u1')):
                            print(name, what, 'differs')
                    seen += 1
            print('seen', seen)
            """;

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    private List<String> python(String script, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("script.py"), script);
        for (String python : List.of("python3", "/usr/bin/python3")) {
            List<String> command = new ArrayList<>(List.of(python, file.toString()));
            command.addAll(List.of(arguments));
            try {
                if (new ProcessBuilder(python, "-c", "import tifffile").redirectErrorStream(true).start().waitFor() == 0) {
                    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
                    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    process.waitFor();
                    return text.lines().toList();
                }
            } catch (IOException notThere) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        Assumptions.abort("Skipped: no Python with tifffile is here");
        return List.of();
    }

    private void write(String name, StackSource source, StackPages pages, long mostClassic) throws IOException {
        Path file = folder.resolve(name);
        try (StackOutput out = StackSource.open(file, pages, source.frames, mostClassic, FrameOutput.Mark.START)) {
            for (int i = 0; i < source.frames.size(); i++) {
                out.accept(out.encode(i, source.frames.get(i), pages.metadata(i)));
            }
            out.finish();
        }
        ByteBuffer raw = ByteBuffer.allocate(source.frames.size() * StackSource.WIDTH * StackSource.HEIGHT
                * source.frames.getFirst().type().bytes());
        for (Frame frame : source.frames) {
            raw.put(new StripPacker(frame, ByteOrder.LITTLE_ENDIAN, 1, frame.height()).pack(0, frame.height()));
        }
        Files.write(folder.resolve(name + ".raw"), raw.array());
        files.add(file);
    }

    @Test
    void everyStackIsExact() throws IOException {
        int number = 0;
        for (TiffWriterTest.Form form : TiffWriterTest.forms()) {
            if (form.predictor() != 1 && form.type() == PixelType.FLOAT32) {
                continue; // rare, and not defined alike everywhere; or needs a package
            }
            StackSource source = new StackSource(folder.resolve("in" + ++number), 3, form.type(), new TiffStorage(
                    8 * form.type().bytes(), form.compression(), form.predictor(), form.rows(), form.order(), false));
            write(number + ".tif", source, source.pages(), CLASSIC);
            write(number + "big.tif", source, source.pages(), SMALL);
            StackPages again = new StackPages(ImageStack.open(folder.resolve(number + ".tif")), StackSource.all(3),
                    Calibration.UNKNOWN);
            write(number + "again.tif", source, again, CLASSIC);
        }
        Path list = Files.write(folder.resolve("list"), files.stream().map(Path::toString).toList());
        List<String> said = python(SCRIPT, list.toString());
        assertEquals(1, said.size(), said.toString());
        int seen = Integer.parseInt(said.getFirst().split(" ")[1]);
        assertEquals(true, seen >= 3 * 20, said.toString());
    }

    @Test
    void itKnowsTheWordsOfImageJ() throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 3, PixelType.UINT16,
                new TiffStorage(16, TiffCompression.NONE, 1, 9, ByteOrder.LITTLE_ENDIAN, false),
                TestFrames.ascii(TiffTags.IMAGE_DESCRIPTION, "Zelle 3"));
        write("out.tif", source, new StackPages(source.folder, StackSource.all(3), new Calibration(0.5, 0.25)), CLASSIC);
        assertEquals(List.of("True", "3 3 0.25 um False", "Zelle 3 ['f1.tif', 'f2.tif', 'f3.tif']", "(1000000, 500000)",
                "TYX (3, 47, 61)"), python("""
                import sys, tifffile
                with tifffile.TiffFile(sys.argv[1]) as tif:
                    words = tif.imagej_metadata
                    print(tif.is_imagej)
                    print(words['images'], words['frames'], words['finterval'], words['unit'], words['loop'])
                    print(words['Info'], words['Labels'])
                    print(tif.pages[0].tags['XResolution'].value)
                    print(tif.series[0].axes, tif.series[0].shape)
                """, files.getFirst().toString()));
    }
}
