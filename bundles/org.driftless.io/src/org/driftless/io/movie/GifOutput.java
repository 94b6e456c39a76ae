/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.movie;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.driftless.io.project.PartFile;

/** An animated GIF that begins again when it has ended. Every slide show and browser plays it, and no pixel is lost. */
public final class GifOutput implements MovieOutput {

    /** More pictures a second than this are played slowly by browsers. */
    public static final double MOST_PER_SECOND = 50;

    private static final int HUNDREDTHS = 100;
    private static final String NATIVE = "javax_imageio_gif_image_1.0";

    private final MovieForm form;
    private final PartFile file;
    private final ImageWriter writer;
    private final MemoryCacheImageOutputStream stream;
    private int accepted;

    private GifOutput(MovieForm form, PartFile file) {
        this.form = form;
        this.file = file;
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        stream = new MemoryCacheImageOutputStream(new Appending(file));
    }

    /**
     * Begins a movie.
     *
     * @param target its folder is there
     * @throws IOException if it can't be begun; the message names the file and the reason
     */
    public static GifOutput open(Path target, MovieForm form) throws IOException {
        GifOutput output = new GifOutput(form, PartFile.open(target, 0));
        try {
            output.writer.setOutput(output.stream);
            output.writer.prepareWriteSequence(null);
            return output;
        } catch (IOException e) {
            output.close();
            throw e;
        }
    }

    /** Pictures are packed when they are written, one after the other. */
    @Override
    public byte[] encode(byte[] picture) {
        return picture;
    }

    @Override
    public void accept(byte[] encoded) throws IOException {
        BufferedImage image = form.image(encoded);
        writer.writeToSequence(new IIOImage(image, null, metadata(image)), null);
        accepted++;
        stream.flushBefore(stream.getStreamPosition());
    }

    /** Hundredths of a second have no thirds, so the delays differ by one where needed, and the whole takes as long as it should. */
    static int delay(int picture, double perSecond) {
        long from = Math.round(picture * HUNDREDTHS / perSecond);
        return Math.clamp(Math.round((picture + 1) * HUNDREDTHS / perSecond) - from, 1, 0xffff);
    }

    private IIOMetadata metadata(BufferedImage image) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = new IIOMetadataNode(NATIVE);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(delay(accepted, form.perSecond())));
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        if (accepted == 0) {
            root.appendChild(repeated());
        }
        metadata.mergeTree(NATIVE, root);
        return metadata;
    }

    /** The Netscape extension: the movie is played again and again. */
    private static IIOMetadataNode repeated() {
        IIOMetadataNode one = new IIOMetadataNode("ApplicationExtension");
        one.setAttribute("applicationID", "NETSCAPE");
        one.setAttribute("authenticationCode", "2.0");
        one.setUserObject(new byte[] {1, 0, 0});
        IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
        all.appendChild(one);
        return all;
    }

    @Override
    public void finish() throws IOException {
        writer.endWriteSequence();
        stream.close();
        file.finish();
    }

    @Override
    public void close() throws IOException {
        writer.dispose();
        file.discard();
    }

    private static final class Appending extends OutputStream {

        private final PartFile file;

        Appending(PartFile file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            file.append(List.of(new byte[] {(byte) b}));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            file.append(List.of(Arrays.copyOfRange(bytes, offset, offset + length)));
        }
    }
}
