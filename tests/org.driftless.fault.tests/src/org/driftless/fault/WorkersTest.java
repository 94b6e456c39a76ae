/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results are the same to the last byte, however many work at them. */
class WorkersTest {

    @TempDir
    Path folder;

    @Test
    void twoAndEightAsOne() throws Exception {
        sameAsOne(8, "128x96");
    }

    @Test
    @Tag("long")
    void twoAndEightAsOneForManyFrames() throws Exception {
        sameAsOne(200, "256x192");
    }

    private void sameAsOne(int frames, String size) throws IOException, InterruptedException {
        try (Scene scene = Scene.simulate(folder.toRealPath(), frames, size)) {
            SortedMap<String, String> one = scene.undisturbed(1);
            ResultFiles.requireSame(one, scene.undisturbed(2), "With 2 workers");
            ResultFiles.requireSame(one, scene.undisturbed(8), "With 8 workers");
        }
    }
}
