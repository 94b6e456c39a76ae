/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One project, two processes: the second is refused, and no lock outlives the first. */
class TwoInstancesTest {

    @TempDir
    Path folder;

    @Test
    void theSecondIsRefusedAndNoLockOutlivesTheFirst() throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), 30, "128x96")) {
            SortedMap<String, String> undisturbed = scene.undisturbed(1);
            scene.clear();
            try (Running first = scene.run(1).start()) {
                first.await(() -> scene.alignedFrames() >= 1);
                first.signal("STOP");
                scene.run(1).run().expectFailure(InetAddress.getLocalHost().getHostName(), Long.toString(first.process().pid()));
                first.signal("KILL");
                first.end().expect(Ended.SIGKILL);
            }
            scene.run(1).run().expect(0);
            ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), "After the first was killed");
        }
    }
}
