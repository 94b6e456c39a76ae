/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

/**
 * A second installation inside the first, in which p2 may work bit by bit: the first one changes when the second is whole, by
 * steps that a start file can finish if this process is killed between them. Bundles carry their versions in their names, so
 * that new ones stand beside those that are in use; all else is small.
 */
final class Staging {

    /** Held as long as an update goes on. */
    static final Path LOCK = Path.of("p2", "update.lock");

    private static final Path UPDATE = Path.of("update");
    private static final Path BUNDLES = Path.of("plugins");
    /** What p2 reads and changes. Start files it writes anew, and all else in the folder is not its business. */
    private static final List<Path> OF_P2 = List.of(BUNDLES, Path.of("configuration"), Path.of("p2"), Path.of("artifacts.xml"));

    private final Installation installation;
    private final Path next;
    private final Path ready;

    Staging(Installation installation) {
        this.installation = installation;
        Path update = installation.folder().resolve(UPDATE);
        next = update.resolve("new");
        ready = update.resolve("ready");
    }

    /** The second installation. */
    Path folder() {
        return next;
    }

    /** Makes it as the first one is, and takes bundles out of the first that nothing names any more. */
    void begin() throws IOException {
        Set<Path> named = new HashSet<>(installation.bundleFiles());
        for (Path bundle : children(installation.folder().resolve(BUNDLES))) {
            if (!named.contains(relative(bundle))) {
                deleteUnlessInUse(bundle);
            }
        }
        for (Path file : files(installation.folder())) {
            Path copy = Files.createDirectories(next.resolve(relative(file)).getParent()).resolve(file.getFileName());
            if (relative(file).startsWith(BUNDLES)) {
                link(file, copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void deleteUnlessInUse(Path bundle) {
        try {
            delete(bundle);
        } catch (IOException nextTime) {
            ILog.of(Staging.class).info(bundle + " is still there: " + nextTime.getMessage());
        }
    }

    /** Bundles take no space twice, but on Windows, which would not delete a second name of what is in use. */
    private static void link(Path file, Path copy) throws IOException {
        try {
            if (isPosix(file)) {
                Files.createLink(copy, file);
                return;
            }
        } catch (IOException | UnsupportedOperationException notOnThisDisk) {
            Files.deleteIfExists(copy);
        }
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** @throws IOException if it lacks what its list names */
    void requireWhole() throws IOException {
        for (Path bundle : new Installation(next).bundleFiles()) {
            if (!Files.exists(next.resolve(bundle))) {
                throw new IOException(bundle + " is missing in the new version");
            }
        }
    }

    /** Puts it into the first one's place. The first one stays as it is until the last line but one. */
    void commit() throws IOException {
        List<Path> before = files(installation.folder()).stream().map(this::relative)
                .filter(file -> !file.startsWith(BUNDLES)).toList();
        List<Path> gone = before.stream().filter(file -> !Files.exists(next.resolve(file))).toList();
        for (Path bundle : children(next.resolve(BUNDLES))) {
            Path place = installation.folder().resolve(next.relativize(bundle));
            if (!Files.exists(place)) {
                settle(bundle);
                Files.move(bundle, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        delete(next.resolve(BUNDLES));
        settle(next);
        Files.move(next, ready, StandardCopyOption.ATOMIC_MOVE);
        finish();
        for (Path file : gone) {
            Files.deleteIfExists(installation.folder().resolve(file));
        }
    }

    /** Ends what a killed process began: puts in place what is whole, and removes what is not. */
    void finish() throws IOException {
        if (Files.isDirectory(ready)) {
            for (Path file : allFiles(ready)) {
                Path place = installation.folder().resolve(ready.relativize(file));
                Files.createDirectories(place.getParent());
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        delete(installation.folder().resolve(UPDATE));
    }

    private Path relative(Path file) {
        return installation.folder().relativize(file);
    }

    /** The files of an installation that p2 reads and changes. */
    private static List<Path> files(Path install) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path part : OF_P2) {
            if (Files.exists(install.resolve(part))) {
                files.addAll(allFiles(install.resolve(part)));
            }
        }
        files.remove(install.resolve(LOCK));
        return files;
    }

    private static List<Path> allFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    /**
     * A power cut must not leave a new list with bundles that never reached the disk; and who could read the former version
     * must be able to read this one, whatever an administrator's umask says.
     */
    private void settle(Path fileOrFolder) throws IOException {
        Set<PosixFilePermission> readers = isPosix(next)
                ? Files.getPosixFilePermissions(installation.folder().resolve(Installation.LIST)) : Set.of();
        try (Stream<Path> all = Files.walk(fileOrFolder)) {
            for (Path each : all.toList()) {
                Readers.add(each, readers);
                if (Files.isRegularFile(each)) {
                    try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
