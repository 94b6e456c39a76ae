/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.stat.StatUtils;

/** Sample standard deviation and covariance. */
final class Spread {

    private Spread() {
    }

    /** Sample standard deviation (n - 1); 0 of one value, NaN of none. */
    static double of(double[] values) {
        return values.length == 0 ? Double.NaN : values.length == 1 ? 0 : Math.sqrt(StatUtils.variance(values));
    }

    /** Sample covariance (n - 1); 0 of one pair. */
    static double covariance(double[] a, double[] b) {
        if (a.length < 2) {
            return 0;
        }
        double meanA = StatUtils.mean(a);
        double meanB = StatUtils.mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }
}
