/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.ApplyDrift;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.SelectOptions;
import org.driftless.pipeline.SelectParticles;
import org.driftless.pipeline.SimulateFrames;
import org.driftless.pipeline.SimulateOptions;
import org.driftless.pipeline.StepRunner;
import org.driftless.pipeline.TakeDrift;
import org.driftless.pipeline.TakeDriftOptions;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whole pages, of a project in each state in which one may be. */
class ReportPageTest {

    private static final Workers WORKERS = new Workers(2, 2, "of the test");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);
    private static final String EVIL = "run & 'x' \u00b5\u05d0";

    @TempDir
    private static Path folder;
    private static Path images;

    @BeforeAll
    static void runAllSteps() throws Exception {
        images = simulate(EVIL);
        new Pipeline(WORKERS).run(Project.open(images, null), new RunOptions(SelectOptions.AUTO, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, List.of("3.tif"), false), ProgressListener.NONE);
    }

    private static Path simulate(String name) throws Exception {
        Path frames = folder.resolve(name).resolve(name);
        new SimulateFrames(WORKERS).run(new SimulateOptions(frames,
                SimulationSettings.DEFAULT.withFrames(6).withSize(320, 256).withParticles(5).withMotion(6, 0), TiffCompression.DEFLATE),
                ProgressListener.NONE);
        return frames;
    }

    private static Path write(Path project, String name, boolean checksum) throws Exception {
        return new WriteReport(WORKERS, NOON).run(project, null, new ReportOptions(folder.resolve(name), checksum),
                ProgressListener.NONE);
    }

    private static Document parsed(Path file) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> {
            throw new IOException("The page asks for " + systemId);
        });
        return builder.parse(new InputSource(new ByteArrayInputStream(Files.readAllBytes(file))));
    }

    private static List<Element> all(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String text(Document page) {
        return page.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }

    private static Element verdict(Document page) {
        return all(page, "div").stream().filter(one -> one.getAttribute("class").startsWith("verdict ")).findFirst().orElseThrow();
    }

    @Test
    void theVerdictStandsAtTheHeadInWordsColourAndSign() throws Exception {
        Document page = parsed(write(images, "head.html", false));
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        Element verdict = verdict(page);
        assertEquals("verdict good", verdict.getAttribute("class"));
        assertTrue(verdict.getTextContent().contains("The alignment is proven"));
        assertEquals(1, verdict.getElementsByTagName("svg").getLength());
        assertEquals(EVIL, all(page, "h1").get(0).getTextContent().strip());
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws Exception {
        Document page = parsed(write(images, "alone.html", false));
        assertEquals(0, all(page, "script").size() + all(page, "link").size() + all(page, "iframe").size());
        NodeList every = page.getElementsByTagName("*");
        for (int i = 0; i < every.getLength(); i++) {
            Element one = (Element) every.item(i);
            boolean link = one.getTagName().equals("a");
            for (String address : new String[] {"src", "href", "xlink:href", "srcset", "data", "action"}) {
                String value = one.getAttribute(address);
                assertTrue(value.isEmpty() || value.startsWith("data:image/png;base64,") || link && value.startsWith("#")
                        || link && value.startsWith("https://doi.org/10."), () -> one.getTagName() + " " + value);
            }
        }
        String style = all(page, "style").get(0).getTextContent();
        assertFalse(style.contains("url(") || style.contains("@import"), "The style names no file");
    }

    @Test
    void figuresAreAllThereAndSaidInWords() throws Exception {
        Document page = parsed(write(images, "figures.html", false));
        List<Element> figures = all(page, "figure");
        assertEquals(7, figures.size());
        for (int i = 0; i < figures.size(); i++) {
            String caption = ((Element) figures.get(i).getElementsByTagName("figcaption").item(0)).getTextContent();
            assertTrue(caption.strip().startsWith("Figure " + (i + 1) + ". "), caption);
        }
        all(page, "img").forEach(image -> assertFalse(image.getAttribute("alt").isBlank()));
        Set<String> ids = new HashSet<>();
        NodeList every = page.getElementsByTagName("*");
        for (int i = 0; i < every.getLength(); i++) {
            String id = ((Element) every.item(i)).getAttribute("id");
            assertTrue(id.isEmpty() || ids.add(id), id + " is there twice");
        }
        all(page, "svg").stream().filter(one -> one.hasAttribute("role"))
                .forEach(one -> Stream.of(one.getAttribute("aria-labelledby").split(" ")).forEach(id -> assertTrue(ids.contains(id), id)));
        all(page, "th").forEach(heading -> assertFalse(heading.getAttribute("scope").isEmpty()));
    }

    @Test
    void tablesTellOfParticlesFramesAndSettings() throws Exception {
        String text = text(parsed(write(images, "tables.html", false)));
        assertTrue(text.contains("left out not used by any step"), text);
        assertTrue(text.contains("Frames used all but 1 chosen"), text);
        assertTrue(text.contains("Interpolation cubic default"), text);
        assertTrue(text.contains("In each of 5 of the 6 frames"), text);
        assertTrue(text.contains("counted from 1 to 6, none missing"), text);
    }

    @Test
    void theSameProjectGivesTheSamePage() throws Exception {
        assertArrayEquals(Files.readAllBytes(write(images, "one.html", false)), Files.readAllBytes(write(images, "two.html", false)));
    }

    @Test
    void theHashIsWhatThePageSaysItIs() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            lines.append(i).append(".tif\t").append(Files.size(images.resolve(i + ".tif"))).append('\n');
        }
        String expected = HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        assertTrue(text(parsed(write(images, "sizes.html", false))).contains(expected));
        String values = text(parsed(write(images, "values.html", true)));
        assertFalse(values.contains(expected));
        assertTrue(values.contains("SHA-256 of all frames' values"), values);
    }

    @Test
    void scaleIsUsedWhereItIsKnown() throws Exception {
        Path other = simulate("scale");
        Project project = Project.open(other, null);
        project.setCalibration(new Calibration(0.1, 2));
        new Pipeline(WORKERS).run(project, new RunOptions(SelectOptions.AUTO, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE,
                null, null, false), ProgressListener.NONE);
        String text = text(parsed(write(other, "scale.html", false)));
        assertTrue(text.contains("Time (s)") && text.contains("Drift x (\u00b5m)") && text.contains("0.1 \u00b5m, as the user says"), text);
    }

    @Test
    void staleResultsAreSaidToBeStaleAndProveNothing() throws Exception {
        Path other = simulate("stale");
        Project project = Project.open(other, null);
        new Pipeline(WORKERS).run(project, new RunOptions(SelectOptions.AUTO, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE,
                null, null, false), ProgressListener.NONE);
        StepRunner.run(new EstimateDrift(), project, DriftOptions.NONE.withUse(List.of(1, 2, 3)), ProgressListener.NONE);
        Document page = parsed(write(other, "stale.html", false));
        assertEquals("verdict doubt", verdict(page).getAttribute("class"));
        assertTrue(verdict(page).getTextContent().contains("Out of date: the alignment is stale"));
        assertTrue(text(page).contains("says nothing of the alignment, since it is stale"), text(page));
        assertTrue(all(page, "span").stream().anyMatch(one -> one.getTextContent().equals("stale")));
        String methods = all(page, "blockquote").get(0).getTextContent();
        assertFalse(methods.contains("within noise"), methods);
    }

    @Test
    void aPageOfWhatIsThereSaysWhatIsMissing() throws Exception {
        Path other = simulate("missing");
        Document empty = parsed(write(other, "empty.html", false));
        assertTrue(verdict(empty).getTextContent().contains("Not finished: the particle selection is missing"));
        assertEquals(1, all(empty, "figure").size(), "The frame is there all the same");
        StepRunner.run(new SelectParticles(), Project.open(other, null), SelectOptions.AUTO, ProgressListener.NONE);
        Document selected = parsed(write(other, "selected.html", false));
        assertEquals("verdict none", verdict(selected).getAttribute("class"));
        assertTrue(verdict(selected).getTextContent().contains("Not finished: the tracking is missing"));
    }

    @Test
    void aDriftThatWasAppliedInPlaceOfItsOwnIsToldAsThat() throws Exception {
        Path source = simulate("red");
        Path other = simulate("blue");
        for (Path each : List.of(source, other)) {
            new Pipeline(WORKERS).run(Project.open(each, null), new RunOptions(SelectOptions.AUTO, TrackOptions.NONE, DriftOptions.NONE,
                    AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        }
        new ApplyDrift(Project.open(source, null), false, true, WORKERS).run(Project.open(other, null), AlignOptions.NONE,
                ProgressListener.NONE);
        String text = text(parsed(write(other, "applied.html", false)));
        assertTrue(text.contains("Not validated"), text);
        assertTrue(text.contains("was applied to them, frame by frame"), text);
        assertTrue(text.contains("not measured in them"), text);
        assertFalse(text.contains("Held-out residual (root mean square)"), "what was found of the former drift is not told: " + text);
        assertFalse(text.contains("The alignment is proven"), text);
    }

    @Test
    void aDriftThatWasImportedHasNoErrorAndNoGuessedFrame() throws Exception {
        Path file = Files.writeString(folder.resolve("run_drift.txt"), "0 0\n1 1\n2 1\n3 2\n4 2\n5 3\n");
        Path other = simulate("green");
        Project project = Project.open(other, null);
        StepRunner.run(new TakeDrift(), project, new TakeDriftOptions(file.toString(), null), ProgressListener.NONE);
        StepRunner.run(new AlignFrames(WORKERS), project, AlignOptions.NONE, ProgressListener.NONE);
        String text = text(parsed(write(other, "imported.html", false)));
        assertTrue(text.contains("The drift was imported from run_drift.txt"), text);
        assertTrue(text.contains("how well it is known is not recorded there"), text);
        assertFalse(text.contains("interpolated or held"), text);
        assertFalse(text.contains("one standard error"), text);
        assertFalse(text.contains("NaN"), text);
    }
}
