package org.lafc.metrics.disclose;

import static java.util.Objects.requireNonNull;

/**
 * What came of hiding the small counts of a table: a table that is safe by its own audit, or the news that there is
 * none. Immutable and safe between threads.
 */
public sealed interface Suppression {

    /**
     * A table in which no hidden figure can be worked out.
     *
     * @param table the table to publish
     * @param audit what readers can say of the hidden figures; for whoever publishes, not for readers
     */
    record Safe(PublishedTable table, SuppressionAudit audit) implements Suppression {
        /**
         * Checks that nothing is missing.
         *
         * @param table the table to publish
         * @param audit what readers can say of the hidden figures
         */
        public Safe {
            requireNonNull(table, "table");
            requireNonNull(audit, "audit");
        }
    }

    /**
     * No choice of cells protects the small counts by the rule. Withhold the table whole, merge rows or columns, or ask
     * who sets the rule.
     *
     * @param reason why, without a number of the table
     */
    record NoSafePattern(String reason) implements Suppression {
        /**
         * Checks that there is a reason.
         *
         * @param reason why, without a number of the table
         */
        public NoSafePattern {
            requireNonNull(reason, "reason");
        }
    }
}
