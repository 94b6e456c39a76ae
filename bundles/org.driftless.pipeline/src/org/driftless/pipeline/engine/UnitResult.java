/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.engine;

import java.io.Serializable;
import java.util.List;

/**
 * What was made of a {@link WorkUnit}.
 *
 * @param records one a frame, in the order of the unit, as the journal of the step keeps them; the list is one that can be
 *     serialised
 */
public record UnitResult(List<byte[]> records) implements Serializable {

    public UnitResult {
        records = List.copyOf(records);
    }
}
