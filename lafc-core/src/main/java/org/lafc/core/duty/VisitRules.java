package org.lafc.core.duty;

import static java.util.Objects.requireNonNull;
import static org.lafc.core.duty.Verification.UNVERIFIED;
import static org.lafc.core.duty.Verification.VERIFIED;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.time.TimeLimit;

/**
 * How often the authority's representative must visit: the first visit by arrangement, the gaps after it by situation.
 *
 * <p>Calendar days, wherever the child lives. A move starts afresh with one week. A move with the same carer (RNE T or U)
 * is none, unless asked: it is a change of the carer's approval or address, not of who looks after the child.
 *
 * <p>Source: Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 31; England 2010, regulation
 * 28. Each rule says how well its text is known. How moves, changed terms, a first review and a later care order are
 * counted, no text says: the edge cases of the statutory timescales, section 2, are lafc's own choice. Visits on request, and after notices about a children's home, are not
 * here: nothing records the request.
 *
 * @param name what results call the rules
 * @param first the rule of the first visit, for every arrangement
 * @param gaps the rule of the visits after it, for every situation
 * @param carerMoves whether a move with the same carer starts afresh
 * @param remoteCounts whether a visit by telephone or video counts
 */
public record VisitRules(
        String name,
        ImmutableMap<VisitArrangement, DutyRule> first,
        ImmutableMap<VisitSituation, DutyRule> gaps,
        CarerMoves carerMoves,
        boolean remoteCounts) {

    /** Wales, from 6 April 2016. */
    public static final VisitRules WALES = nation("Wales", "wales", "SI 2015/1818 (W.261)", "regulation 31");

    /** England, from 1 April 2011. */
    public static final VisitRules ENGLAND = nation("England", "england", "SI 2010/959", "regulation 28");

    /**
     * England, for a long-term foster placement of over a year where a child of sufficient understanding agrees: unverified.
     * No record says that the child agreed, so {@link #ENGLAND} does not use it; {@link #withGap} puts it in.
     */
    public static final DutyRule ENGLAND_LONG_TERM_AGREED = new DutyRule(
            "england.visit.long-term-agreed",
            "at most 6 months after the visit before, in a long-term foster placement, if the child agrees",
            ClockStart.LAST_EVENT,
            TimeLimit.months(6),
            new LegalSource("SI 2010/959", "regulation 28 as amended on 1 April 2015", UNVERIFIED));

    /**
     * Checks the components.
     *
     * @param name what results call the rules
     * @param first the rule of the first visit, for every arrangement
     * @param gaps the rule of the visits after it, for every situation
     * @param carerMoves whether a move with the same carer starts afresh
     * @param remoteCounts whether a visit by telephone or video counts
     * @throws IllegalArgumentException if an arrangement has no first visit or a situation no gap
     */
    public VisitRules {
        requireNonNull(name, "name");
        requireNonNull(carerMoves, "carerMoves");
        for (VisitArrangement arrangement : VisitArrangement.values()) {
            if (!first.containsKey(arrangement)) {
                throw new IllegalArgumentException(
                        "visit rules must have a first visit for every arrangement, but had none for " + arrangement);
            }
        }
        for (VisitSituation situation : VisitSituation.values()) {
            if (!gaps.containsKey(situation)) {
                throw new IllegalArgumentException(
                        "visit rules must have a gap for every situation, but had none for " + situation);
            }
        }
    }

    /**
     * Returns the rule of the first visit.
     *
     * @param arrangement where
     * @return the rule
     */
    public DutyRule first(VisitArrangement arrangement) {
        return requireNonNull(first.get(arrangement));
    }

    /**
     * Returns the rule of the visits after the first.
     *
     * @param situation where
     * @return the rule
     */
    public DutyRule gap(VisitSituation situation) {
        return requireNonNull(gaps.get(situation));
    }

    /**
     * Returns the rules with another first visit.
     *
     * @param arrangement where
     * @param rule the rule
     * @return the rules
     */
    public VisitRules withFirst(VisitArrangement arrangement, DutyRule rule) {
        Map<VisitArrangement, DutyRule> changed = new LinkedHashMap<>(first);
        changed.put(arrangement, rule);
        return new VisitRules(name, Maps.immutableEnumMap(changed), gaps, carerMoves, remoteCounts);
    }

    /**
     * Returns the rules with another gap.
     *
     * @param situation where
     * @param rule the rule
     * @return the rules
     */
    public VisitRules withGap(VisitSituation situation, DutyRule rule) {
        Map<VisitSituation, DutyRule> changed = new LinkedHashMap<>(gaps);
        changed.put(situation, rule);
        return new VisitRules(name, first, Maps.immutableEnumMap(changed), carerMoves, remoteCounts);
    }

    /**
     * Returns the rules with another answer to whether a move with the same carer starts afresh.
     *
     * @param moves whether it does
     * @return the rules
     */
    public VisitRules withCarerMoves(CarerMoves moves) {
        return new VisitRules(name, first, gaps, moves, remoteCounts);
    }

    /**
     * Returns the rules with another answer to whether a visit by telephone or video counts.
     *
     * @param counts whether it does
     * @return the rules
     */
    public VisitRules withRemoteVisits(boolean counts) {
        return new VisitRules(name, first, gaps, carerMoves, counts);
    }

    // The two nations' texts differ in nothing but their numbers, as far as they are known.
    private static VisitRules nation(String name, String prefix, String instrument, String regulation) {
        Verification sixA = name.equals("Wales") ? VERIFIED : UNVERIFIED;
        Texts texts = new Texts(prefix, instrument, regulation);
        TimeLimit week = TimeLimit.weeks(1);
        TimeLimit sixWeeks = TimeLimit.weeks(6);
        ImmutableMap<VisitArrangement, DutyRule> first = Maps.immutableEnumMap(Map.of(
                VisitArrangement.ORDINARY,
                texts.first("first", "(2)(a)", "placement", ClockStart.PLACEMENT_START, VERIFIED),
                VisitArrangement.BEFORE_ASSESSMENT,
                texts.first("before-assessment.first", "(3)", "placement", ClockStart.PLACEMENT_START, VERIFIED),
                VisitArrangement.TEMPORARY,
                texts.first("temporary.first", "(4)", "placement", ClockStart.PLACEMENT_START, VERIFIED),
                VisitArrangement.CARE_ORDER_WITH_PARENTS,
                texts.first("care-order.first", "(5)", "order or stay", ClockStart.ORDER_OR_PLACEMENT_START, VERIFIED),
                VisitArrangement.OTHER_RESPONSIBLE,
                texts.first("other-responsible.first", "(6)(a)", "arrangements", ClockStart.ARRANGEMENT_START, sixA)));
        Map<VisitSituation, DutyRule> gaps = new LinkedHashMap<>();
        gaps.put(VisitSituation.FIRST_YEAR, texts.gap("first-year", "(2)(b)", sixWeeks, VERIFIED));
        gaps.put(
                VisitSituation.LATER_MEANT_TO_LAST,
                texts.gap("meant-to-last", "(2)(c)(i)", TimeLimit.months(3), VERIFIED));
        gaps.put(VisitSituation.LATER, texts.gap("later", "(2)(c)(ii)", sixWeeks, VERIFIED));
        gaps.put(
                VisitSituation.BEFORE_ASSESSMENT_UNTIL_REVIEW,
                texts.gap("before-assessment.weekly", "(3)", week, VERIFIED));
        gaps.put(
                VisitSituation.BEFORE_ASSESSMENT_AFTER_REVIEW,
                texts.gap("before-assessment.after-review", "(3)", sixWeeks, VERIFIED));
        gaps.put(VisitSituation.TEMPORARY_UNTIL_REVIEW, texts.gap("temporary.weekly", "(4)", week, VERIFIED));
        gaps.put(
                VisitSituation.TEMPORARY_AFTER_REVIEW,
                texts.gap("temporary.after-review", "(4)", TimeLimit.weeks(4), VERIFIED));
        gaps.put(VisitSituation.CARE_ORDER_WITH_PARENTS, texts.gap("care-order.later", "(5)", sixWeeks, VERIFIED));
        gaps.put(
                VisitSituation.OTHER_RESPONSIBLE_FIRST_YEAR,
                texts.gap("other-responsible.first-year", "(6)", sixWeeks, UNVERIFIED));
        gaps.put(
                VisitSituation.OTHER_RESPONSIBLE_LATER,
                texts.gap("other-responsible.later", "(6)", TimeLimit.months(3), UNVERIFIED));
        return new VisitRules(name, first, Maps.immutableEnumMap(gaps), CarerMoves.LEAVE_OUT, false);
    }

    private record Texts(String prefix, String instrument, String regulation) {

        DutyRule first(String id, String paragraph, String of, ClockStart clock, Verification verification) {
            return rule(
                    id,
                    paragraph,
                    "within one week of the start of the " + of,
                    clock,
                    TimeLimit.weeks(1),
                    verification);
        }

        DutyRule gap(String id, String paragraph, TimeLimit limit, Verification verification) {
            String text = "at most " + limit + " after the visit before";
            return rule(id, paragraph, text, ClockStart.LAST_EVENT, limit, verification);
        }

        private DutyRule rule(
                String id,
                String paragraph,
                String text,
                ClockStart clock,
                TimeLimit limit,
                Verification verification) {
            LegalSource source = new LegalSource(instrument, regulation + paragraph, verification);
            return new DutyRule(prefix + ".visit." + id, text, clock, limit, source);
        }
    }
}
