/**
 * Definitions of key performance indicators as data: what is counted, by which criterion of which facts. Definitions
 * never depend on evaluation. Start with {@link org.lafc.metrics.kpi.KpiReader} for YAML files, or
 * {@link org.lafc.metrics.kpi.KpiCatalogue} for the definitions that come with lafc.
 *
 * <p>Definitions and readers are immutable, or have no state, and are safe between threads; builders are not.
 */
@NullMarked
package org.lafc.metrics.kpi;

import org.jspecify.annotations.NullMarked;
