/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Names and versions of what is compared. */
final class Versions {

    private Versions() {
    }

    /** Those of libraries, then those of the peers in Python. */
    static String[] with(Peers peers, String... libraries) {
        List<String> all = new ArrayList<>(List.of(libraries));
        all.addAll(List.of(peers.versions()));
        return all.toArray(String[]::new);
    }
}
