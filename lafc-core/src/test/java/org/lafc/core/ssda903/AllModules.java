package org.lafc.core.ssda903;

import java.util.List;
import java.util.stream.Collectors;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.ReportingYear;

/** A return of two invented children in all its modules, as CSV files and as XML. */
final class AllModules {

    static final ReportingYear YEAR = ReportingYear.ending(2025);
    static final Ssda903Reader READER = Ssda903Reader.of(Ssda903Codes.england(YEAR), CareRules.ENGLAND);

    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    static final String OC2 = "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
            + "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n";
    static final String OC3 = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n";
    static final String AD1 = "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n";
    static final String PLACED = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n";
    static final String PERMANENCE = "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n";
    static final String MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END\n";
    static final String WORKERS = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n";
    static final String DOLO = "CHILD,DOB,DOLO_START,DOLO_END\n";
    static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
    static final String UASC = "CHILD,SEX,DOB,DUC\n";

    /** A was taken in at 16 and left at 17; B came as a baby, is to be adopted, and goes missing as babies do not. */
    static final List<Source> CSV = List.of(
            Source.ofText("header.csv", HEADER + "A,F,29/02/2008,WBRI,UN3,1,02/01/2025\nB,M,15/01/2020,AIND,B123,,\n"),
            Source.ofText(
                    "episodes.csv",
                    EPISODES + "A,01/06/2024,S,V2,N1,K3,PR4,01/03/2025,E5,,LD1 5AA,SY21 0AA,SC123456\n"
                            + "B,01/02/2021,S,C2,N1,U6,PR1,01/06/2024,X1,CARPL,LD1 5AB,LD1 5AA,\n"
                            + "B,01/06/2024,B,E1,N1,A5,PR1,,,,LD1 5AB,,\n"),
            Source.ofText("reviews.csv", REVIEWS + "A,29/02/2008,01/07/2024,PN1\nB,15/01/2020,01/07/2024,PN0\n"),
            Source.ofText("uasc.csv", UASC + "A,F,29/02/2008,01/03/2025\n"),
            Source.ofText("oc2.csv", OC2 + "B,15/01/2020,12,,0,1,1,0,1,0,,\n"),
            Source.ofText("oc3.csv", OC3 + "A,29/02/2008,YES,F4,U1\n"),
            Source.ofText("ad1.csv", AD1 + "B,15/01/2020,01/04/2024,01/05/2024,1,2,MF,L11\n"),
            Source.ofText("placed.csv", PLACED + "B,15/01/2020,01/04/2024,,\n"),
            Source.ofText("permanence.csv", PERMANENCE + "A,29/02/2008,P2,352,zz/03/2012\n"),
            Source.ofText(
                    "missing.csv", MISSING + "A,29/02/2008,M,01/08/2024,03/08/2024\n" + "A,29/02/2008,A,01/09/2024,\n"),
            Source.ofText("workers.csv", WORKERS + "A,29/02/2008,SW7,01/06/2024,,FCONTA\n"),
            Source.ofText("dolo.csv", DOLO + "A,29/02/2008,01/09/2024,10/09/2024\n"));

    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <EXPSSDA903>
              <CHILD>
                <HEADER>
                  <CHILDID>A</CHILDID><UPN>UN3</UPN><SEX>F</SEX><DOB>29/02/2008</DOB><ETHNIC>WBRI</ETHNIC>
                  <UASC>1</UASC><DUC>01/03/2025</DUC>
                  <IN_TOUCH>YES</IN_TOUCH><ACTIV>F4</ACTIV><ACCOM>U1</ACCOM>
                  <AMISSING><MISSING>M</MISSING><MIS_START>01/08/2024</MIS_START><MIS_END>03/08/2024</MIS_END></AMISSING>
                  <AMISSING><MISSING>A</MISSING><MIS_START>01/09/2024</MIS_START></AMISSING>
                  <AREVIEW><REVIEW>01/07/2024</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
                  <MOTHER>1</MOTHER><MC_DOB>02/01/2025</MC_DOB>
                  <PERMANENCE><PREV_PERM>P2</PREV_PERM><LA_PERM>352</LA_PERM><DATE_PERM>zz/03/2012</DATE_PERM></PERMANENCE>
                </HEADER>
                <EPISODE>
                  <DECOM>01/06/2024</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>K3</PL>
                  <PL_POST>SY21 0AA</PL_POST><HOME_POST>LD1 5AA</HOME_POST><URN>SC123456</URN>
                  <PLACE_PROVIDER>PR4</PLACE_PROVIDER><DEC>01/03/2025</DEC><REC>E5</REC>
                </EPISODE>
              </CHILD>
              <CHILD>
                <HEADER>
                  <CHILDID>B</CHILDID><UPN>B123</UPN><SEX>M</SEX><DOB>15/01/2020</DOB><ETHNIC>AIND</ETHNIC>
                  <UASC>0</UASC><DUC/>
                  <DATE_INT>01/04/2024</DATE_INT><DATE_MATCH>01/05/2024</DATE_MATCH><FOSTER_CARE>1</FOSTER_CARE>
                  <NB_ADOPTR>2</NB_ADOPTR><SEX_ADOPTR>MF</SEX_ADOPTR><LS_ADOPTR>L11</LS_ADOPTR>
                  <AREVIEW><REVIEW>01/07/2024</REVIEW><REVIEW_CODE>PN0</REVIEW_CODE></AREVIEW>
                  <OC2><SDQ_SCORE>12</SDQ_SCORE><SDQ_REASON/><CONVICTED>0</CONVICTED><HEALTH_CHECK>1</HEALTH_CHECK>
                    <IMMUNISATIONS>1</IMMUNISATIONS><TEETH_CHECK>0</TEETH_CHECK>
                    <HEALTH_ASSESSMENT>1</HEALTH_ASSESSMENT><SUBSTANCE_MISUSE>0</SUBSTANCE_MISUSE></OC2>
                  <AD_PLACED><DATE_PLACED>01/04/2024</DATE_PLACED></AD_PLACED>
                </HEADER>
                <EPISODE>
                  <DECOM>01/02/2021</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>
                  <PL_POST>LD1 5AA</PL_POST><HOME_POST>LD1 5AB</HOME_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
                  <DEC>01/06/2024</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE>
                </EPISODE>
                <EPISODE>
                  <DECOM>01/06/2024</DECOM><RNE>B</RNE><LS>E1</LS><CIN>N1</CIN><PL>A5</PL>
                  <HOME_POST>LD1 5AB</HOME_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
                </EPISODE>
              </CHILD>
            </EXPSSDA903>
            """;

    private AllModules() {}

    static ReadResult<CareHistory> read(Source... sources) {
        return READER.read(List.of(sources));
    }

    // Everything a history holds but where its rows stand; printing would withhold most of it.
    static String told(CareHistory history) {
        return Told.of(history.child())
                + "\n"
                + history.episodes().stream().map(Told::of).collect(Collectors.joining("\n"))
                + "\n"
                + history.records().stream().map(Told::of).collect(Collectors.joining("\n"));
    }
}
