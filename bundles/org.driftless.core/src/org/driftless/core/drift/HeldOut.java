/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.List;

/**
 * What particles say of each other when each is predicted from the others alone.
 *
 * @param tracks one a particle, in the order of ids; without points where the others do not say where it should be
 * @param frames how the particles that predict scatter in every frame, ascending; frames without a particle to spare
 *     are not in it
 * @param degrees of freedom of all of them together: values less unknowns
 */
public record HeldOut(List<HeldOutTrack> tracks, List<FrameScatter> frames, double degrees) {

    public HeldOut {
        tracks = List.copyOf(tracks);
        frames = List.copyOf(frames);
    }
}
