/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.movie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.driftless.io.project.PartFile;

/**
 * An AVI of JPEG pictures (Motion JPEG), after Microsoft's "AVI RIFF File Reference": a list of headers, the pictures, and an
 * index. PowerPoint and video players show it. Each picture stands for itself, as grain and small motion should be seen.
 */
public final class AviOutput implements MovieOutput {

    /** Many players take no larger ones. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;
    private static final float QUALITY = 0.92f;
    private static final int HEADER_BYTES = 224;
    private static final int INDEX_ENTRY = 16;
    private static final int KEY_FRAME = 0x10;
    private static final int HAS_INDEX = 0x10;
    private static final int RATE_SCALE = 1000;

    private final MovieForm form;
    private final PartFile file;
    private final ByteArrayOutputStream index = new ByteArrayOutputStream();
    private int accepted;
    private int largest;

    private AviOutput(MovieForm form, PartFile file) {
        this.form = form;
        this.file = file;
    }

    /**
     * Begins a movie.
     *
     * @param target its folder is there
     * @throws IOException if it can't be begun; the message names the file and the reason
     */
    public static AviOutput open(Path target, MovieForm form) throws IOException {
        AviOutput output = new AviOutput(form, PartFile.open(target, 0));
        try {
            output.file.append(List.of(new byte[HEADER_BYTES]));
            return output;
        } catch (IOException e) {
            output.close();
            throw e;
        }
    }

    @Override
    public byte[] encode(byte[] picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(form.colored(picture), null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void accept(byte[] encoded) throws IOException {
        int padded = encoded.length + encoded.length % 2;
        if (file.length() + padded + (accepted + 2L) * INDEX_ENTRY > MOST_BYTES) {
            throw new IOException(file.target() + " would be larger than 2 GB, which most players don't take: "
                    + "take fewer frames, a smaller region, or shrink them.");
        }
        ByteBuffer entry = buffer(INDEX_ENTRY);
        entry.put(code("00dc")).putInt(KEY_FRAME).putInt((int) (file.length() - HEADER_BYTES + 4)).putInt(encoded.length);
        index.writeBytes(entry.array());
        file.append(List.of(buffer(8).put(code("00dc")).putInt(encoded.length).array(), encoded,
                new byte[padded - encoded.length]));
        largest = Math.max(largest, encoded.length);
        accepted++;
    }

    @Override
    public void finish() throws IOException {
        int pictures = (int) (file.length() - HEADER_BYTES + 4);
        file.append(List.of(buffer(8).put(code("idx1")).putInt(index.size()).array(), index.toByteArray()));
        file.patch(0, header(pictures));
        file.finish();
    }

    private byte[] header(int pictureBytes) {
        ByteBuffer out = buffer(HEADER_BYTES);
        out.put(code("RIFF")).putInt((int) (file.length() - 8)).put(code("AVI "));
        out.put(code("LIST")).putInt(192).put(code("hdrl"));
        out.put(code("avih")).putInt(56);
        out.putInt((int) Math.round(1e6 / form.perSecond())).putInt(0).putInt(0).putInt(HAS_INDEX).putInt(accepted).putInt(0);
        out.putInt(1).putInt(largest).putInt(form.width()).putInt(form.height()).put(new byte[16]);
        out.put(code("LIST")).putInt(116).put(code("strl"));
        out.put(code("strh")).putInt(56).put(code("vids")).put(code("MJPG")).putInt(0).putInt(0).putInt(0);
        out.putInt(RATE_SCALE).putInt((int) Math.round(form.perSecond() * RATE_SCALE)).putInt(0).putInt(accepted);
        out.putInt(largest).putInt(-1).putInt(0);
        out.putShort((short) 0).putShort((short) 0).putShort((short) form.width()).putShort((short) form.height());
        out.put(code("strf")).putInt(40).putInt(40).putInt(form.width()).putInt(form.height());
        out.putShort((short) 1).putShort((short) 24).put(code("MJPG")).putInt((int) Math.min(3 * form.pixels(), MOST_BYTES));
        out.put(new byte[16]);
        return out.put(code("LIST")).putInt(pictureBytes).put(code("movi")).array();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] code(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        file.discard();
    }
}
