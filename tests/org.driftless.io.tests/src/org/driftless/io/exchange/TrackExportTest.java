/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TrackpyTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Tables and models of tracks hold what was found, to the last bit, in the form that trackpy and TrackMate document. */
class TrackExportTest {

    private static final int FRAMES = 7;
    private static final FitBox BOX = new FitBox(0, 0, 9, 9);

    @TempDir
    Path folder;

    /** Particle 2 is lost in frame 3, particle 5 was found once, particle 9 never; frame 4 was left out. */
    private static List<Trajectory> tracks() {
        List<Trajectory> all = new ArrayList<>();
        for (int id : new int[] {2, 5, 9}) {
            List<Observation> seen = new ArrayList<>();
            for (int frame = 0; frame < FRAMES; frame++) {
                boolean found = id == 2 && frame != 3 || id == 5 && frame == 6;
                FitResult fit = new FitResult(FitStatus.ACCEPTED, id == 2 ? -350.5 : 90, 100.1 / 3 + frame, 70.7 / id - frame, 2.5,
                        1.75, 0.1, 1000, 0.93, frame == 6 ? Double.NaN : 0.0009, 0.0016, 0, 20);
                if (frame != 4) {
                    seen.add(new Observation(id, frame, BOX, found ? fit : FitResult.failed(FitStatus.NOT_CONVERGED)));
                }
            }
            all.add(new Trajectory(id, FRAMES, seen));
        }
        return all;
    }

    private Element trackMate(Calibration calibration) throws Exception {
        Path file = folder.resolve("run.xml");
        TrackMateFile.write(file, new TrackMateFile.Movie("run <1> & \"2\".tif", "/data/\u00c4", 640, 480, FRAMES, calibration), tracks());
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    private static Element only(Element in, String name) {
        NodeList all = in.getElementsByTagName(name);
        assertEquals(1, all.getLength(), name);
        return (Element) all.item(0);
    }

    private static List<Element> all(Element in, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = in.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    /** As TrackMate's reader goes through it: spots by frame, kept by id, then edges between them by track. */
    private static Map<Integer, TreeMap<Integer, double[]>> positions(Element root, boolean tracked) {
        Map<String, Element> spots = new HashMap<>();
        for (Element inFrame : all(only(root, "AllSpots"), "SpotsInFrame")) {
            for (Element spot : all(inFrame, "Spot")) {
                assertEquals(inFrame.getAttribute("frame"), spot.getAttribute("FRAME"));
                assertEquals(null, spots.put(spot.getAttribute("ID"), spot));
            }
        }
        assertEquals(only(root, "AllSpots").getAttribute("nspots"), Integer.toString(spots.size()));
        Map<Integer, TreeMap<Integer, double[]>> positions = new TreeMap<>();
        Set<String> linked = new HashSet<>();
        for (Element track : all(only(root, "AllTracks"), "Track")) {
            TreeMap<Integer, double[]> byFrame = new TreeMap<>();
            for (Element edge : all(track, "Edge")) {
                for (String end : List.of("SPOT_SOURCE_ID", "SPOT_TARGET_ID")) {
                    Element spot = spots.get(edge.getAttribute(end));
                    linked.add(spot.getAttribute("ID"));
                    byFrame.put(Integer.parseInt(spot.getAttribute("FRAME")), new double[] {
                        Double.parseDouble(spot.getAttribute("POSITION_X")), Double.parseDouble(spot.getAttribute("POSITION_Y")),
                        Double.parseDouble(spot.getAttribute("POSITION_T")), Double.parseDouble(spot.getAttribute("RADIUS"))});
                }
            }
            assertEquals(track.getAttribute("NUMBER_SPOTS"), Integer.toString(byFrame.size()));
            positions.put(Integer.parseInt(track.getAttribute("TRACK_ID")), byFrame);
        }
        assertEquals(positions.keySet().stream().map(String::valueOf).toList(),
                all(only(root, "FilteredTracks"), "TrackID").stream().map(one -> one.getAttribute("TRACK_ID")).toList());
        return tracked ? positions : Map.of(0, new TreeMap<>(Map.of(spots.size(), new double[] {linked.size()})));
    }

    @Test
    void trackMateGetsEveryPositionInPixels() throws Exception {
        Element root = trackMate(Calibration.UNKNOWN);
        assertEquals("TrackMate", root.getTagName());
        assertEquals("pixel", only(root, "Model").getAttribute("spatialunits"));
        assertEquals("frame", only(root, "Model").getAttribute("timeunits"));
        Map<Integer, TreeMap<Integer, double[]>> positions = positions(root, true);
        assertEquals(Set.of(2), positions.keySet());
        assertEquals(Set.of(0, 1, 2, 5, 6), positions.get(2).keySet());
        for (Observation seen : tracks().getFirst().observations()) {
            if (seen.success()) {
                double[] read = positions.get(2).get(seen.frame());
                assertEquals(seen.fit().x(), read[0]);
                assertEquals(seen.fit().y(), read[1]);
                assertEquals(seen.frame(), read[2]);
            }
        }
        assertEquals(5, positions(root, false).get(0).get(6)[0], "particle 5 is a spot without a track");
        Element image = only(root, "ImageData");
        assertEquals("run <1> & \"2\".tif", image.getAttribute("filename"));
        assertEquals("/data/\u00c4", image.getAttribute("folder"));
        assertEquals("7", image.getAttribute("nframes"));
    }

    @Test
    void trackMateGetsMicrometresAndSecondsIfTheyAreKnown() throws Exception {
        Element root = trackMate(new Calibration(0.065, 0.25));
        assertEquals("micron", only(root, "Model").getAttribute("spatialunits"));
        assertEquals("sec", only(root, "Model").getAttribute("timeunits"));
        double[] read = positions(root, true).get(2).get(5);
        FitResult fit = tracks().getFirst().at(5).fit();
        assertEquals(fit.x() * 0.065, read[0]);
        assertEquals(fit.y() * 0.065, read[1]);
        assertEquals(1.25, read[2]);
        assertEquals(Math.sqrt(2 * 2.5 * 1.75) * 0.065, read[3], 1e-12);
        assertEquals("0.065", only(root, "ImageData").getAttribute("pixelwidth"));
        assertEquals("0.25", only(root, "ImageData").getAttribute("timeinterval"));
    }

    /** What its reader names as missing, or fails on, if it is not there. */
    @Test
    void trackMateFindsAllThatItsReaderLooksFor() throws Exception {
        Element root = trackMate(Calibration.UNKNOWN);
        assertEquals("6.0.0", root.getAttribute("version"));
        for (String name : List.of("SpotFeatures", "EdgeFeatures", "TrackFeatures", "BasicSettings", "SpotFilterCollection",
                "TrackFilterCollection", "SpotAnalyzers", "EdgeAnalyzers", "TrackAnalyzers")) {
            only(root, name);
        }
        assertEquals("QUALITY", only(root, "InitialSpotFilter").getAttribute("feature"));
        assertEquals("MANUAL_DETECTOR", only(root, "DetectorSettings").getAttribute("DETECTOR_NAME"));
        assertEquals("MANUAL_TRACKER", only(root, "TrackerSettings").getAttribute("TRACKER_NAME"));
        assertEquals("ConfigureViews", only(root, "GUIState").getAttribute("state"));
        Set<String> declared = new HashSet<>();
        for (Element feature : all(root, "Feature")) {
            declared.add(feature.getAttribute("feature"));
            for (String part : List.of("name", "shortname", "dimension", "isint")) {
                assertEquals(true, feature.hasAttribute(part));
            }
        }
        for (String used : List.of("QUALITY", "POSITION_X", "POSITION_T", "FRAME", "RADIUS", "VISIBILITY", "TRACK_ID")) {
            assertEquals(true, declared.contains(used), used);
        }
    }

    @Test
    void trackpyGetsARowForEachThatWasFound() throws IOException {
        Path file = folder.resolve("run.csv");
        TrackpyTable.write(file, tracks(), FRAMES);
        List<String> lines = Files.readAllLines(file);
        assertEquals("frame,particle,y,x,mass,size,signal,ep", lines.getFirst());
        assertEquals(1 + 5 + 1, lines.size());
        List<List<Double>> rows = lines.stream().skip(1)
                .map(line -> List.of(line.split(",", -1)).stream().map(cell -> cell.isEmpty() ? Double.NaN : Double.valueOf(cell)).toList())
                .toList();
        assertEquals(List.of(0.0, 1.0, 2.0, 5.0, 6.0, 6.0), rows.stream().map(List::getFirst).toList());
        assertEquals(List.of(2.0, 2.0, 2.0, 2.0, 2.0, 5.0), rows.stream().map(row -> row.get(1)).toList());
        FitResult fit = tracks().getFirst().at(2).fit();
        assertEquals(List.of(2.0, 2.0, fit.y(), fit.x(), 2 * Math.PI * 350.5 * 2.5 * 1.75, Math.hypot(2.5, 1.75), 350.5,
                Math.sqrt((0.0009 + 0.0016) / 2)), rows.get(2));
        assertEquals(Double.NaN, rows.get(5).get(7), "an error that is not known is no zero");
    }
}
