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

/**
 * A version that an update site has.
 *
 * @param release which
 * @param site as the user knows it
 * @param location as p2 knows it
 */
record Offer(Release release, UpdateSite site, URI location) {
}
