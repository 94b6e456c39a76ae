/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Folders and project files for tests. */
final class ProjectFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:05Z"), ZoneOffset.UTC);

    private ProjectFixture() {
    }

    /** Makes an image folder with one file in it. */
    static Path images(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("1.tif"), new byte[] {'I', 'I', 42, 0});
        return folder;
    }

    /** Makes a project file as the original pipeline writes it after its first step. */
    static Path project(Path output, String folderPath) throws IOException {
        return project(output, folderPath, "");
    }

    static Path project(Path output, String folderPath, String moreKeys) throws IOException {
        Files.createDirectories(output);
        return Files.writeString(output.resolve("particle_selections.json"), """
                {
                  "image_set": {
                    "folder_path": "%s",
                    "selected_particles": [
                      {
                        "bbox": [
                          10,
                          20,
                          30,
                          40
                        ],
                        "particle_id": 1,
                        "test_fit_r_squared": 0.6959872007275401,
                        "test_center_x": 20.5,
                        "test_center_y": 30.25
                      }
                    ],
                    "timestamp": "2026-11-22_09:30:00",
                    "first_image": "1.tif",
                    "total_images": 5,
                    "image_shape": [
                      500,
                      400
                    ]%s
                  },
                  "created": "2026-11-22 09:30:00",
                  "last_modified": "2026-11-22 09:30:00"
                }""".formatted(folderPath.replace("\\", "\\\\"), moreKeys));
    }

    /** Checks that a path can't be opened, with one sentence. */
    static String refusal(Path given, Path output) {
        String message = assertThrows(ProjectException.class, () -> Project.open(given, output)).getMessage();
        assertTrue(message.endsWith("."), message);
        assertFalse(message.contains("\n"), message);
        return message;
    }
}
