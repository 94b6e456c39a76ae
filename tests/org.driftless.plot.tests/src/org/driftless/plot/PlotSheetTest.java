/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlotSheetTest {

    private static final int INK_DARK = 0x60;

    private static PlotLine line(int id, double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return new PlotLine(id == 0 ? "Drift" : "Particle " + id, id, false, x, y, null, null);
    }

    private static PlotSheet sheet(PlotLine... lines) {
        PlotPanel panel = new PlotPanel("Frame", "Drift x (\u00b5m)", false, true, 0.5, 4.5, -1, 3, List.of(lines), "");
        return new PlotSheet("run <7> & \"8\"", "a\u0007b", List.of(panel, panel), 85);
    }

    private static Document parsed(PlotSheet sheet) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(sheet.svg()));
    }

    private static List<Element> all(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    @Test
    void svgHasTextAsTextAndALineACurve() throws Exception {
        Document svg = parsed(sheet(line(1, 0, 1, 2, 1), line(2, 0, 0, 1, 1), line(0, 0, 0.5, 1.5, 1)));
        List<String> texts = all(svg.getDocumentElement(), "text").stream().map(Element::getTextContent).toList();
        assertEquals(2, texts.stream().filter("Drift x (\u00b5m)"::equals).count());
        assertEquals(1, texts.stream().filter("Frame"::equals).count(), "Plots below each other share the axis");
        assertTrue(texts.containsAll(List.of("1", "2", "3", "4", "Particle 1", "Particle 2", "Drift")), texts.toString());
        assertFalse(texts.contains("1.5"), "Frames are whole");
        List<String> groups = all(svg.getDocumentElement(), "g").stream().map(one -> one.getAttribute("class")).toList();
        assertEquals(List.of("particle-1", "particle-2", "drift", "particle-1", "particle-2", "drift"), groups);
        assertEquals("run <7> & \"8\"", all(svg.getDocumentElement(), "title").get(0).getTextContent());
        assertEquals("ab", all(svg.getDocumentElement(), "desc").get(0).getTextContent());
    }

    @Test
    void svgLinesGoThroughTheValuesAndEndWhereOneIsMissing() throws Exception {
        Document svg = parsed(sheet(line(1, 0, 1, Double.NaN, 2)));
        Element group = all(svg.getDocumentElement(), "g").get(0);
        String path = all(group, "path").get(0).getAttribute("d");
        String[] pieces = path.substring(1).split("M");
        assertEquals(2, pieces.length, path);
        double[] first = numbers(pieces[0]);
        double[] second = numbers(pieces[1]);
        Element clip = all((Element) all(svg.getDocumentElement(), "clipPath").get(0), "rect").get(0);
        double left = Double.parseDouble(clip.getAttribute("x"));
        double width = Double.parseDouble(clip.getAttribute("width"));
        double top = Double.parseDouble(clip.getAttribute("y"));
        double height = Double.parseDouble(clip.getAttribute("height"));
        assertEquals(left + width * 0.5 / 4, first[0], 0.02);
        assertEquals(top + height * 3 / 4, first[1], 0.02);
        assertEquals(left + width * 1.5 / 4, first[first.length - 2], 0.02);
        assertEquals(left + width * 3.5 / 4, second[0], 0.02);
        assertEquals(top + height / 4, second[1], 0.02);
    }

    private static double[] numbers(String path) {
        return Arrays.stream(path.split("[L ]")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void marksWhatIsNotMeasured() throws Exception {
        PlotLine measured = line(0, 0, 1, 2, 1);
        PlotLine guessed = new PlotLine("Drift", 0, false, measured.x(), measured.y(), new double[] {0, .1, .3, .1},
                new boolean[] {false, true, true, false});
        String with = new String(sheet(guessed).svg(), StandardCharsets.UTF_8);
        String without = new String(sheet(measured).svg(), StandardCharsets.UTF_8);
        assertEquals(5, count(with, "fill=\"#ffffff\" stroke="), "Two in each plot and one in the legend");
        assertTrue(with.contains("interpolated or held") && with.contains("one standard error"));
        assertFalse(without.contains("interpolated or held") || without.contains("one standard error"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void pngHasTheSizeThatWasAskedForAndTheSameLayout() throws Exception {
        PlotSheet sheet = sheet(line(1, 0, 1, 2, 1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(sheet.png(300)));
        assertEquals(Math.round(85 / 25.4 * 300), image.getWidth());
        double millimetres = Double.parseDouble(parsed(sheet).getDocumentElement().getAttribute("height").replace("mm", ""));
        assertEquals(millimetres / 25.4 * 300, image.getHeight(), 1);
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) >> 16 & 255) < INK_DARK ? 1 : 0;
            }
        }
        assertTrue(dark > 2000, "Lines and text are there: " + dark);
        assertArrayEquals(sheet.png(300), sheet.png(300));
    }

    @Test
    void piecesOfTheImageKeepTheirScales() throws Exception {
        PlotLine path = new PlotLine("Particle 1", 1, false, new double[] {0, 100}, new double[] {0, 10}, null, null);
        PlotPanel panel = new PlotPanel("x (px)", "y (px)", true, false, 0, 100, 0, 10, List.of(path), "");
        Document svg = parsed(new PlotSheet("", "", List.of(panel), 170));
        double[] at = numbers(all(all(svg.getDocumentElement(), "g").get(0), "path").get(0).getAttribute("d").substring(1));
        assertEquals((at[at.length - 2] - at[0]) / 10, at[at.length - 1] - at[1], 0.05, "y is as long as x, and down");
    }

    private static Element inline(PlotSheet sheet, String name) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(sheet.inline(name).getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    @Test
    void drawingsOfOnePageHaveNamesOfTheirOwn() throws Exception {
        PlotSheet sheet = sheet(line(1, 0, 1, 2, 1));
        assertTrue(sheet.inline("a").startsWith("<svg "), "No XML declaration within a page");
        Element svg = inline(sheet, "a");
        assertEquals("img", svg.getAttribute("role"));
        assertEquals("a-title a-desc", svg.getAttribute("aria-labelledby"));
        assertEquals("a-title", all(svg, "title").get(0).getAttribute("id"));
        assertEquals("a-clip1", all(svg, "clipPath").get(0).getAttribute("id"));
        assertEquals("url(#b-clip1)", all(inline(sheet, "b"), "g").get(0).getAttribute("clip-path"));
    }

    @Test
    void aLongLineWithinAPageIsShortAndKeepsItsPeaksGapsAndMarks() throws Exception {
        int n = 20_000;
        double[] x = new double[n];
        double[] y = new double[n];
        boolean[] guessed = new boolean[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = Math.sin(i / 700.0) + 0.01 * (i % 7);
        }
        y[7_003] = 9;
        y[12_345] = Double.NaN;
        guessed[15_001] = true;
        PlotLine line = new PlotLine("Drift", 0, false, x, y, new double[n], guessed);
        PlotSheet sheet = new PlotSheet("long", "", List.of(new PlotPanel("Frame", "y", false, true, 0, n, -2, 10, List.of(line), "")),
                200);
        String svg = sheet.inline("long");
        assertTrue(svg.length() < 220_000, svg.length() + " characters");
        PlotLine thin = line.picked(line.extremes(n / 1200.0));
        assertTrue(Arrays.stream(thin.y()).anyMatch(value -> value == 9), "The one outlier is what one looks for");
        assertEquals(1, Arrays.stream(thin.y()).filter(Double::isNaN).count());
        int marked = Arrays.binarySearch(thin.x(), 15_001);
        assertTrue(marked >= 0 && thin.guessed()[marked]);
        assertEquals(1, all(inline(sheet, "long"), "circle").size() - 1, "One ring, and that of the legend");
    }

    @Test
    void aLongWayInSpaceKeepsItsShape() {
        int n = 20_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 10 * Math.cos(i / 50.0);
            y[i] = 10 * Math.sin(i / 50.0);
        }
        x[9_999] = 20;
        PlotLine line = new PlotLine("Drift", 0, false, x, y, null, null);
        PlotLine thin = line.picked(line.apart(0.5));
        assertTrue(thin.x().length < n / 2, thin.x().length + " points");
        assertTrue(Arrays.stream(thin.x()).anyMatch(value -> value == 20));
        assertEquals(x[n - 1], thin.x()[thin.x().length - 1]);
    }
}
