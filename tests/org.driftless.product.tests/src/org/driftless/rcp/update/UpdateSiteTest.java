/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users may type as the address of an update site. */
class UpdateSiteTest {

    @TempDir
    Path folder;

    private static String location(Object address) throws UpdateException {
        return new UpdateSite(address.toString()).location().toString();
    }

    @Test
    void takesWebAddressesFoldersAndZipFiles() throws Exception {
        assertEquals("https://example.org/a%20b", location("https://example.org/a b"));
        Path site = Files.createDirectory(folder.resolve("next one"));
        assertEquals(site.toUri().toString(), location(site));
        assertEquals(site.toUri().toString(), location(site.toUri()));
        Path zip = Files.createFile(folder.resolve("next one.zip"));
        assertEquals("jar:" + zip.toUri() + "!/", location(zip));
        assertNull(new UpdateSite(zip.toString()).problem());
    }

    @Test
    void saysWhyAnAddressCantBeOne() {
        assertProblem("is not there", folder.resolve("missing.zip").toString());
        assertProblem("nor the full name", "relative.zip");
        assertProblem("not safe", "http://example.org/site");
        assertProblem("neither a web address", "https://exa mple.org:%%");
        assertProblem("neither a web address", "");
    }

    private static void assertProblem(String expected, String address) {
        String problem = new UpdateSite(address).problem();
        assertTrue(problem != null && problem.contains(expected), problem);
    }
}
