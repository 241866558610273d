package org.lafc.metrics.profile;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.lafc.core.progress.KeyStage;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.Fact;

/**
 * What the Powys paper shows of its children: the figure, table or section that a part of a profile answers.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1. The paper has two figures 2.9; the map of homes is told apart
 * by its section.
 */
public enum PaperFigure {
    /** Attainment in the Foundation Phase, beside all children. */
    FIGURE_1_3("figure 1.3"),
    /** Attainment at Key Stage 2, beside all children. */
    FIGURE_1_4("figure 1.4"),
    /** Attainment at Key Stage 3, beside all children. */
    FIGURE_1_5("figure 1.5"),
    /** Attainment at Key Stage 4, beside all children. */
    FIGURE_1_6("figure 1.6"),
    /** How far from home children are placed. */
    FIGURE_1_7("figure 1.7"),
    /** Where children come from. */
    FIGURE_1_8("figure 1.8"),
    /** Numbers looked after, beside comparator authorities. */
    FIGURE_1_9("figure 1.9"),
    /** Numbers looked after per 10,000 residents aged 0 to 17, beside comparator authorities. */
    FIGURE_2_0("figure 2.0"),
    /** Numbers looked after by year. */
    FIGURE_2_1("figure 2.1"),
    /** Age bands by year. */
    FIGURE_2_2("figure 2.2"),
    /** Age bands by year, of the nation. */
    FIGURE_2_3("figure 2.3"),
    /** Children with many moves, by year. */
    FIGURE_2_4("figure 2.4"),
    /** On the Child Protection Register before care. */
    FIGURE_2_5("figure 2.5"),
    /** Fathers' ages. */
    FIGURE_2_6("figure 2.6"),
    /** Mothers' ages. */
    FIGURE_2_7("figure 2.7"),
    /** Ethnic groups. */
    FIGURE_2_8("figure 2.8"),
    /** Children whom other authorities have placed here. */
    FIGURE_2_9("figure 2.9"),
    /** Residents expected. */
    TABLE_1("table 1"),
    /** Who referred the children. */
    TABLE_2("table 2"),
    /** What the text of the profile says without a figure. */
    SECTION_8("section 8"),
    /** Children's homes and residential placements. */
    SECTION_10("section 10"),
    /** What is provided in each locality. */
    APPENDICES_2_TO_8("appendices Two to Eight");

    private static final ImmutableMap<Fact, PaperFigure> BY_FACT = ImmutableMap.<Fact, PaperFigure>builder()
            .put(ChildFacts.REASON_FOR_CARE, SECTION_8)
            .put(ChildFacts.AGE_BAND, FIGURE_2_2)
            .put(ChildFacts.ETHNIC_GROUP, FIGURE_2_8)
            .put(ChildFacts.DISABILITY, SECTION_8)
            .put(ChildFacts.REGISTER_BEFORE_CARE, FIGURE_2_5)
            .put(ChildFacts.REFERRAL_SOURCE, TABLE_2)
            .put(ChildFacts.REFERRAL_SOURCE_GROUP, TABLE_2)
            .put(ChildFacts.FATHER_KNOWN, FIGURE_2_6)
            .put(ChildFacts.FATHER_AGE, FIGURE_2_6)
            .put(ChildFacts.MOTHER_KNOWN, FIGURE_2_7)
            .put(ChildFacts.MOTHER_AGE, FIGURE_2_7)
            .put(ChildFacts.PARENTS_AGE_GAP, SECTION_8)
            .put(ChildFacts.SIBLING_GROUP_SIZE, SECTION_8)
            .put(ChildFacts.HOME_LOCALITY, FIGURE_1_8)
            .put(ChildFacts.AREA_SIDE, SECTION_8)
            .put(ChildFacts.DISTANCE_FROM_HOME, FIGURE_1_7)
            .put(ChildFacts.MOVES_IN_YEAR, FIGURE_2_4)
            .put(ChildFacts.MONTHS_IN_PLACEMENT, SECTION_8)
            .put(ChildFacts.PLACEMENT_PROVISION, SECTION_10)
            .buildOrThrow();

    private final String where;

    PaperFigure(String where) {
        this.where = where;
    }

    /**
     * Returns what a fact answers.
     *
     * @param fact the fact
     * @return the figure; empty if the paper shows nothing of it
     */
    public static Optional<PaperFigure> of(Fact fact) {
        return Optional.ofNullable(BY_FACT.get(fact));
    }

    /**
     * Returns what attainment at a stage answers.
     *
     * @param stage the stage
     * @return the figure
     */
    public static PaperFigure of(KeyStage stage) {
        return switch (stage) {
            case FOUNDATION_PHASE -> FIGURE_1_3;
            case KEY_STAGE_2 -> FIGURE_1_4;
            case KEY_STAGE_3 -> FIGURE_1_5;
            case KEY_STAGE_4 -> FIGURE_1_6;
        };
    }

    /**
     * Returns where it stands in the paper.
     *
     * @return for example {@code figure 1.7}
     */
    public String where() {
        return where;
    }
}
