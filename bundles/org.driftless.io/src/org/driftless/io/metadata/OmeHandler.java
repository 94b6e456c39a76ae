/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers what is wanted of an OME description. Of several images the first one that is in this file counts. */
final class OmeHandler extends DefaultHandler {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TIMES = 1 << 20;
    private static final int MAX_NAMES = 1 << 16;

    private final String fileName;
    private final Set<String> files = new HashSet<>();
    private final Set<Long> ownChannels = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final long[] sizes = {1, 1, 1};
    private double[] times = Statement.NO_TIMES;
    private int depth;
    private int images;
    private int ownImages;
    private boolean isOwnImage;
    private boolean isElsewhere;
    private long blockChannel;
    private long blockPage;
    private long blockRank;
    private long lastPage = -1;
    private long lastRank = -1;
    private boolean isOutOfOrder;
    private double width = Double.NaN;
    private double height = Double.NaN;
    private double interval = Double.NaN;

    OmeHandler(String fileName) {
        this.fileName = fileName;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes all) throws SAXException {
        if (++depth > MAX_DEPTH) {
            throw new SAXException("Too deep");
        }
        switch (name) {
            case "Image" -> {
                images++;
                isOwnImage = false;
            }
            case "Pixels" -> pixels(all);
            case "TiffData" -> block(all);
            case "UUID" -> file(all.getValue("FileName"));
            case "Plane" -> plane(all);
            case "BinaryOnly" -> warnings.add("Its OME description is in another file, "
                    + Judge.shortened(String.valueOf(all.getValue("MetadataFile"))) + ", which is not read.");
            default -> {
                // Nothing that frames depend on.
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        depth--;
        if (name.equals("TiffData") && !isElsewhere) {
            ownChannels.add(blockChannel);
            ownImages += isOwnImage ? 0 : 1;
            isOwnImage = true;
            if (blockPage >= 0) {
                isOutOfOrder |= Long.compare(blockPage, lastPage) != Long.compare(blockRank, lastRank);
                lastPage = blockPage;
                lastRank = blockRank;
            }
        }
    }

    private void pixels(Attributes all) {
        if (images > 1) {
            return;
        }
        sizes[0] = Numbers.count(all.getValue("SizeC"));
        sizes[1] = Numbers.count(all.getValue("SizeZ"));
        sizes[2] = Numbers.count(all.getValue("SizeT"));
        width = quantity(all, "PhysicalSizeX", "\u00b5m", true);
        height = quantity(all, "PhysicalSizeY", "\u00b5m", true);
        interval = quantity(all, "TimeIncrement", "s", false);
    }

    private double quantity(Attributes all, String name, String usualUnit, boolean isLength) {
        String number = all.getValue(name);
        if (number == null) {
            return Double.NaN;
        }
        String unit = all.getValue(name + "Unit") == null ? usualUnit : all.getValue(name + "Unit");
        double factor = isLength ? Units.micrometres(unit) : Units.seconds(unit);
        if (Double.isNaN(factor)) {
            warnings.add("OME gives " + name + " in \"" + Judge.shortened(unit) + "\", which is no unit that is known; it"
                    + " is left out.");
        }
        return Judge.orZero(Numbers.real(number)) * factor;
    }

    /** Pages that follow one another: which channel, and how far in depth and time they begin. */
    private void block(Attributes all) {
        isElsewhere = false;
        blockChannel = index(all, "FirstC");
        blockRank = index(all, "FirstT") * sizes[1] + index(all, "FirstZ");
        boolean isPlaced = all.getValue("FirstT") != null || all.getValue("FirstZ") != null;
        blockPage = isPlaced && all.getValue("IFD") != null ? index(all, "IFD") : -1;
    }

    private static long index(Attributes all, String name) {
        double value = Numbers.real(all.getValue(name));
        return value > 0 && value < Integer.MAX_VALUE ? (long) value : 0;
    }

    private void file(String name) {
        if (name != null && files.size() < MAX_NAMES) {
            files.add(name);
            isElsewhere = !name.equals(fileName);
        }
    }

    private void plane(Attributes all) {
        long channel = index(all, "TheC");
        long slice = index(all, "TheZ");
        if (images > 1 || channel > 0 || all.getValue("DeltaT") == null) {
            return;
        }
        long frame = index(all, "TheT") * sizes[1] + slice;
        if (frame < MAX_TIMES && frame < sizes[1] * sizes[2]) {
            int length = times.length;
            if (frame >= length) {
                times = Arrays.copyOf(times, (int) Math.max(frame + 1, Math.min(MAX_TIMES, 2L * length)));
                Arrays.fill(times, length, times.length, Double.NaN);
            }
            times[(int) frame] = quantity(all, "DeltaT", "s", false);
        }
    }

    Statement statement(String problem) {
        if (problem != null) {
            warnings.add(problem);
        }
        boolean isAlone = files.size() < 2;
        boolean isNamed = files.contains(fileName);
        if (isAlone || !isNamed) {
            // A file that was renamed is still the only one, or can't be told from the others.
            ownChannels.clear();
        }
        if (isAlone && images == 1 && isOutOfOrder && (sizes[1] == 1 || sizes[2] == 1)) {
            warnings.add("Its OME description gives another order than that of the pages, which is the one that is used.");
        }
        long channels = ownChannels.isEmpty() ? sizes[0] : Math.min(sizes[0], ownChannels.size());
        long series = isAlone ? Math.max(1, images) : Math.max(1, ownImages);
        double planes = (double) channels * sizes[1] * sizes[2];
        return new Statement(DescriptionKind.OME,
                new StackShape(channels, sizes[1], sizes[2], series,
                        isAlone && images == 1 && planes < Integer.MAX_VALUE ? (long) planes : 0, Math.max(1, files.size())),
                width, height, sizes[2] > 1 ? interval : Double.NaN, times, warnings.stream().distinct().toList());
    }
}
