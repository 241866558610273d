package org.lafc.core.duty;

/** A {@link DutySchedule.Course} with days as numbers since 1970. */
@FunctionalInterface
interface Pace {

    /** Nothing: for what is done once. */
    Pace ONCE = (anchor, ordinal, next) -> false;

    /** What falls due next goes into the last argument; false if nothing does, or if that cannot be told. */
    boolean next(long anchor, int ordinal, NextDue next);
}
