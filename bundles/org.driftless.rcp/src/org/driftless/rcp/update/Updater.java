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
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Installs a new version over the one that runs, which goes on until it is started again; all of it, or nothing. */
final class Updater {

    private final Installation installation;

    Updater(Installation installation) {
        this.installation = installation;
    }

    /**
     * @throws UpdateException if it does not come about; then the installation is as it was
     * @throws OperationCanceledException if it was cancelled; the same holds
     */
    void install(Offer offer, IProgressMonitor monitor) throws UpdateException {
        SubMonitor progress = SubMonitor.convert(monitor, "Updating to " + offer.release().title(), 100);
        try (FileChannel channel = FileChannel.open(installation.folder().resolve(Staging.LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = lock(channel)) {
            if (lock == null) {
                throw new UpdateException("Another Driftless is updating " + installation.folder() + " just now.");
            }
            stage(offer, progress);
        } catch (IOException e) {
            throw new UpdateException("The new version can't be written to " + installation.folder() + ": " + e.getMessage()
                    + ".", e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException anotherWindow) {
            return null;
        }
    }

    private void stage(Offer offer, SubMonitor progress) throws IOException, UpdateException {
        Staging staging = new Staging(installation);
        staging.finish();
        if (!offer.release().isNewerThan(installation.installed())) {
            return;
        }
        try {
            staging.begin();
            progress.worked(5);
            try (P2 p2 = P2.in(staging.folder().resolve("p2"))) {
                new Provisioning(p2, staging.folder(), offer).install(
                        progress.split(90, SubMonitor.SUPPRESS_BEGINTASK | SubMonitor.SUPPRESS_SETTASKNAME));
            }
            staging.requireWhole();
            progress.split(1);
            staging.commit();
        } finally {
            staging.finish();
        }
    }
}
