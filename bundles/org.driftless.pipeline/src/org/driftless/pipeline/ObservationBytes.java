/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;

/** The observations of one frame as bytes, every number as it is, to the bit. */
final class ObservationBytes {

    private ObservationBytes() {
    }

    static void write(DataOutput out, List<Observation> observations) throws IOException {
        out.writeInt(observations.size());
        for (Observation seen : observations) {
            out.writeInt(seen.particleId());
            out.writeInt(seen.box().x0());
            out.writeInt(seen.box().y0());
            out.writeInt(seen.box().x1());
            out.writeInt(seen.box().y1());
            write(out, seen.fit());
        }
    }

    private static void write(DataOutput out, FitResult fit) throws IOException {
        out.writeUTF(fit.status().name());
        double[] numbers = {fit.amplitude(), fit.x(), fit.y(), fit.sigmaX(), fit.sigmaY(), fit.theta(), fit.offset(),
                fit.rSquared(), fit.varX(), fit.varY(), fit.covXY(), fit.noise()};
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /** @param frame the index of the frame, which is not among the bytes */
    static List<Observation> read(DataInput in, int frame) throws IOException {
        List<Observation> observations = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int particle = in.readInt();
            FitBox box = new FitBox(in.readInt(), in.readInt(), in.readInt(), in.readInt());
            observations.add(new Observation(particle, frame, box, readFit(in)));
        }
        return observations;
    }

    private static FitResult readFit(DataInput in) throws IOException {
        return new FitResult(FitStatus.valueOf(in.readUTF()), in.readDouble(), in.readDouble(), in.readDouble(),
                in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
                in.readDouble(), in.readDouble(), in.readDouble());
    }
}
