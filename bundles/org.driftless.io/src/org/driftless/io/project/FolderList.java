/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file that names folders, one a line. Empty lines and those that begin with # are passed over. */
public final class FolderList {

    private FolderList() {
    }

    /**
     * Reads it.
     *
     * @return in their order; relative ones start from where the file is
     * @throws ProjectException if it can't be read, or names none; the message names the file and the reason
     */
    public static List<Path> read(Path file) throws ProjectException {
        List<Path> folders = new ArrayList<>();
        Path home = file.toAbsolutePath().normalize().getParent();
        try {
            for (String line : Files.readAllLines(file)) {
                String name = line.replace("\uFEFF", "").strip();
                if (!name.isEmpty() && !name.startsWith("#")) {
                    folders.add(home.resolve(name));
                }
            }
        } catch (CharacterCodingException e) {
            throw new ProjectException("The list " + file + " is no UTF-8 text: save it as UTF-8.", e);
        } catch (IOException | InvalidPathException e) {
            throw new ProjectException("The list " + file + " can't be read: "
                    + (e instanceof IOException io ? PlainReason.of(io) : e.getMessage()) + ".", e);
        }
        if (folders.isEmpty()) {
            throw new ProjectException("The list " + file + " names no folder: write one on each line.");
        }
        return folders;
    }
}
