/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.SyncFailedException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;

/** Says why reading or writing failed, and what to do, in plain words. */
public final class PlainReason {

    private record Known(String systemText, String words) {
    }

    private static final String AGAIN = " and run the same command again";

    private static final List<Known> KNOWN = List.of(
            new Known("no space left", "No space left on the device: free some space" + AGAIN),
            new Known("not enough space", "No space left on the device: free some space" + AGAIN),
            new Known("quota exceeded", "the disk quota is used up: free some space" + AGAIN),
            new Known("file too large",
                    "the file is larger than the system allows: raise the limit (ulimit -f) or free some space" + AGAIN),
            new Known("read-only file system", "the disk is read-only: choose another output folder"),
            new Known("cross-device link",
                    "the file system can't rename a file in one step: choose another output folder"),
            new Known("stale file handle", "the network folder was lost: connect it again" + AGAIN),
            new Known("no locks available", "the file system has no locks left, or none at all"),
            new Known("input/output error", "the disk reports an error: check the disk" + AGAIN),
            new Known("permission denied", "there is no permission: change that of the folder or choose another one"),
            new Known("access is denied", "there is no permission: change that of the folder or choose another one"),
            new Known("operation not permitted",
                    "the system does not permit it: change the folder's permissions or choose another one"),
            new Known("file name too long", "the file name is too long for the disk: shorten it"),
            new Known("too many open files", "too many files are open: raise the limit (ulimit -n)" + AGAIN));

    private PlainReason() {
    }

    /** The reason and the way out, in words that follow a colon, without a line break or a full stop. */
    public static String of(IOException e) {
        String byType = ofType(e);
        if (byType != null) {
            return byType;
        }
        String text = systemText(e);
        String lower = text.toLowerCase(Locale.ROOT);
        for (Known known : KNOWN) {
            if (lower.contains(known.systemText())) {
                return known.words();
            }
        }
        return text;
    }

    private static String ofType(IOException e) {
        return switch (e) {
            case AccessDeniedException denied ->
                "there is no permission: change that of the folder or choose another one";
            case NoSuchFileException missing -> "it does not exist, or its folder has gone";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case DirectoryNotEmptyException folder -> folder.getFile() + " is a folder: move it away";
            case AtomicMoveNotSupportedException move ->
                "the file system can't rename a file in one step: choose another output folder";
            case FileAlreadyExistsException there -> there.getFile() + " is in the way: move it away";
            case SyncFailedException sync -> "the disk did not take it: check the disk" + AGAIN;
            case CharacterCodingException text -> "it holds text that is not UTF-8";
            default -> null;
        };
    }

    private static String systemText(IOException e) {
        String text = e instanceof FileSystemException file && file.getReason() != null ? file.getReason()
                : e.getMessage();
        if (text == null || text.isBlank()) {
            text = e instanceof FileNotFoundException ? "it does not exist" : e.getClass().getSimpleName();
        }
        String oneLine = text.replaceAll("\\s*\\R\\s*", " ").strip();
        return oneLine.endsWith(".") ? oneLine.substring(0, oneLine.length() - 1) : oneLine;
    }
}
