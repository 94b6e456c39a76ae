/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.dialogs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks which file is meant. */
public final class FileQuestion {

    private FileQuestion() {
    }

    /**
     * Some files.
     *
     * @param name for people, e.g. "Projects (*.json)"
     * @param pattern of their names, e.g. "*.zip;*.roi"
     */
    public record Kind(String name, String pattern) {
    }

    /**
     * Asks for a file that is there: of a kind, or any if the user says so.
     *
     * @param folder where people will look for it; may be null
     * @return empty if it was cancelled
     */
    public static Optional<Path> open(Shell shell, String title, String folder, Kind kind) {
        return answer(new FileDialog(shell, SWT.OPEN), title, folder, kind, new Kind("All files", "*"));
    }

    /**
     * Asks where a file goes. Whether one that is there may be replaced has been asked, too.
     *
     * @param folder where people will want it; may be null
     * @param name that is proposed
     * @return empty if it was cancelled
     */
    public static Optional<Path> save(Shell shell, String title, String folder, String name, Kind... kinds) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFileName(name);
        return answer(dialog, title, folder, kinds);
    }

    private static Optional<Path> answer(FileDialog dialog, String title, String folder, Kind... kinds) {
        dialog.setText(title);
        dialog.setFilterPath(folder);
        dialog.setFilterNames(Arrays.stream(kinds).map(Kind::name).toArray(String[]::new));
        dialog.setFilterExtensions(Arrays.stream(kinds).map(Kind::pattern).toArray(String[]::new));
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
