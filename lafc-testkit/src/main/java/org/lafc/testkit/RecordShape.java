package org.lafc.testkit;

import org.lafc.core.care.CareRecord;

/**
 * A record of which all but its place on the calendar is settled, so that one drawing serves any child.
 *
 * @param <R> the kind of record
 */
@FunctionalInterface
interface RecordShape<R extends CareRecord> {

    R at(RecordSlot slot);
}
