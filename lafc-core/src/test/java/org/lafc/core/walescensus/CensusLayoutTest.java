package org.lafc.core.walescensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.place.AreaSide;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

/** A council's own column names and code tables. */
class CensusLayoutTest {

    /** One old placement code says kind, provider and side at once (Welsh census facts, 7.5; the codes are unverified). */
    private static final String LAYOUT = """
            form,item,column
            children,child,Child Identifier
            children,date-of-birth,Date of birth
            children,episode-from,Date began
            children,episode-to,Date ended
            children,start-reason,Why began
            children,end-reason,Why ended
            children,legal-status,Status
            children,placement-type,Placement code
            children,provider,Placement code
            children,location,Placement code
            """;

    private static final String CODES = """
            field,code,meaning
            placement-type,F2,FOSTER
            placement-type,F6,FOSTER
            provider,F2,OWN_AUTHORITY
            provider,F6,PRIVATE
            location,F2,OWN_AUTHORITY
            location,F6,WALES
            end-reason,10,RETURNED_HOME_NOT_STATED
            end-reason,1,CONTINUES
            """;

    @Test
    void aReplacedLayoutAndCodeTableReadACouncilsOwnFile() {
        ReadResult<CareHistory> result = WalesCensusReader.of(
                        CensusLayout.read(Source.ofText("layout.csv", LAYOUT)),
                        CensusCodes.read(Source.ofText("codes.csv", CODES)))
                .read(List.of(
                        Source.ofText("form1.csv", """
                        Status,Child Identifier,Date of birth,Date began,Why began,Placement code,Date ended,Why ended
                        C2,K1,10/06/2008,01/05/2017,S,F2,01/06/2017,1
                        C2,K1,10/06/2008,02/06/2017,P,F6,01/07/2017,10
                        """),
                        // A form that the layout does not name keeps lafc's names.
                        Source.ofText("later.csv", "CHILD,STATUS_DATE,IN_TOUCH\nK1,31/03/2018,YES\n")));

        assertThat(result.problems()).extracting(Problem::effect).doesNotContain(Problem.Effect.ROW_REJECTED);
        assertThat(result.problems())
                .extracting(problem -> problem.row().file())
                .containsOnly("later.csv");
        CareHistory child = result.records().get(0);
        assertThat(child.records()).hasSize(1);
        Episode in = child.episodes().get(0);
        Episode out = child.episodes().get(1);
        assertThat(List.of(in.placementType(), out.placementType()))
                .containsExactly(PlacementType.FOSTER, PlacementType.FOSTER);
        assertThat(in.provider()).isEqualTo(ProviderKind.OWN_AUTHORITY);
        assertThat(in.recordedSide()).isEqualTo(AreaSide.IN_AREA);
        assertThat(out.provider()).isEqualTo(ProviderKind.PRIVATE);
        assertThat(out.recordedSide()).isEqualTo(AreaSide.OUT_OF_AREA);
        assertThat(out.placementCode()).isEqualTo("F6");
        assertThat(child.periodsOfCare()).hasSize(1);
        assertThat(child.periodsOfCare().get(0).endReason()).contains(EpisodeEnd.RETURNED_HOME_NOT_STATED);
    }

    @Test
    void problemsNameTheCouncilsOwnColumn() {
        ReadResult<CareHistory> result = WalesCensusReader.of(
                        CensusLayout.read(Source.ofText("layout.csv", LAYOUT)), CensusCodes.lafc())
                .read(List.of(Source.ofText("form1.csv", """
                        Status,Child Identifier,Date of birth,Date began,Why began,Placement code,Date ended,Why ended
                        C2,K1,10/06/2008,soon,S,FOSTER,,
                        """)));

        assertThat(result.problems().get(0))
                .hasToString("form1.csv line 2, DATE BEGAN: is not a date (value withheld); allowed: a date as"
                        + " dd/mm/yyyy or yyyy-mm-dd");
    }

    @Test
    void aLayoutMustBeRightAsAWhole() {
        assertLayout("form,column\n").hasMessage("own.csv: columns must be form, item, column");
        assertLayout("form,item,column\nkids,child,A\n")
                .hasMessage("own.csv line 2, form: 'kids' is not a form; allowed: children, adoptions, leavers,"
                        + " care-leavers");
        assertLayout("form,item,column\nadoptions,need,A\n")
                .hasMessage(
                        "own.csv line 2, item: 'need' is not an item of adoptions; allowed: child, adoption-decided,"
                                + " date-of-birth, matched, adopter-count, adopters, adopters-status, former-carer");
        assertLayout("form,item,column\nleavers,child, \n").hasMessage("own.csv line 2, column: is blank");
        assertLayout("form,item,column\nleavers,child,A\nleavers,child,B\n")
                .hasMessage("own.csv line 3, item: given twice for leavers");
        assertLayout("form,item,column\nleavers,child,A\n")
                .hasMessage("own.csv: form leavers has no column for left-care");
        assertLayout("form,item,column\nleavers,child,CHILD\nleavers,left-care,STATUS_DATE\n")
                .hasMessage(
                        "own.csv: forms leavers and care-leavers are recognised by the same columns, so they cannot be"
                                + " told apart");
    }

    @Test
    void aCodeTableMustBeRightAsAWhole() {
        assertCodes("field,code\n").hasMessage("own.csv: columns must be field, code, meaning");
        assertCodes("field,code,meaning\nupn,1,A\n")
                .hasMessageStartingWith("own.csv line 2, field: 'upn' is not a coded item; allowed: sex, ethnic-group");
        assertCodes("field,code,meaning\nadviser,J,PERHAPS\n")
                .hasMessage("own.csv line 2, meaning: 'PERHAPS' is not a meaning of adviser; allowed: [YES, NO,"
                        + " NOT_KNOWN]");
        assertCodes("field,code,meaning\nadviser, ,YES\n").hasMessage("own.csv line 2, code: is blank");
        assertCodes("field,code,meaning\nadviser,j,YES\nadviser,J,NO\n")
                .hasMessage("own.csv line 3, code: given twice for adviser");
    }

    @Test
    void aFieldThatATableNamesIsReplacedAsAWholeAndOthersStay() {
        CensusCodes codes = CensusCodes.read(Source.ofText("codes.csv", CODES));

        assertThat(codes.list(CensusItem.PLACEMENT_TYPE, PlacementType.class).meaning("RESIDENTIAL"))
                .isEmpty();
        assertThat(codes.list(CensusItem.ADVISER, Answer.class).meaning("y")).contains(Answer.YES);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertLayout(String text) {
        return assertThatThrownBy(() -> CensusLayout.read(Source.ofText("own.csv", text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertCodes(String text) {
        return assertThatThrownBy(() -> CensusCodes.read(Source.ofText("own.csv", text)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
