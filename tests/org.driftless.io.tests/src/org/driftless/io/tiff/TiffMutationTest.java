/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.driftless.core.image.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken files give frames or an IOException that names them: no other exception, no lack of memory, no hang. */
class TiffMutationTest {

    private static final int MUTANTS = 3000;
    private static final int HEAD_BYTES = 300;
    private static final int[] AWKWARD = {0, 1, 0x7f, 0x80, 0xff};

    @TempDir
    Path folder;

    private static List<byte[]> originals() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (TiffWriterTest.Form form : TiffWriterTest.forms()) {
            Frame frame = TestFrames.frame(23, 17, form.type(), 1);
            TiffStorage storage =
                    TestFrames.storage(frame, form.compression(), form.predictor(), form.rows(), form.order());
            TiffMetadata like = TestFrames.metadata(frame, storage, 1,
                    TestFrames.ascii(TiffTags.IMAGE_DESCRIPTION, "ImageJ=1.54f\nimages=1\n"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TiffWriter.write(frame, like, out,
                    form.order() == ByteOrder.BIG_ENDIAN ? TiffFormat.BIG : TiffFormat.CLASSIC);
            files.add(out.toByteArray());
        }
        return files;
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int range = random.nextInt(4) > 0 ? Math.min(HEAD_BYTES, bytes.length) : bytes.length;
            int at = random.nextInt(range);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) AWKWARD[random.nextInt(AWKWARD.length)];
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    @Test
    void mutantsGiveFramesOrNamedErrors() throws IOException {
        List<byte[]> originals = originals();
        Random random = new Random(20260101);
        Path file = folder.resolve("mutant.tif");
        int[] read = new int[1];
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (int i = 0; i < MUTANTS; i++) {
                    out.truncate(0).write(ByteBuffer.wrap(mutate(originals.get(i % originals.size()), random)), 0);
                    read[0] += tryRead(file, i) ? 1 : 0;
                }
            }
        });
        assertTrue(read[0] > MUTANTS / 20 && read[0] < MUTANTS - MUTANTS / 20, read[0] + " were read");
    }

    private static boolean tryRead(Path file, int number) {
        try (TiffFile tiff = TiffFile.open(file)) {
            tiff.metadata(0).description();
            tiff.frames();
            for (int page = 0; page < tiff.pages(); page++) {
                tiff.read(page);
            }
            return true;
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith(file + " can't be read: "), e::getMessage);
            return false;
        } catch (RuntimeException e) {
            return fail("mutant " + number, e);
        }
    }
}
