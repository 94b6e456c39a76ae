/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.driftless.core.image.Calibration;
import org.driftless.io.tiff.SequenceInfo;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.inspect.ImageWords;

/** Which images they are. */
final class ImagesSection {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final ReportData data;

    ImagesSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) throws IOException {
        SequenceInfo info = data.info();
        TiffSequence images = info.sequence();
        int last = images.size() - 1;
        Facts facts = new Facts(html);
        facts.file(images.isOneFile() ? "File" : "Folder", data.project().imageFolder().toString());
        facts.fact("Kind", Numbers.capital(info.kind()));
        facts.fact("Frames", images.size() + ImageWords.numbering(info));
        facts.file("First", images.name(0) + (images.isOneFile() ? "" : ", of " + time(images.path(0))));
        facts.file("Last", images.name(last) + (images.isOneFile() ? "" : ", of " + time(images.path(last))));
        if (images.isOneFile()) {
            facts.fact("Last changed", time(images.location()));
        }
        facts.fact("Size", images.width() + " \u00d7 " + images.height() + " pixels");
        facts.fact("Type", ImageWords.type(info));
        facts.fact("Stored", Numbers.capital(ImageWords.stored(info)));
        facts.fact("Described by", info.metadata().kind().label());
        Calibration scale = data.scale();
        facts.fact("Pixel size", scale.hasPixelSize() ? Numbers.plain(scale.pixelSize()) + " \u00b5m" + source(true) : "not known");
        facts.fact("Frame interval", scale.hasFrameInterval() ? Numbers.plain(scale.frameInterval()) + " s" + source(false) : "not known");
        facts.code("Hash", data.hash().sha256(), data.hash().meaning() + ".");
        facts.file("Results", data.project().outputFolder().toString());
        facts.end();
    }

    private String source(boolean pixel) {
        Calibration user = data.project().calibration();
        return (pixel ? user.hasPixelSize() : user.hasFrameInterval()) ? ", as the user says"
                : ", as the images say" + (pixel ? " (" + data.info().metadata().pixelSource() + ")" : "");
    }

    private static String time(Path file) throws IOException {
        return TIME.format(Files.getLastModifiedTime(file).toInstant());
    }
}
