/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that users see, kept as files so that a change of one shows in review. The system property
 * {@code driftless.golden} names the folder of these files; if it is set they are written instead of compared.
 */
final class Golden {

    private Golden() {
    }

    static void assertSame(String name, String actual) throws IOException {
        String update = System.getProperty("driftless.golden");
        if (update != null) {
            Files.writeString(Path.of(update, name), actual);
            return;
        }
        try (InputStream stream = Golden.class.getResourceAsStream("golden/" + name)) {
            String expected = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected.replace("\r\n", "\n"), actual.replace("\r\n", "\n"), name);
        }
    }
}
