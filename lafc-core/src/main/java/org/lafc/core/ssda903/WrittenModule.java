package org.lafc.core.ssda903;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.time.ReportingYear;

/** The files of a return, with their columns in the usual order (SSDA903 facts, section 2). */
@SuppressWarnings("ImmutableEnumChecker") // what writes the rows holds no state
enum WrittenModule {
    HEADER("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", WrittenRows::header),
    EPISODES(
            "episodes.csv",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
            WrittenRows::episodes),
    REVIEWS("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", WrittenRows::reviews),
    UASC("uasc.csv", "CHILD,SEX,DOB,DUC", WrittenRows::asylumSeeking),
    OC2(
            "oc2.csv",
            "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                    + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
            WrittenRows::outcomes),
    OC3("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", WrittenRows::leavers),
    AD1("ad1.csv", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR", WrittenRows::adoptions),
    PLACED_FOR_ADOPTION(
            "placed_for_adoption.csv",
            "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
            WrittenRows::adoptionDecisions),
    PREVIOUS_PERMANENCE(
            "previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM", WrittenRows::previousPermanence),
    MISSING("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", WrittenRows::missing),
    SOCIAL_WORKERS("sw_episodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", WrittenRows::workers),
    DEPRIVATION_OF_LIBERTY("dolo.csv", "CHILD,DOB,DOLO_START,DOLO_END", WrittenRows::deprivations);

    private static final ReportingYear WORKERS_FROM = ReportingYear.ending(2024);
    private static final ReportingYear LIBERTY_FROM = ReportingYear.ending(2027);

    private final String fileName;
    private final ImmutableList<String> columns;
    private final Rows rows;

    interface Rows {
        void write(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException;
    }

    WrittenModule(String fileName, String columns, Rows rows) {
        this.fileName = fileName;
        this.columns = ImmutableList.copyOf(Splitter.on(',').split(columns));
        this.rows = rows;
    }

    String fileName() {
        return fileName;
    }

    ImmutableList<String> columns() {
        return columns;
    }

    void write(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        rows.write(history, codes, out);
    }

    /** The modules of a year's return, or of whole histories. */
    static ImmutableList<WrittenModule> of(Optional<ReportingYear> year) {
        return Arrays.stream(values())
                .filter(module -> switch (module) {
                    case OC2, OC3 -> year.isPresent();
                    case SOCIAL_WORKERS -> year.isEmpty() || year.get().compareTo(WORKERS_FROM) >= 0;
                    case DEPRIVATION_OF_LIBERTY -> year.isEmpty() || year.get().compareTo(LIBERTY_FROM) >= 0;
                    default -> true;
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** The kinds of record that the reader finds in them. */
    static ImmutableSet<Class<? extends CareRecord>> kinds(List<WrittenModule> modules) {
        return modules.stream()
                .map(module -> ReturnModule.valueOf(module.name()).kind())
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
    }
}
