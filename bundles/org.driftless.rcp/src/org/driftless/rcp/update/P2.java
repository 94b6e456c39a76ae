/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQuery;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The platform's provisioning (p2), with a folder for its data. */
final class P2 implements AutoCloseable {

    /** What p2 calls all of Driftless. */
    private static final String PRODUCT = "org.driftless.product";

    /** Begins what tells nothing to users. */
    private static final String CONTEXT = "session context was";

    private final IProvisioningAgent agent;

    private P2(IProvisioningAgent agent) {
        this.agent = agent;
    }

    /** @param data a folder that p2 keeps its data in: that of an installation, or an empty one */
    static P2 in(Path data) throws UpdateException {
        BundleContext context = FrameworkUtil.getBundle(P2.class).getBundleContext();
        ServiceReference<IProvisioningAgentProvider> provider = context.getServiceReference(IProvisioningAgentProvider.class);
        if (provider == null) {
            throw new UpdateException("This Driftless has no parts that update it. Unpack the archive of the new version "
                    + "instead.");
        }
        try {
            return new P2(context.getService(provider).createAgent(data.toUri()));
        } catch (ProvisionException e) {
            throw new UpdateException("Updates can't be looked for with " + data + ": " + e.getMessage(), e);
        } finally {
            context.ungetService(provider);
        }
    }

    IProvisioningAgent agent() {
        return agent;
    }

    <T> T service(Class<T> kind) {
        return agent.getService(kind);
    }

    /** @return the newest Driftless among these, or null */
    static IInstallableUnit newest(IQueryable<IInstallableUnit> units, IProgressMonitor monitor) {
        IQuery<IInstallableUnit> products = QueryUtil.createLatestQuery(QueryUtil.createIUQuery(PRODUCT));
        return units.query(products, monitor).stream().findFirst().orElse(null);
    }

    /**
     * @param failure what it means to the user
     * @param wayOut a sentence that says what to do
     * @throws UpdateException where a status is an error; the Error Log has all of it
     */
    static void require(IStatus status, String failure, String wayOut) throws UpdateException {
        if (status.getSeverity() == IStatus.CANCEL) {
            throw new OperationCanceledException();
        }
        if (status.getSeverity() == IStatus.ERROR) {
            ILog.of(P2.class).log(status);
            throw new UpdateException(failure + " (" + reason(status) + "). " + wayOut, status.getException());
        }
    }

    /** The innermost message: those around it say in p2's words what the user knows. */
    static String reason(IStatus status) {
        return leaves(status).map(leaf -> leaf.getMessage().strip().replaceFirst("\\.$", ""))
                .filter(message -> !message.startsWith(CONTEXT)).findFirst().orElse(status.getMessage());
    }

    private static Stream<IStatus> leaves(IStatus status) {
        List<IStatus> worst = Stream.of(status.getChildren()).filter(child -> child.getSeverity() == status.getSeverity())
                .toList();
        return worst.isEmpty() ? Stream.of(status) : worst.stream().flatMap(P2::leaves);
    }

    @Override
    public void close() {
        agent.stop();
    }
}
