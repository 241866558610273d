package org.lafc.core.synthetic;

import java.time.LocalDate;

/**
 * How an adoption goes.
 *
 * @param decided the day it was decided that the child should be placed
 * @param order the day of the placement order; the day of placing where the parents consent
 * @param matched the day of the match
 * @param placed the day the child is placed for adoption
 * @param over the day it is adopted, or comes back
 * @param reversed whether it comes back
 * @param withFosterCarer whether the foster carer adopts
 * @param consent whether the parents consent
 */
record AdoptionPlan(
        LocalDate decided,
        LocalDate order,
        LocalDate matched,
        LocalDate placed,
        LocalDate over,
        boolean reversed,
        boolean withFosterCarer,
        boolean consent) {

    static AdoptionPlan from(LocalDate start, boolean consent, double reversedShare, Draws draws) {
        LocalDate decided = start.plusDays(consent ? draws.between(20, 60) : draws.between(120, 300));
        LocalDate order = consent ? decided : decided.plusDays(draws.between(1, 50));
        LocalDate matched = order.plusDays(draws.between(30, 240));
        LocalDate placed = matched.plusDays(draws.between(5, 40));
        return new AdoptionPlan(
                decided,
                order,
                matched,
                placed,
                placed.plusDays(draws.between(100, 400)),
                draws.happens(reversedShare),
                draws.happens(0.12),
                consent);
    }

    /** A3 to A6: with consent or under an order, with the foster carer or another. */
    String code() {
        if (consent) {
            return withFosterCarer ? "A3" : "A4";
        }
        return withFosterCarer ? "A5" : "A6";
    }
}
