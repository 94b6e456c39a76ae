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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiffFileTest {

    @TempDir
    Path folder;

    private TiffException refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("f.tif"), bytes);
        return assertThrows(TiffException.class, () -> {
            try (TiffFile tiff = TiffFile.open(file)) {
                tiff.read(0);
            }
        });
    }

    private Frame read(byte[] bytes) throws IOException {
        try (TiffFile tiff = TiffFile.open(Files.write(folder.resolve("f.tif"), bytes))) {
            return tiff.read(0);
        }
    }

    /** Where the value of a tag of a classic big-endian file made by {@link TiffWriter} is. */
    private static int valueOf(byte[] tiff, int tag) {
        ByteBuffer b = ByteBuffer.wrap(tiff);
        for (int at = 10;; at += 12) {
            if (b.getShort(at) == (short) tag) {
                return at + 8;
            }
        }
    }

    private static byte[] bigEndian(Frame frame, TiffCompression compression, int rows) throws IOException {
        return TestFrames.bytes(frame, TestFrames.metadata(frame,
                TestFrames.storage(frame, compression, 1, rows, ByteOrder.BIG_ENDIAN), 1));
    }

    @Test
    void aNamedPipeIsRefusedWithoutWaiting() throws Exception {
        Path pipe = folder.resolve("pipe.tif");
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            made = false;
        }
        Assumptions.assumeTrue(made, "Skipped: this system makes no named pipes");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            TiffException e = assertThrows(TiffException.class, () -> TiffFile.open(pipe));
            assertEquals(pipe + " can't be read: it is not a regular file; leave it out.", e.getMessage());
        });
    }

    @Test
    void anErrorTellsFilePageTagAndReason() throws IOException {
        byte[] bytes = bigEndian(TestFrames.frame(8, 8, PixelType.UINT8, 1), TiffCompression.NONE, 8);
        ByteBuffer.wrap(bytes).putShort(valueOf(bytes, TiffTags.COMPRESSION), (short) 50000);
        TiffException e = refused(bytes);
        assertEquals(folder.resolve("f.tif"), e.file());
        assertEquals(0, e.page().getAsInt());
        assertEquals(TiffTags.COMPRESSION, e.tag().getAsInt());
        assertEquals("it has Zstandard compression, which is not supported", e.reason());
    }

    @Test
    void aFrameThatDoesNotFitTheMemoryIsRefusedBeforeItIsMade() throws IOException {
        Frame frame = TestFrames.frame(100, 100, PixelType.UINT16, 1);
        Path file = TestFrames.write(folder.resolve("f.tif"), frame);
        try (TiffFile tiff = TiffFile.open(file, new DecodeBuffers(), true, 19_999)) {
            TiffException e = assertThrows(TiffException.class, () -> tiff.read(0));
            assertTrue(e.getMessage().contains("100 x 100 pixels is larger than the memory allows"), e.getMessage());
        }
    }

    @Test
    void aStripWithoutBytesIsRefusedNotReadAsZeros() throws IOException {
        byte[] bytes = bigEndian(TestFrames.frame(8, 8, PixelType.UINT8, 1), TiffCompression.NONE, 8);
        ByteBuffer.wrap(bytes).putInt(valueOf(bytes, TiffTags.STRIP_BYTE_COUNTS), 0);
        assertEquals("strip 1 of 1 has no bytes", refused(bytes).reason());
        ByteBuffer.wrap(bytes).putInt(valueOf(bytes, TiffTags.STRIP_OFFSETS), 0);
        assertEquals(TiffTags.STRIP_OFFSETS, refused(bytes).tag().getAsInt());
    }

    /** What a file of a few bytes claims must cost no memory: only a frame that they can become is made. */
    @Test
    void aStripThatIsTooShortForItsImageIsRefusedBeforeThatIsMade() throws IOException {
        byte[] bytes = bigEndian(TestFrames.frame(8, 8, PixelType.UINT8, 1), TiffCompression.DEFLATE, 8);
        ByteBuffer b = ByteBuffer.wrap(bytes);
        int stored = b.getInt(valueOf(bytes, TiffTags.STRIP_BYTE_COUNTS));
        b.putInt(valueOf(bytes, TiffTags.IMAGE_LENGTH), 0x7fff);
        b.putInt(valueOf(bytes, TiffTags.ROWS_PER_STRIP), 0x7fff);
        TiffException e = refused(bytes);
        assertEquals("strip 1 of 1 has " + stored + " bytes, too few for the " + 8 * 0x7fff + " of its pixels", e.reason());
        assertEquals(TiffTags.STRIP_BYTE_COUNTS, e.tag().getAsInt());
    }

    @Test
    void aFullLastStripOfAShorterImageIsRead() throws IOException {
        Frame full = TestFrames.frame(8, 16, PixelType.UINT8, 1);
        byte[] bytes = bigEndian(full, TiffCompression.DEFLATE, 8);
        ByteBuffer.wrap(bytes).putInt(valueOf(bytes, TiffTags.IMAGE_LENGTH), 13);
        assertTrue(TestFrames.same(Frame.of(8, 13, Arrays.copyOf((byte[]) full.pixels(), 8 * 13)), read(bytes)));
    }

    @Test
    void aStripThatHoldsMoreThanAllItsRowsIsRefused() throws IOException {
        byte[] bytes = bigEndian(TestFrames.frame(8, 8, PixelType.UINT8, 1), TiffCompression.DEFLATE, 8);
        ByteBuffer.wrap(bytes).putInt(valueOf(bytes, TiffTags.IMAGE_LENGTH), 5);
        assertEquals("strip 1 of 1 holds more pixels than the image", refused(bytes).reason());
    }

    @Test
    void aWrongChecksumIsAnError() throws IOException {
        byte[] bytes = bigEndian(TestFrames.frame(90, 90, PixelType.UINT16, 1), TiffCompression.DEFLATE, 90);
        bytes[bytes.length - 1] ^= 1;
        assertTrue(refused(bytes).reason().startsWith("strip 1 of 1 has broken deflate data"));
        bytes[bytes.length - 1] ^= 1;
        read(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 14})
    void packedBitsBecomeWords(int bits) throws IOException {
        int width = 13;
        int height = 5;
        short[] pixels = new short[width * height];
        int rowBytes = Math.ceilDiv(width * bits, 8);
        byte[] packed = new byte[rowBytes * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (i * 7919 & (1 << bits) - 1);
            for (int b = 0; b < bits; b++) {
                int at = i % width * bits + b;
                int bit = pixels[i] >> bits - 1 - b & 1;
                packed[i / width * rowBytes + at / 8] |= (byte) (bit << 7 - at % 8);
            }
        }
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] head = new IfdBuilder(order, TiffFormat.CLASSIC)
                    .longValue(TiffTags.IMAGE_WIDTH, width)
                    .longValue(TiffTags.IMAGE_LENGTH, height)
                    .shortValue(TiffTags.BITS_PER_SAMPLE, bits)
                    .build(TiffTags.STRIP_OFFSETS, TiffTags.STRIP_BYTE_COUNTS, new long[] {packed.length});
            byte[] file = Arrays.copyOf(head, head.length + packed.length);
            System.arraycopy(packed, 0, file, head.length, packed.length);
            assertTrue(TestFrames.same(Frame.of(width, height, pixels), read(file)));
        }
    }

    @Test
    void missingByteCountsOfPlainPixelsAreDerived() throws IOException {
        Frame frame = TestFrames.frame(8, 8, PixelType.UINT16, 1);
        byte[] bytes = bigEndian(frame, TiffCompression.NONE, 3);
        ByteBuffer.wrap(bytes).putShort(valueOf(bytes, TiffTags.STRIP_BYTE_COUNTS) - 8, (short) 400);
        assertTrue(TestFrames.same(frame, read(bytes)));
    }

    @Test
    void manyStripsWithTheSameBytesAreRefused() throws IOException {
        Frame frame = TestFrames.frame(1000, 400, PixelType.UINT8, 1);
        byte[] bytes = Arrays.copyOf(bigEndian(frame, TiffCompression.DEFLATE, 1), 500_000);
        ByteBuffer b = ByteBuffer.wrap(bytes);
        for (int i = 0; i < 400; i++) {
            b.putInt(b.getInt(valueOf(bytes, TiffTags.STRIP_BYTE_COUNTS)) + 4 * i, 400_000);
            b.putInt(b.getInt(valueOf(bytes, TiffTags.STRIP_OFFSETS)) + 4 * i, 90_000);
        }
        assertEquals("its strips or tiles overlap", refused(bytes).reason());
    }

    @Test
    void impostorsAreCalledByTheirNames() throws IOException {
        assertEquals("it is a PNG image, not a TIFF",
                refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).reason());
        assertEquals("it is an HDF5 file, not a TIFF",
                refused(new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10}).reason());
        assertEquals("it is empty", refused(new byte[0]).reason());
    }
}
