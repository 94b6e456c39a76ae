/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitResult;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.PythonFormat;

/**
 * Trajectories as a model of TrackMate, which Fiji opens by Plugins > Tracking > Load a TrackMate file. Each particle is a
 * track by its id, and each frame in which it was found a spot; a frame in which it was not found has none, and the link
 * goes over it. Frames count from 0 and positions from the middle of the first pixel, in both programs.
 *
 * <p>Positions and radii are in micrometres ({@code micron}) where the size of a pixel is known, else in pixels; times are in
 * seconds ({@code sec}) where the frame interval is known, else in frames. The radius is that of TrackMate's own detector
 * for such a spot, the square root of 2 times its mean width; the quality is R squared of the fit.
 *
 * <p>Format: {@code fiji.plugin.trackmate.io.TmXmlReader} and {@code TmXmlKeys}, TrackMate 8.1,
 * https://github.com/trackmate-sc/TrackMate; Ershov et al. 2022, 10.1038/s41592-022-01507-1. (The simple "Export tracks to
 * XML" of TrackMate holds positions only, and TrackMate itself does not read it.)
 */
public final class TrackMateFile {

    /** The oldest version of TrackMate that has all that is in the file. */
    private static final String VERSION = "6.0.0";

    private static final String[][] SPOT_FEATURES = {
        {"QUALITY", "Quality", "Quality", "QUALITY", "false"}, {"POSITION_X", "X", "X", "POSITION", "false"},
        {"POSITION_Y", "Y", "Y", "POSITION", "false"}, {"POSITION_Z", "Z", "Z", "POSITION", "false"},
        {"POSITION_T", "T", "T", "TIME", "false"}, {"FRAME", "Frame", "Frame", "NONE", "true"},
        {"RADIUS", "Radius", "R", "LENGTH", "false"}, {"VISIBILITY", "Visibility", "Visibility", "NONE", "true"}};
    private static final String[][] EDGE_FEATURES = {
        {"SPOT_SOURCE_ID", "Source spot ID", "Source ID", "NONE", "true"},
        {"SPOT_TARGET_ID", "Target spot ID", "Target ID", "NONE", "true"},
        {"EDGE_COST", "Edge cost", "Cost", "COST", "false"}};
    private static final String[][] TRACK_FEATURES = {
        {"TRACK_INDEX", "Track index", "Index", "NONE", "true"}, {"TRACK_ID", "Track ID", "ID", "NONE", "true"},
        {"NUMBER_SPOTS", "Number of spots in track", "N spots", "NONE", "true"}};

    /**
     * What was tracked.
     *
     * @param fileName of the stack, which TrackMate looks for in {@code folder} and beside its own file; empty if the frames
     *     are single files, which it can't open
     * @param folder where that is; may be empty
     * @param width columns, in pixels
     * @param height rows, in pixels
     * @param frames how many there are, left-out ones included
     * @param calibration what a pixel and a frame stand for
     */
    public record Movie(String fileName, String folder, int width, int height, int frames, Calibration calibration) {
    }

    private record Spot(int id, int frame, FitResult fit) {
    }

    private record Track(int id, List<Spot> spots) {
    }

    private final Movie movie;
    private final double pixel;
    private final double interval;
    private final List<Track> tracks = new ArrayList<>();

    private TrackMateFile(Movie movie, List<Trajectory> trajectories) {
        this.movie = movie;
        pixel = movie.calibration().hasPixelSize() ? movie.calibration().pixelSize() : 1;
        interval = movie.calibration().hasFrameInterval() ? movie.calibration().frameInterval() : 1;
        int id = 0;
        for (Trajectory one : trajectories.stream().sorted(Comparator.comparingInt(Trajectory::particleId)).toList()) {
            List<Spot> spots = new ArrayList<>();
            for (Observation seen : one.observations()) {
                if (seen.success()) {
                    spots.add(new Spot(id++, seen.frame(), seen.fit()));
                }
            }
            tracks.add(new Track(one.particleId(), spots));
        }
    }

    /**
     * Writes the file. A particle that was found in one frame only is a spot without a track, as TrackMate knows no track of
     * one spot; one that was never found is left out.
     *
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, Movie movie, List<Trajectory> trajectories) throws IOException {
        TrackMateFile content = new TrackMateFile(movie, trajectories);
        AtomicFile.write(file, out -> {
            try (XmlOutput xml = new XmlOutput(out)) {
                content.write(xml);
            } catch (XMLStreamException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e);
            }
        });
    }

    private void write(XmlOutput xml) throws XMLStreamException {
        xml.begin("TrackMate", "version", VERSION);
        xml.begin("Model", "spatialunits", movie.calibration().hasPixelSize() ? "micron" : "pixel",
                "timeunits", movie.calibration().hasFrameInterval() ? "sec" : "frame");
        xml.begin("FeatureDeclarations");
        declare("SpotFeatures", SPOT_FEATURES, xml);
        declare("EdgeFeatures", EDGE_FEATURES, xml);
        declare("TrackFeatures", TRACK_FEATURES, xml);
        xml.end();
        writeSpots(xml);
        writeTracks(xml);
        xml.end();
        writeSettings(xml);
        xml.empty("GUIState", "state", "ConfigureViews");
        xml.end();
    }

    private static void declare(String element, String[][] features, XmlOutput xml) throws XMLStreamException {
        xml.begin(element);
        for (String[] one : features) {
            xml.empty("Feature", "feature", one[0], "name", one[1], "shortname", one[2], "dimension", one[3], "isint", one[4]);
        }
        xml.end();
    }

    private void writeSpots(XmlOutput xml) throws XMLStreamException {
        List<List<Spot>> byFrame = new ArrayList<>();
        for (int frame = 0; frame < movie.frames(); frame++) {
            byFrame.add(new ArrayList<>());
        }
        int count = 0;
        for (Track track : tracks) {
            track.spots.forEach(spot -> byFrame.get(spot.frame).add(spot));
            count += track.spots.size();
        }
        xml.begin("AllSpots", "nspots", Integer.toString(count));
        for (int frame = 0; frame < movie.frames(); frame++) {
            if (byFrame.get(frame).isEmpty()) {
                continue;
            }
            xml.begin("SpotsInFrame", "frame", Integer.toString(frame));
            for (Spot spot : byFrame.get(frame)) {
                write(spot, xml);
            }
            xml.end();
        }
        xml.end();
    }

    private void write(Spot spot, XmlOutput xml) throws XMLStreamException {
        FitResult fit = spot.fit;
        double radius = Math.sqrt(2) * Math.sqrt(fit.sigmaX() * fit.sigmaY());
        xml.empty("Spot", "ID", Integer.toString(spot.id), "name", "ID" + spot.id, "QUALITY", number(fit.rSquared()),
                "POSITION_X", number(fit.x() * pixel), "POSITION_Y", number(fit.y() * pixel), "POSITION_Z", "0.0",
                "POSITION_T", number(spot.frame * interval), "FRAME", Integer.toString(spot.frame),
                "RADIUS", number(radius * pixel), "VISIBILITY", "1");
    }

    private void writeTracks(XmlOutput xml) throws XMLStreamException {
        List<Track> linked = tracks.stream().filter(track -> track.spots.size() > 1).toList();
        xml.begin("AllTracks");
        for (int index = 0; index < linked.size(); index++) {
            Track track = linked.get(index);
            xml.begin("Track", "name", "Particle " + track.id, "TRACK_ID", Integer.toString(track.id),
                    "TRACK_INDEX", Integer.toString(index), "NUMBER_SPOTS", Integer.toString(track.spots.size()));
            for (int i = 1; i < track.spots.size(); i++) {
                xml.empty("Edge", "SPOT_SOURCE_ID", Integer.toString(track.spots.get(i - 1).id),
                        "SPOT_TARGET_ID", Integer.toString(track.spots.get(i).id), "EDGE_COST", "-1.0");
            }
            xml.end();
        }
        xml.end();
        xml.begin("FilteredTracks");
        for (Track track : linked) {
            xml.empty("TrackID", "TRACK_ID", Integer.toString(track.id));
        }
        xml.end();
    }

    /** Positions came from elsewhere, which TrackMate calls detected and linked by hand. */
    private void writeSettings(XmlOutput xml) throws XMLStreamException {
        String side = number(pixel);
        xml.begin("Settings");
        xml.empty("ImageData", "filename", movie.fileName(), "folder", movie.folder(),
                "width", Integer.toString(movie.width()), "height", Integer.toString(movie.height()), "nslices", "1",
                "nframes", Integer.toString(movie.frames()), "pixelwidth", side, "pixelheight", side, "voxeldepth", "1.0",
                "timeinterval", number(interval));
        xml.empty("BasicSettings", "xstart", "0", "xend", Integer.toString(movie.width() - 1), "ystart", "0",
                "yend", Integer.toString(movie.height() - 1), "zstart", "0", "zend", "0", "tstart", "0",
                "tend", Integer.toString(movie.frames() - 1));
        xml.empty("DetectorSettings", "DETECTOR_NAME", "MANUAL_DETECTOR", "RADIUS", number(5 * pixel));
        xml.empty("InitialSpotFilter", "feature", "QUALITY", "value", "0.0", "isabove", "true");
        xml.empty("SpotFilterCollection");
        xml.empty("TrackerSettings", "TRACKER_NAME", "MANUAL_TRACKER");
        xml.empty("TrackFilterCollection");
        xml.begin("AnalyzerCollection");
        xml.empty("SpotAnalyzers");
        xml.empty("EdgeAnalyzers");
        xml.empty("TrackAnalyzers");
        xml.end();
        xml.end();
    }

    private static String number(double value) {
        return PythonFormat.repr(value);
    }
}
