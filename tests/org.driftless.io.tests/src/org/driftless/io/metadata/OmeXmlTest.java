/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmeXmlTest {

    private static final String BROKEN = "Its OME description is broken, or holds what is not allowed in one; it is used as"
            + " far as it goes.";

    @TempDir
    private Path folder;

    private static String blocks(String... attributes) {
        StringBuilder all = new StringBuilder();
        for (String one : attributes) {
            all.append("<TiffData ").append(one).append("/>");
        }
        return all.toString();
    }

    private static String block(String attributes, String file) {
        return "<TiffData " + attributes + "><UUID FileName=\"" + file + "\">urn:uuid:1</UUID></TiffData>";
    }

    @Test
    void sizesAndTimes() {
        ImageMetadata metadata = Pages.of(Pages.ome("SizeX=\"9\" SizeY=\"9\" SizeC=\"1\" SizeZ=\"1\" SizeT=\"3\" PhysicalSizeX=\"65\""
                + " PhysicalSizeXUnit=\"nm\" PhysicalSizeY=\"0.065\" TimeIncrement=\"200\" TimeIncrementUnit=\"ms\"", ""));
        assertEquals(new Calibration(0.065, 0.2), metadata.calibration());
        assertEquals(new StackShape(1, 1, 3, 1, 3, 1), metadata.shape());
        assertEquals(List.of(), metadata.warnings());
    }

    @Test
    void theTimesOfPlanes() {
        ImageMetadata metadata = Pages.of(Pages.ome("SizeC=\"1\" SizeZ=\"1\" SizeT=\"3\"",
                "<Plane TheC=\"0\" TheZ=\"0\" TheT=\"0\" DeltaT=\"100\" DeltaTUnit=\"ms\"/>"
                        + "<Plane TheC=\"0\" TheZ=\"0\" TheT=\"2\" DeltaT=\"1.1\"/>"));
        assertEquals(0.5, metadata.calibration().frameInterval(), 1e-12);
    }

    @Test
    void channelsSlicesAndSeries() {
        assertEquals(2, Pages.of(Pages.ome("SizeC=\"2\" SizeZ=\"1\" SizeT=\"3\"", blocks("IFD=\"0\""))).shape().channels());
        StackShape shape = Pages.of(Pages.ome("SizeC=\"1\" SizeZ=\"4\" SizeT=\"3\" TimeIncrement=\"2\"", "")).shape();
        assertTrue(shape.isFourDimensional());
        String two = Pages.omeXml("", "").replace("</OME>", "<Image ID=\"Image:1\"><Pixels SizeC=\"1\"/></Image></OME>");
        assertEquals(2, Pages.of(Pages.described(two)).shape().series());
    }

    @Test
    void noTimePassesEvenlyFromSliceToSlice() {
        ImageMetadata metadata = Pages.of(Pages.ome("SizeC=\"1\" SizeZ=\"4\" SizeT=\"3\" TimeIncrement=\"2\"", ""));
        assertFalse(metadata.calibration().hasFrameInterval());
        assertFalse(Pages.of(Pages.ome("SizeZ=\"4\" SizeT=\"1\" TimeIncrement=\"2\"", "")).calibration().hasFrameInterval());
    }

    @Test
    void ofSeveralFilesThisOneCounts() {
        ImageMetadata own = Pages.of(Pages.ome("SizeC=\"2\" SizeZ=\"1\" SizeT=\"2\"",
                block("IFD=\"0\" FirstC=\"0\" FirstT=\"0\"", "film.ome.tif") + block("IFD=\"1\" FirstC=\"0\" FirstT=\"1\"",
                        "film.ome.tif") + block("IFD=\"0\" FirstC=\"1\"", "red.ome.tif")));
        assertEquals(1, own.shape().channels());
        assertEquals(2, own.shape().files());
        ImageMetadata renamed = Pages.of(Pages.ome("SizeC=\"2\" SizeT=\"2\"", block("IFD=\"0\" FirstC=\"1\"", "old.tif")));
        assertEquals(2, renamed.shape().channels());
        assertEquals(1, renamed.shape().files());
    }

    @Test
    void anotherOrderThanThatOfThePagesIsSaid() {
        String sizes = "SizeC=\"1\" SizeZ=\"1\" SizeT=\"3\"";
        assertEquals(List.of(), Pages.of(Pages.ome(sizes, blocks("IFD=\"0\" FirstT=\"0\"", "IFD=\"1\" FirstT=\"1\"",
                "IFD=\"2\" FirstT=\"2\""))).warnings());
        for (String wrong : new String[] {
            blocks("IFD=\"0\" FirstT=\"2\"", "IFD=\"1\" FirstT=\"1\"", "IFD=\"2\" FirstT=\"0\""),
            blocks("IFD=\"2\" FirstT=\"0\"", "IFD=\"1\" FirstT=\"1\"", "IFD=\"0\" FirstT=\"2\"")}) {
            assertEquals(List.of("Its OME description gives another order than that of the pages, which is the one that is"
                    + " used."), Pages.of(Pages.ome(sizes, wrong)).warnings());
        }
    }

    /** The size stands in a file that an entity names: it must not be looked at. */
    @Test
    void noEntityIsOpened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "0.5");
        for (String entity : new String[] {"SYSTEM \"" + secret.toUri() + "\"", "\"0.5\""}) {
            String xml = "<!DOCTYPE OME [<!ENTITY x " + entity + ">]>"
                    + "<OME><Image><Pixels PhysicalSizeX=\"0.3\" PhysicalSizeY=\"0.3\">&x;</Pixels></Image></OME>";
            ImageMetadata metadata = Pages.of(Pages.described(xml));
            assertEquals(Calibration.UNKNOWN, metadata.calibration());
            assertEquals(List.of(BROKEN), metadata.warnings());
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://localhost:" + server.getLocalPort() + "/ome.dtd";
            String schema = "<OME xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + address + " "
                    + address + "\"><Image><Pixels PhysicalSizeX=\"0.3\" PhysicalSizeY=\"0.3\"/></Image></OME>";
            assertEquals(0.3, Pages.of(Pages.described(schema)).calibration().pixelSize());
            Pages.of(Pages.described("<!DOCTYPE OME SYSTEM \"" + address + "\"><OME/>"));
            Pages.of(Pages.described("<!DOCTYPE OME [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]><OME/>"));
            server.setSoTimeout(50);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE OME [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        xml.append("]><OME>&a11;</OME>");
        assertEquals(List.of(BROKEN), Pages.of(Pages.described(xml.toString())).warnings());
    }

    @Test
    void depthIsBounded() {
        String deep = Pages.omeXml("PhysicalSizeX=\"0.3\" PhysicalSizeY=\"0.3\"", "<a>".repeat(100_000));
        ImageMetadata metadata = Pages.of(Pages.described(deep));
        assertEquals(List.of(BROKEN), metadata.warnings());
        assertEquals(0.3, metadata.calibration().pixelSize(), "what came before counts");
    }

    @Test
    void whatIsTooLongIsUsedAsFarAsItGoes() {
        byte[] beginning = Pages.omeXml("SizeC=\"3\"", "<Note x=\"" + "a".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
        PageTags tags = new PageTags(beginning, false, new byte[0], new byte[0], Double.NaN, Double.NaN, 1);
        ImageMetadata metadata = Pages.of(tags);
        assertEquals(3, metadata.shape().channels());
        assertEquals(List.of("Its OME description is too long to be read; it is used as far as it goes."),
                metadata.warnings());
    }

    @Test
    void aDescriptionInAnotherFileIsSaid() {
        ImageMetadata metadata = Pages.of(Pages.described("<OME UUID=\"urn:uuid:1\"><BinaryOnly MetadataFile=\"all.ome.xml\"/></OME>"));
        assertEquals(List.of("Its OME description is in another file, all.ome.xml, which is not read."), metadata.warnings());
    }
}
