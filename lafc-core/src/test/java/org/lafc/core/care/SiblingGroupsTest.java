package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.SiblingGroup.Reason;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

class SiblingGroupsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);

    /** The 210 invented Powys children; numbers S16 to S20 of the seed (S18 to S20 worked out from the same cohort). */
    @Test
    void theWitnessGivesThePublishedSiblingGroups() {
        SiblingGroups groups = SiblingGroups.on(DAY, witness());

        assertThat(groups.groups()).hasSize(53);
        assertThat(groups.groups().stream().mapToInt(SiblingGroup::size).max()).hasValue(7);
        assertThat(groups.children()).isEqualTo(142);
        assertThat(groups.countWithSibling(Answer.YES)).isEqualTo(71);
        assertThat(groups.countWhollyTogether(Answer.YES)).isEqualTo(28);
    }

    /** CT2.4 of the KPI catalogue: groups {s1,s2} together and {s3,s4,s5} with two of them together. */
    @Test
    void workedExampleOfTheCatalogue() {
        SiblingGroups groups = SiblingGroups.on(
                DAY,
                List.of(
                        at("s1", "f1", "LD1 5AA"),
                        at("s2", "f1", "LD1 5AA"),
                        at("s3", "f2", "LD1 5AB"),
                        at("s4", "f2", "LD1 5AB"),
                        at("s5", "f2", "LD1 5AD")));

        assertThat(groups.children()).isEqualTo(5);
        assertThat(groups.countWithSibling(Answer.YES)).isEqualTo(4);
        assertThat(groups.countWithSibling(Answer.NO)).isEqualTo(1);
        assertThat(groups.countWhollyTogether(Answer.YES)).isEqualTo(1);
        assertThat(groups.countWhollyTogether(Answer.NO)).isEqualTo(1);
        assertThat(groups).hasToString("SiblingGroups on 2018-03-31: 2 groups of 5 children");
    }

    @Test
    void aGroupNeedsTwoInCareAndAKnownFamily() {
        CareHistory left = child(
                "s2",
                Optional.of("f1"),
                episode("LD1 5AA")
                        .dates(DateRange.of(LocalDate.of(2017, 1, 1), DAY))
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED));

        SiblingGroups groups = SiblingGroups.on(
                DAY, List.of(at("s1", "f1", "LD1 5AA"), left, child("s3", Optional.empty(), episode("LD1 5AA"))));

        assertThat(groups.groups()).isEmpty();
        assertThat(groups.alone()).isEqualTo(1);
        assertThat(groups.familyNotKnown()).isEqualTo(1);
    }

    @Test
    void samePlaceNeedsTheSameKindOfPlacementAndNoOtherSetting() {
        assertThat(together(episode("LD1 5AA"), episode("LD1 5AA").placementType(PlacementType.PLACED_FOR_ADOPTION)))
                .isEqualTo(Answer.NO);
        assertThat(together(home("LD1 5AA", "SC000001"), home("LD1 5AA", "SC000002")))
                .isEqualTo(Answer.NO);
        assertThat(together(home("LD1 5AA", "SC000001"), home("LD1 5AA", "SC000001")))
                .isEqualTo(Answer.YES);
        assertThat(together(episode("LD1 5AA"), episode("LD1 5AA").placementType(PlacementType.NOT_KNOWN)))
                .isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void withoutAPostcodeTheSettingNumberTellsExceptInFamilies() {
        assertThat(together(home("ZZ99 3WZ", "SC000001"), home("LD1 5AA", "SC000001")))
                .isEqualTo(Answer.YES);
        assertThat(together(home("ZZ99 3WZ", "SC000001"), home("LD1 5AA", "SC000002")))
                .isEqualTo(Answer.NO);
        assertThat(together(
                        episode("ZZ99 3WZ").settingNumber("SC000001"),
                        episode("LD1 5AA").settingNumber("SC000001")))
                .isEqualTo(Answer.NOT_KNOWN);
        assertThat(together(episode("ZZ99 3WZ"), episode("LD1 5AA"))).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void anUnknownPlaceLeavesOpenOnlyWhatHangsOnIt() {
        CareHistory unknown = at("s3", "f1", "ZZ99 3WZ");
        CareHistory first = at("s1", "f1", "LD1 5AA");
        SiblingGroup maybe = group(first, at("s2", "f1", "LD1 5AA"), unknown);
        SiblingGroup parted = group(first, at("s2", "f1", "LD1 5AB"), unknown);
        SiblingGroup certain = group(
                first,
                child("s2", Optional.of("f1"), episode("LD1 5AB").placementType(PlacementType.RESIDENTIAL)),
                unknown);

        assertThat(maybe.isWhollyTogether()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(maybe.isWithSibling(first)).isEqualTo(Answer.YES);
        assertThat(maybe.isWithSibling(unknown)).isEqualTo(Answer.NOT_KNOWN);
        assertThat(parted.isWithSibling(first)).isEqualTo(Answer.NOT_KNOWN);
        assertThat(parted.isWhollyTogether()).isEqualTo(Answer.NO);
        assertThat(certain.isWhollyTogether()).isEqualTo(Answer.NO);
        assertThatThrownBy(() -> parted.isWithSibling(at("s9", "f1", "LD1 5AA")))
                .hasMessage("the child is not of this sibling group");
    }

    @Test
    void twoSettingsPartAGroupThoughAThirdChildMayBeWithEither() {
        SiblingGroup group = group(
                child("s1", Optional.of("f1"), home("LD1 5AA", "SC000001")),
                child("s2", Optional.of("f1"), episode("LD1 5AA").placementType(PlacementType.RESIDENTIAL)),
                child("s3", Optional.of("f1"), home("LD1 5AA", "SC000002")));

        assertThat(group.countWithSibling(Answer.YES)).isEqualTo(3);
        assertThat(group.isWhollyTogether()).isEqualTo(Answer.NO);
    }

    @Test
    void aStayInHospitalChangesNothing() {
        CareHistory inHospital = child(
                "s2",
                Optional.of("f1"),
                episode("LD1 5AA")
                        .dates(DateRange.of(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 3, 30)))
                        .endReason(EpisodeEnd.CONTINUES),
                episode("LD1 5XX")
                        .dates(DateRange.of(LocalDate.of(2018, 3, 30), LocalDate.of(2018, 4, 5)))
                        .startReason(EpisodeStart.PLACEMENT)
                        .placementType(PlacementType.TEMPORARY_HOSPITAL)
                        .endReason(EpisodeEnd.CONTINUES),
                episode("LD1 5AA")
                        .dates(DateRange.startingOn(LocalDate.of(2018, 4, 5)))
                        .startReason(EpisodeStart.PLACEMENT));

        assertThat(group(at("s1", "f1", "LD1 5AA"), inHospital).isWhollyTogether())
                .isEqualTo(Answer.YES);
    }

    @Test
    void partsOfTwoDaysAndAChildGivenTwiceAreRejected() {
        SiblingGroups one = SiblingGroups.on(DAY, List.of(at("s1", "f1", "LD1 5AA")));
        SiblingGroups other = SiblingGroups.on(DAY.plusDays(1), List.of());

        assertThatThrownBy(() -> one.plus(other))
                .hasMessage("sibling groups must be of one day, but were of 2018-03-31 and 2018-04-01");
        assertThatThrownBy(() -> one.plus(one))
                .hasMessage("a child must be given once, but was given twice (value withheld)");
    }

    @Test
    void everyPairHasItsReason() {
        assertThat(reason(episode("LD1 5AA"), episode("LD1 5AA"))).isEqualTo(Reason.SAME_PLACE);
        assertThat(reason(episode("LD1 5AA"), episode("LD1 5AB"))).isEqualTo(Reason.OTHER_PLACE);
        assertThat(reason(episode("LD1 5AA"), episode("LD1 5AA").placementType(PlacementType.RESIDENTIAL)))
                .isEqualTo(Reason.OTHER_KIND);
        assertThat(reason(home("LD1 5AA", "SC000001"), home("LD1 5AA", "SC000002")))
                .isEqualTo(Reason.OTHER_SETTING);
        assertThat(reason(episode("LD1 5AA"), episode("LD1 5AA").placementType(PlacementType.NOT_KNOWN)))
                .isEqualTo(Reason.KIND_NOT_KNOWN);
        assertThat(reason(home("ZZ99 3WZ", "SC000001"), home("LD1 5AA", "SC000001")))
                .isEqualTo(Reason.SAME_SETTING);
        assertThat(reason(home("ZZ99 3WZ", "SC000001"), unknownKind("LD1 5AA", "SC000001")))
                .isEqualTo(Reason.PLACE_NOT_KNOWN);
        assertThat(reason(unknownKind("LD1 5AA", "SC000001"), home("ZZ99 3WZ", "SC000001")))
                .isEqualTo(Reason.PLACE_NOT_KNOWN);
        assertThat(reason(episode("ZZ99 3WZ"), episode("LD1 5AA"))).isEqualTo(Reason.PLACE_NOT_KNOWN);
        assertThat(Reason.OTHER_PLACE.text()).isEqualTo("the postcodes differ");
    }

    private static Episode.Builder unknownKind(String postcode, String setting) {
        return home(postcode, setting).placementType(PlacementType.NOT_KNOWN);
    }

    private static Reason reason(Episode.Builder one, Episode.Builder other) {
        SiblingGroup group = group(child("s1", Optional.of("f1"), one), child("s2", Optional.of("f1"), other));
        SiblingGroup.Pair pair = group.whyWhollyTogether().get(0);
        assertThat(pair.reason().together()).isEqualTo(group.isWhollyTogether());
        assertThat(group.whyWithSibling(pair.one())).containsExactly(pair);
        assertThat(group.whyWithSibling(pair.other())).containsExactly(pair);
        return pair.reason();
    }

    @Test
    void thePairsThatDecideAreGivenWithTheirRows() {
        CareHistory first = child("s1", Optional.of("f1"), episode("LD1 5AA").source(row(2)));
        CareHistory second = child("s2", Optional.of("f1"), episode("LD1 5AA").source(row(3)));
        CareHistory apart = child("s3", Optional.of("f1"), episode("LD1 5AB").source(row(4)));
        CareHistory unknown = child("s4", Optional.of("f1"), episode("ZZ99 3WZ"));
        SiblingGroup group = group(first, second, apart, unknown);

        assertThat(group.whyWithSibling(first))
                .containsExactly(
                        new SiblingGroup.Pair(first, second, Reason.SAME_PLACE, ImmutableList.of(row(2), row(3))));
        assertThat(group.whyWithSibling(apart))
                .containsExactly(
                        new SiblingGroup.Pair(apart, unknown, Reason.PLACE_NOT_KNOWN, ImmutableList.of(row(4))));
        assertThat(group.whyWhollyTogether())
                .containsExactly(
                        new SiblingGroup.Pair(first, apart, Reason.OTHER_PLACE, ImmutableList.of(row(2), row(4))),
                        new SiblingGroup.Pair(second, apart, Reason.OTHER_PLACE, ImmutableList.of(row(3), row(4))));
        assertThatThrownBy(() -> group.whyWithSibling(at("s9", "f1", "LD1 5AA")))
                .hasMessage("the child is not of this sibling group");
    }

    private static SourceRow row(long line) {
        return new SourceRow("episodes.csv", line);
    }

    private static Answer together(Episode.Builder one, Episode.Builder other) {
        return group(child("s1", Optional.of("f1"), one), child("s2", Optional.of("f1"), other))
                .isWhollyTogether();
    }

    private static SiblingGroup group(CareHistory... members) {
        return SiblingGroups.on(DAY, List.of(members)).groups().get(0);
    }

    private static CareHistory at(String id, String family, String postcode) {
        return child(id, Optional.of(family), episode(postcode));
    }

    private static Episode.Builder home(String postcode, String setting) {
        return episode(postcode).placementType(PlacementType.RESIDENTIAL).settingNumber(setting);
    }

    private static Episode.Builder episode(String postcode) {
        return Episode.builder()
                .dates(DateRange.startingOn(LocalDate.of(2017, 1, 1)))
                .startReason(EpisodeStart.STARTED)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .placement(Whereabouts.of(Postcode.parse(postcode)));
    }

    static CareHistory child(String id, Optional<String> family, Episode.Builder... episodes) {
        CareHistory.Builder history = CareHistory.builder()
                .child(Child.builder()
                        .id(id)
                        .dateOfBirth(LocalDate.of(2010, 1, 1))
                        .family(family)
                        .build())
                .rules(CareRules.WALES);
        for (Episode.Builder episode : episodes) {
            history.addEpisodes(episode.build());
        }
        return history.build();
    }

    // Each point of the witness is a postcode of its own; the three without a point are placed for adoption.
    static List<CareHistory> witness() {
        Map<String, String> postcodes = new HashMap<>();
        List<CareHistory> histories = new ArrayList<>();
        for (String line : lines()) {
            String[] row = line.split(",", -1);
            Episode.Builder episode = episode("ZZ99 3WZ")
                    .placementType(
                            row[2].endsWith("_FOSTER") && !row[2].startsWith("KINSHIP")
                                    ? PlacementType.FOSTER
                                    : PlacementType.valueOf(row[2]));
            if (!row[3].isEmpty()) {
                int number = postcodes.size();
                String next = "QX" + (1 + number / 20) + " 1A" + "ABDEFGHJLNPQRSTUWXYZ".charAt(number % 20);
                String postcode = postcodes.computeIfAbsent(row[3] + " " + row[4], point -> next);
                episode.placement(Whereabouts.of(Postcode.parse(postcode)));
            }
            histories.add(child(row[0], Optional.of(row[1]).filter(group -> !group.isEmpty()), episode));
        }
        return histories;
    }

    private static List<String> lines() {
        try (InputStream in = SiblingGroupsTest.class.getResourceAsStream("/golden/witness-siblings.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
