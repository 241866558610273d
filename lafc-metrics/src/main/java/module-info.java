/**
 * Cohorts, statistics and key performance indicators of children looked after.
 *
 * <p>Start with {@link org.lafc.metrics.cohort.Cohort}, the children on a census date with their facts in columns,
 * and {@link org.lafc.metrics.evaluate.KpiEvaluator}, which scores definitions from
 * {@link org.lafc.metrics.kpi.KpiCatalogue} or a council's own YAML files. {@link org.lafc.metrics.report.Report} holds
 * what is written for people.
 */
module org.lafc.metrics {
    requires transitive org.lafc.core;
    requires static transitive org.jspecify;
    // Compile-time only: value generation and its @Generated mark.
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    // Optional: XlsxReports alone needs it.
    requires static org.dhatim.fastexcel;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.numbers.fraction;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.descriptive;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.interval;
    requires org.snakeyaml.engine;

    exports org.lafc.metrics.audit;
    exports org.lafc.metrics.cohort;
    exports org.lafc.metrics.compare;
    exports org.lafc.metrics.disclose;
    exports org.lafc.metrics.evaluate;
    exports org.lafc.metrics.fact;
    exports org.lafc.metrics.kpi;
    exports org.lafc.metrics.profile;
    exports org.lafc.metrics.report;
    exports org.lafc.metrics.scorecard;
    exports org.lafc.metrics.series;
    exports org.lafc.metrics.share;
    exports org.lafc.metrics.stats;
    exports org.lafc.metrics.survival;
}
