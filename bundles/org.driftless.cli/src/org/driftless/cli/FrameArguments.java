/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.util.List;

import picocli.CommandLine.Option;

/** Which frames are used, for {@code run}. */
final class FrameArguments {

    @Option(names = "--frames", paramLabel = "A-B", order = 50,
            description = "Use frames A to B only, both included: indices from 0, or all.")
    String range;

    @Option(names = "--skip", paramLabel = "K", split = ",", order = 51,
            description = "Leave frames out, e.g. 12,13,40 (lights off, say): indices from 0, or file names; none brings all back.")
    List<String> skip;

    @Option(names = "--restart", order = 52,
            description = "Do every step anew, even if its results are up to date, and from its first frame on if it was ended.")
    boolean restart;
}
