/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/** Small whole files of every kind that is read, written by hand, so that nothing in them comes from what is tested. */
final class Samples {

    private static final int WIDTH = 23;
    private static final int HEIGHT = 17;
    private static final int TILE = 16;

    private static final String OME = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
            + "<Image ID=\"Image:0\"><Pixels ID=\"Pixels:0\" DimensionOrder=\"XYZCT\" Type=\"uint16\" SizeX=\"23\" SizeY=\"17\" SizeZ=\"1\""
            + " SizeC=\"1\" SizeT=\"3\" PhysicalSizeX=\"0.065\" PhysicalSizeXUnit=\"&#181;m\" TimeIncrement=\"0.5\"><Channel ID=\"Channel:0:0\""
            + " SamplesPerPixel=\"1\"/><TiffData IFD=\"0\" PlaneCount=\"3\"/></Pixels></Image></OME>";
    private static final String IMAGEJ = "ImageJ=1.54f\nimages=3\nslices=3\nunit=micron\nspacing=1.0\nfinterval=0.5\nmin=0.0\nmax=9.0\n";
    private static final String MICRO_MANAGER = "{\"Width\":23,\"Height\":17,\"PixelSizeUm\":0.065,\"ElapsedTime-ms\":12.5,\"Interval_ms\":500}";

    /**
     * How a file is written.
     *
     * @param compression code of the tag
     * @param pages one after the other, each with its pixels before its directory
     */
    private record Form(int bits, boolean floats, ByteOrder order, boolean big, boolean tiled, int compression, int predictor,
            int pages, String description) {
    }

    private Samples() {
    }

    /** All of them, always the same bytes. */
    static List<byte[]> all() {
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        ByteOrder motorola = ByteOrder.BIG_ENDIAN;
        List<byte[]> files = new ArrayList<>();
        for (int compression : new int[] {1, 5, 8, 32773, 32946}) {
            int predictor = compression == 1 || compression == 32773 ? 1 : 2;
            files.add(file(new Form(16, false, little, false, false, compression, 1, 1, "")));
            files.add(file(new Form(16, false, motorola, true, true, compression, predictor, 1, "sample")));
            files.add(file(new Form(8, false, little, true, false, compression, predictor, 2, "")));
            files.add(file(new Form(32, false, motorola, false, true, compression, predictor, 1, "")));
            files.add(file(new Form(32, true, little, false, false, compression, predictor == 2 ? 3 : 1, 1, "")));
        }
        for (int bits : new int[] {10, 12, 14}) {
            files.add(file(new Form(bits, false, bits == 12 ? motorola : little, false, false, 1, 1, 1, "")));
        }
        files.add(file(new Form(16, false, little, false, false, 1, 1, 3, OME)));
        files.add(file(new Form(16, false, motorola, false, false, 1, 1, 3, IMAGEJ)));
        files.add(file(new Form(16, false, little, false, false, 1, 1, 3, MICRO_MANAGER)));
        files.add(oneDirectory());
        return files;
    }

    /** As ImageJ writes stacks larger than 4 GB: the pixels of three frames, and a directory for the first. */
    private static byte[] oneDirectory() {
        Form form = new Form(16, false, ByteOrder.BIG_ENDIAN, false, false, 1, 1, 1, IMAGEJ);
        byte[] more = new byte[2 * WIDTH * HEIGHT * 2];
        new Random(3).nextBytes(more);
        return new SampleWriter(form.order, form.big, more).page(tags(form), segments(form)).bytes();
    }

    private static byte[] file(Form form) {
        SampleWriter writer = new SampleWriter(form.order, form.big, new byte[0]);
        for (int page = 0; page < form.pages; page++) {
            writer.page(tags(form), segments(form));
        }
        return writer.bytes();
    }

    private static List<SampleWriter.Tag> tags(Form form) {
        List<SampleWriter.Tag> tags = new ArrayList<>();
        tags.add(SampleWriter.Tag.number(256, WIDTH));
        tags.add(SampleWriter.Tag.number(257, HEIGHT));
        tags.add(SampleWriter.Tag.number(258, form.bits));
        tags.add(SampleWriter.Tag.number(259, form.compression));
        tags.add(SampleWriter.Tag.number(262, 1));
        if (!form.description.isEmpty()) {
            tags.add(SampleWriter.Tag.text(270, form.description));
        }
        tags.add(SampleWriter.Tag.number(277, 1));
        if (!form.tiled) {
            tags.add(SampleWriter.Tag.number(278, rows(form)));
        }
        if (form.predictor != 1) {
            tags.add(SampleWriter.Tag.number(317, form.predictor));
        }
        if (form.tiled) {
            tags.add(SampleWriter.Tag.number(322, TILE));
            tags.add(SampleWriter.Tag.number(323, TILE));
        }
        tags.add(SampleWriter.Tag.number(339, form.floats ? 3 : 1));
        return tags;
    }

    private static int rows(Form form) {
        return form.compression == 1 ? HEIGHT : 7;
    }

    private static List<byte[]> segments(Form form) {
        int columns = form.tiled ? TILE : WIDTH;
        int rows = form.tiled ? TILE : rows(form);
        int count = form.tiled ? 4 : (HEIGHT - 1) / rows + 1;
        List<byte[]> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int stored = form.tiled ? rows : Math.min(rows, HEIGHT - i * rows);
            ByteBuffer raw = ByteBuffer.allocate(stored * ((columns * form.bits + 7) / 8)).order(form.order);
            for (int y = 0; y < stored; y++) {
                raw.put(row(form, columns, 31 * i + y));
            }
            segments.add(compress(raw.array(), form.compression));
        }
        return segments;
    }

    /** Differences where there is a predictor; what is in a row is no matter, since readers are compared with each other. */
    private static byte[] row(Form form, int columns, int seed) {
        byte[] row = new byte[(columns * form.bits + 7) / 8];
        new Random(seed).nextBytes(row);
        for (int i = row.length / 2; i < row.length; i++) {
            row[i] = (byte) seed;
        }
        return row;
    }

    private static byte[] compress(byte[] raw, int compression) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (compression) {
            case 5 -> lzw(raw, out);
            case 8, 32946 -> deflate(raw, out);
            case 32773 -> packBits(raw, out);
            default -> out.writeBytes(raw);
        }
        return out.toByteArray();
    }

    private static void deflate(byte[] raw, ByteArrayOutputStream out) {
        Deflater deflater = new Deflater();
        deflater.setInput(raw);
        deflater.finish();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
    }

    private static void packBits(byte[] raw, ByteArrayOutputStream out) {
        int at = 0;
        while (at < raw.length) {
            int run = 1;
            while (at + run < raw.length && run < 128 && raw[at + run] == raw[at]) {
                run++;
            }
            out.write(run > 1 ? 1 - run : 0);
            out.write(raw[at]);
            at += run;
        }
    }

    /** Codes of single bytes, and the table cleared before codes grow to ten bits. */
    private static void lzw(byte[] raw, ByteArrayOutputStream out) {
        int bits = 0;
        int pending = 0;
        for (int i = -1; i <= raw.length; i++) {
            int[] codes = i < 0 ? new int[] {256} : i == raw.length ? new int[] {257, 0}
                    : i % 200 == 199 ? new int[] {raw[i] & 0xff, 256} : new int[] {raw[i] & 0xff};
            for (int code : codes) {
                pending = pending << 9 | code;
                bits += 9;
                while (bits >= 8) {
                    out.write(pending >> bits - 8);
                    bits -= 8;
                    pending &= (1 << bits) - 1;
                }
            }
        }
    }
}
