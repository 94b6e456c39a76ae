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
import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** Replaces the Driftless in a folder by another one with p2: what it fetches, how it starts, its start files. */
final class Provisioning {

    /** As the product's pom calls it. */
    private static final String PROFILE = "Driftless";

    private static final String MISFIT = "The new version can't be installed over this one";
    private static final String UNPACK = "Unpack the archive of the new version instead.";
    private static final String AGAIN = "Try again later, or tell whoever keeps the update site.";

    private final P2 p2;
    private final Path folder;
    private final Offer offer;

    /**
     * @param p2 with the data of that folder
     * @param folder of an installation that is not in use, since p2 changes it bit by bit
     * @param offer what to install
     */
    Provisioning(P2 p2, Path folder, Offer offer) {
        this.p2 = p2;
        this.folder = folder;
        this.offer = offer;
    }

    /** Leaves the folder as it is then, whatever that is, if it fails or is cancelled. */
    void install(IProgressMonitor monitor) throws UpdateException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        moveHere(progress.split(2));
        ProvisioningContext context = context(offer.location());
        IProfileChangeRequest request = change();
        IInstallableUnit now = P2.newest(profile(), null);
        IInstallableUnit next = wanted(progress.split(5));
        if (now != null) {
            request.remove(now);
        }
        request.add(next);
        request.setInstallableUnitProfileProperty(next, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
        perform(request, context, progress.split(88));
        dropWhatIsNotNeeded(progress.split(3));
        IProfileChangeRequest settled = change();
        settled.setProfileProperty(IProfile.PROP_ROAMING, Boolean.TRUE.toString());
        perform(settled, context(), progress.split(2));
    }

    /** As p2's own director does it: a profile that roams would go back to the folder of this process. */
    private void moveHere(SubMonitor progress) throws UpdateException {
        IProfileChangeRequest request = change();
        request.setProfileProperty(IProfile.PROP_INSTALL_FOLDER, folder.toString());
        request.setProfileProperty(IProfile.PROP_CACHE, folder.toString());
        request.setProfileProperty(IProfile.PROP_ROAMING, Boolean.FALSE.toString());
        perform(request, context(), progress);
    }

    private IInstallableUnit wanted(SubMonitor progress) throws UpdateException {
        try {
            IInstallableUnit found = P2.newest(p2.service(IMetadataRepositoryManager.class)
                    .loadRepository(offer.location(), progress), progress);
            if (found != null && found.getVersion().equals(offer.release().version())) {
                return found;
            }
        } catch (ProvisionException e) {
            throw new UpdateException(offer.site().address() + " could not be read (" + P2.reason(e.getStatus()) + "). "
                    + AGAIN, e);
        }
        throw new UpdateException(offer.site().address() + " has changed meanwhile. Check for updates again.");
    }

    private void perform(IProfileChangeRequest request, ProvisioningContext context, SubMonitor progress)
            throws UpdateException {
        progress.setWorkRemaining(100);
        IProvisioningPlan plan = p2.service(IPlanner.class).getProvisioningPlan(request, context, progress.split(10));
        P2.require(plan.getStatus(), MISFIT, UNPACK);
        P2.require(p2.service(IEngine.class).perform(plan, progress.split(90)), "The new version could not be fetched from "
                + offer.site().address() + ", or is damaged there", AGAIN);
    }

    /** Files of the former version; without them p2 must not think that they are there. */
    private void dropWhatIsNotNeeded(SubMonitor progress) throws UpdateException {
        Set<IArtifactKey> needed = new HashSet<>();
        profile().available(QueryUtil.ALL_UNITS, null).forEach(unit -> needed.addAll(unit.getArtifacts()));
        try {
            IArtifactRepository bundles = p2.service(IArtifactRepositoryManager.class).loadRepository(folder.toUri(), progress);
            Set<IArtifactKey> dropped = new HashSet<>(bundles.query(ArtifactKeyQuery.ALL_KEYS, null).toSet());
            dropped.removeAll(needed);
            bundles.removeDescriptors(dropped.toArray(new IArtifactKey[0]), progress);
        } catch (ProvisionException e) {
            throw new UpdateException(MISFIT + " (" + P2.reason(e.getStatus()) + "). " + UNPACK, e);
        }
    }

    private IProfileChangeRequest change() throws UpdateException {
        return p2.service(IPlanner.class).createChangeRequest(profile());
    }

    private IProfile profile() throws UpdateException {
        IProfile profile = p2.service(IProfileRegistry.class).getProfile(PROFILE);
        if (profile == null) {
            throw new UpdateException("The records in its folder p2 are damaged. " + UNPACK);
        }
        return profile;
    }

    private ProvisioningContext context(URI... sites) {
        ProvisioningContext context = new ProvisioningContext(p2.agent());
        context.setMetadataRepositories(sites);
        context.setArtifactRepositories(sites);
        return context;
    }
}
