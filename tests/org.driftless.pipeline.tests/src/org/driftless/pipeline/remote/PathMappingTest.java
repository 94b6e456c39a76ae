/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.driftless.pipeline.UsageException;
import org.junit.jupiter.api.Test;

/** Names of folders on this machine become those on the cluster. */
class PathMappingTest {

    private static final PathMapping DATA = new PathMapping("/mnt/data/", "/gpfs/lab");
    private static final PathMapping FAST = new PathMapping("/mnt/data/fast", "/nvme");

    private static String there(String name, PathMapping... mappings) throws UsageException {
        return PathMapping.there(Path.of(name), List.of(mappings));
    }

    @Test
    void theLongestThatFitsCounts() throws UsageException {
        assertEquals("/gpfs/lab/run 7", there("/mnt/data/run 7", DATA, FAST));
        assertEquals("/nvme/run_7", there("/mnt/data/fast/run_7", DATA, FAST));
        assertEquals("/nvme/run_7", there("/mnt/data/fast/run_7", FAST, DATA));
        assertEquals("/gpfs/lab", there("/mnt/data", DATA));
    }

    @Test
    void anotherFolderThatBeginsAlikeIsNotIt() {
        UsageException e = assertThrows(UsageException.class, () -> there("/mnt/data2/run_7", DATA, FAST));
        assertTrue(e.getMessage().contains("/mnt/data2/run_7"), e.getMessage());
        assertTrue(e.getMessage().contains("Preferences > Driftless > Cluster"), e.getMessage());
    }

    @Test
    void withoutMappingsNamesAreTheSame() throws UsageException {
        assertEquals("/mnt/data2/run_7", there("/mnt/data2/run_7"));
    }

    @Test
    void namesOfWindowsBecomeOthersOfTheCluster() throws UsageException {
        PathMapping drive = new PathMapping("Z:\\data\\", "/gpfs/lab/");
        assertEquals("/gpfs/lab/anna/run_7", there("z:\\Data\\anna\\run_7", drive));
        assertEquals("/gpfs/run_7", there("Z:\\run_7", new PathMapping("Z:\\", "/gpfs")));
        assertEquals("/gpfs/run_7", there("\\\\nas\\lab\\run_7", new PathMapping("\\\\nas\\lab", "/gpfs")));
    }

    @Test
    void theRootIsAFolderToo() throws UsageException {
        assertEquals("/host/data/run_7", there("/data/run_7", new PathMapping("/", "/host")));
        assertEquals("/run_7", there("/data/run_7", new PathMapping("/data", "/")));
    }

    @Test
    void itIsReadAsItWasWritten() {
        assertEquals(DATA, PathMapping.parse(DATA.toString()));
        assertEquals("/mnt/data -> /gpfs/lab", DATA.toString());
        assertNull(DATA.problem());
        assertNotNull(new PathMapping("data", "/gpfs").problem());
        assertNotNull(new PathMapping("/data", "gpfs").problem());
        assertNotNull(PathMapping.parse("what is this").problem());
    }
}
