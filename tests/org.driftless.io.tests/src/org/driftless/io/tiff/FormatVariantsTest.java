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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form that pixels can have is read exactly, or refused by name. */
class FormatVariantsTest {

    private static final int WIDTH = 53;
    private static final int HEIGHT = 37;
    private static final VariantFile.Form PLAIN = new VariantFile.Form(1, 1, 0, 7, 0);

    @TempDir
    private Path folder;

    private static List<VariantFile.Form> forms() {
        List<VariantFile.Form> forms = new ArrayList<>();
        for (int compression : new int[] {1, 5, 8, 32946, 32773}) {
            for (int predictor = 1; predictor <= (compression == 1 || compression == 32773 ? 1 : 3); predictor++) {
                forms.add(new VariantFile.Form(compression, predictor, 0, 7, 0));
                forms.add(new VariantFile.Form(compression, predictor, 0, 1000, 0));
                forms.add(new VariantFile.Form(compression, predictor, 16, 16, 0));
                forms.add(new VariantFile.Form(compression, predictor, 64, 48, 0));
            }
        }
        return forms;
    }

    private static VariantFile.Form withHeight(VariantFile.Form form) {
        return form.tileWidth() == 0 && form.rows() > HEIGHT
                ? new VariantFile.Form(form.compression(), form.predictor(), 0, HEIGHT, 0) : form;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsReadExactly(VariantFile.Form form) throws IOException {
        Path file = folder.resolve("one.tif");
        for (PixelType type : PixelType.values()) {
            if (form.predictor() == 3 && type != PixelType.FLOAT32) {
                continue;
            }
            Frame frame = TestFrames.frame(WIDTH, HEIGHT, type, 3);
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                for (boolean big : new boolean[] {false, true}) {
                    new VariantFile(order, big).page(frame, withHeight(form)).write(file);
                    try (TiffFile tiff = TiffFile.open(file)) {
                        assertTrue(TestFrames.same(frame, tiff.read(0)), () -> type + " " + order + " big " + big);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "12, 1", "14, 1", "12, 5", "12, 8", "14, 32773"})
    void packedBitsAreReadExactly(int bits, int compression) throws IOException {
        Frame frame = TestFrames.frame(WIDTH, HEIGHT, PixelType.UINT16, 3);
        short[] pixels = (short[]) frame.pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= (1 << bits) - 1;
        }
        for (int tile : new int[] {0, 16}) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                Path file = new VariantFile(order, false)
                        .page(frame, new VariantFile.Form(compression, 1, tile, 16, bits)).write(folder.resolve("b.tif"));
                try (TiffFile tiff = TiffFile.open(file)) {
                    assertTrue(TestFrames.same(frame, tiff.read(0)), order + " " + tile);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void pagesOfOneFileMayBeStoredDifferently(PixelType type) throws IOException {
        VariantFile file = new VariantFile(ByteOrder.BIG_ENDIAN, true);
        List<Frame> frames = new ArrayList<>();
        for (VariantFile.Form form : forms()) {
            if (form.predictor() < 3) {
                frames.add(TestFrames.frame(WIDTH, HEIGHT, type, frames.size()));
                file.page(frames.getLast(), withHeight(form));
            }
        }
        ImageStack stack = ImageStack.open(file.write(folder.resolve("stack.btf")));
        assertEquals(frames.size(), stack.size());
        for (int i = 0; i < frames.size(); i++) {
            assertTrue(TestFrames.same(frames.get(i), stack.read(i)), "page " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"339, 2, signed values of 16 bits", "339, 3, floating-point values of 16 bits",
        "258, 64, unsigned values of 64 bits", "262, 2, an RGB colour image", "262, 3, a palette (colour map) image",
        "262, 32803, a colour camera's raw (Bayer) image", "277, 2, 2 values a pixel (grey and alpha)",
        "259, 7, JPEG (lossy) compression", "259, 50000, Zstandard compression", "259, 50001, WebP compression",
        "259, 34712, JPEG 2000 compression", "317, 7, predictor 7", "266, 2, in reverse order"})
    void otherKindsAreRefusedByName(int tag, int value, String name) throws IOException {
        TagValue other = new TagValue(tag, FieldType.SHORT, new byte[] {(byte) (value >> 8), (byte) value});
        Path file = new VariantFile(ByteOrder.LITTLE_ENDIAN, false)
                .page(TestFrames.frame(WIDTH, HEIGHT, PixelType.UINT16, 3), PLAIN, other).write(folder.resolve("x.tif"));
        String message = assertThrows(TiffException.class, () -> SequenceInfo.of(file)).getMessage();
        assertTrue(message.startsWith(file + " can't be read: ") && message.contains(name)
                && message.contains("save it as a grey TIFF"), message);
    }

    @ParameterizedTest
    @CsvSource({"89504e470d0a1a0a, a PNG image", "ffd8ffe000104a46, a JPEG image", "894844460d0a1a0a, an HDF5 file",
        "dacebe0a00000010, a Nikon ND2 file", "5a49535241574649, a Zeiss CZI file", "504b030414000000, a zip archive",
        "1f8b080000000000, a gzip archive", "474946383961, a GIF image", "3c68746d6c3e, an XML or HTML text",
        "0005160700020000, a Macintosh resource file", "68656c6c6f, something else"})
    void whatIsNoTiffIsCalledWhatItIs(String bytes, String name) throws IOException {
        Path file = Files.write(folder.resolve("x.tif"), HexFormat.of().parseHex(bytes));
        String message = assertThrows(TiffException.class, () -> SequenceInfo.of(file)).getMessage();
        assertTrue(message.startsWith(file + " can't be read: it is " + name) && message.contains(", not a TIFF;"), message);
    }

    @Test
    void minIsWhiteAndOrientationChangeNothing() throws IOException {
        Frame frame = TestFrames.frame(WIDTH, HEIGHT, PixelType.UINT8, 3);
        Path file = new VariantFile(ByteOrder.LITTLE_ENDIAN, false).page(frame, new VariantFile.Form(5, 2, 0, 7, 0),
                new TagValue(TiffTags.PHOTOMETRIC, FieldType.SHORT, new byte[] {0, 0}),
                new TagValue(TiffTags.ORIENTATION, FieldType.SHORT, new byte[] {0, 3})).write(folder.resolve("x.tif"));
        try (TiffFile tiff = TiffFile.open(file)) {
            assertTrue(TestFrames.same(frame, tiff.read(0)));
        }
    }

    /** Behind the short strip lies the next one: a decoder that reads on would take its bytes for pixels. */
    @ParameterizedTest
    @CsvSource({"5, LZW data that end too early", "32773, PackBits data that end too early", "8, deflate data that end too early"})
    void dataThatEndTooEarlyAreNoPixels(int compression, String reason) throws IOException {
        Frame frame = TestFrames.frame(WIDTH, HEIGHT, PixelType.UINT16, 3);
        Path file = folder.resolve("x.tif");
        new VariantFile(ByteOrder.LITTLE_ENDIAN, false).page(frame, new VariantFile.Form(compression, 1, 0, 7, 0)).write(file);
        byte[] bytes = Files.readAllBytes(file);
        int counts;
        try (TiffFile tiff = TiffFile.open(file)) {
            long[] all = tiff.layout(0).counts();
            counts = indexOf(bytes, all);
            bytes[counts] -= 4;
        }
        Files.write(file, bytes);
        try (TiffFile tiff = TiffFile.open(file)) {
            String message = assertThrows(TiffException.class, () -> tiff.read(0)).getMessage();
            assertTrue(message.contains("strip 1 of 6 has " + reason), message);
        }
    }

    private static int indexOf(byte[] bytes, long[] counts) {
        byte[] wanted = new byte[4 * counts.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (byte) (counts[i / 4] >> 8 * (i % 4));
        }
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aCodeThatWasNotMadeIsNoPixel() {
        byte[] out = new byte[20];
        LzwDecoder decoder = new LzwDecoder();
        // Clear, 65, and then code 300, when 258 is the next one that there can be.
        byte[] data = bits("100000000" + "001000001" + "100101100" + "000000000");
        LzwDecoder.BrokenException e = assertThrows(LzwDecoder.BrokenException.class,
                () -> decoder.decode(data, data.length, out, out.length));
        assertEquals("are broken", e.getMessage());
        byte[] old = {0, 1, 2, 3};
        assertTrue(assertThrows(LzwDecoder.BrokenException.class, () -> decoder.decode(old, old.length, out, out.length))
                .getMessage().contains("given up"));
    }

    private static byte[] bits(String digits) {
        String whole = digits + "0".repeat(Math.floorMod(-digits.length(), 8));
        byte[] bytes = new byte[whole.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(whole.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
