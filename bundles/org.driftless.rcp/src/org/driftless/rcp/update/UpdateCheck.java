/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/**
 * What the update sites have.
 *
 * @param newest null if there is none
 * @param problems a sentence for each site that could not be looked at
 */
record UpdateCheck(Offer newest, List<String> problems) {

    /**
     * Looks at the sites as they are now.
     *
     * @param data a folder for what p2 fetches of them
     */
    static UpdateCheck of(List<UpdateSite> sites, Path data, IProgressMonitor monitor) throws UpdateException {
        SubMonitor progress = SubMonitor.convert(monitor, "Looking for updates", sites.size());
        Offer newest = null;
        List<String> problems = new ArrayList<>();
        try (P2 p2 = P2.in(data)) {
            for (UpdateSite site : sites) {
                progress.subTask(site.address());
                try {
                    Offer offer = offer(p2.service(IMetadataRepositoryManager.class), site, progress.split(1,
                            SubMonitor.SUPPRESS_ALL_LABELS));
                    if (newest == null || offer.release().isNewerThan(newest.release())) {
                        newest = offer;
                    }
                } catch (UpdateException e) {
                    problems.add(e.getMessage());
                }
            }
        }
        return new UpdateCheck(newest, problems);
    }

    private static Offer offer(IMetadataRepositoryManager sites, UpdateSite site, SubMonitor progress) throws UpdateException {
        URI location = site.location();
        IInstallableUnit product = P2.newest(read(sites, site, location, progress), progress);
        if (product == null) {
            throw new UpdateException(site.address() + " is an update site, but has no Driftless as a program of its own.");
        }
        return new Offer(new Release(product.getVersion()), site, location);
    }

    /** Again if p2 knows it from before, since that is what may have changed. */
    private static IMetadataRepository read(IMetadataRepositoryManager sites, UpdateSite site, URI location,
            SubMonitor progress) throws UpdateException {
        try {
            return sites.contains(location) ? sites.refreshRepository(location, progress)
                    : sites.loadRepository(location, progress);
        } catch (ProvisionException e) {
            if (e.getStatus().getCode() == ProvisionException.REPOSITORY_NOT_FOUND) {
                throw new UpdateException("There is no update site at " + site.address() + ".", e);
            }
            throw new UpdateException(site.address() + " could not be read (" + P2.reason(e.getStatus()) + ").", e);
        }
    }
}
