package org.lafc.core.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.progress.Attendance;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyReferral;

/** What is written reads back as it was, the rows it came from included. */
class PlainWriterProperties {

    private static final LocalDate BORN = LocalDate.of(2006, 5, 20);
    private static final PlainReader READER = PlainReader.of(CareRules.WALES).withBirthParents();
    private static final PlainWriter WRITER = PlainWriter.withBirthParents();

    @Property(tries = 150)
    void aHistoryReadsBackAsItWas(@ForAll("histories") CareHistory history) {
        PlainResult read = READER.read(sources(WRITER.write(List.of(history), PlainRecords.NONE)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.histories()).containsExactly(history);
    }

    @Property(tries = 60)
    void whatTheTablesHoldCanBeAddedToTheReturnAgain(@ForAll("histories") CareHistory history) {
        CareHistory ofReturn = CareHistory.builder()
                .child(Child.builder()
                        .id(history.child().id())
                        .dateOfBirth(BORN)
                        .sex(history.child().sex())
                        .build())
                .rules(CareRules.WALES)
                .build();

        PlainResult read = READER.addTo(List.of(ofReturn), sources(WRITER.write(List.of(history), PlainRecords.NONE)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.histories()).containsExactly(history);
    }

    @Property(tries = 60)
    void otherRecordsReadBackAsTheyWere(@ForAll("others") PlainRecords others) {
        PlainResult read = READER.read(sources(WRITER.write(List.of(), others)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.others()).isEqualTo(others);
    }

    @Property(tries = 60)
    void orderOfFilesAndRowsDoesNotMatter(@ForAll("histories") CareHistory history, @ForAll Random random) {
        ImmutableMap<String, String> written = WRITER.write(threeLike(history), PlainRecords.NONE);
        List<Source> shuffled = new ArrayList<>();
        written.forEach((name, text) -> {
            int header = text.indexOf('\n') + 1;
            String rows = text.substring(header);
            if (!text.contains("\"")) { // a quoted row may be more than a line
                List<String> lines = new ArrayList<>(rows.lines().toList());
                Collections.shuffle(lines, random);
                rows = String.join("\n", lines);
            }
            shuffled.add(Source.ofText(name, text.substring(0, header) + rows));
        });
        Collections.shuffle(shuffled, random);

        List<CareHistory> read = READER.read(shuffled).histories();

        assertThat(WRITER.write(read, PlainRecords.NONE)).isEqualTo(written);
    }

    private static List<CareHistory> threeLike(CareHistory history) {
        return Stream.of("A1", "A2", "A3")
                .map(id -> CareHistory.builder()
                        .from(history)
                        .child(Child.builder().from(history.child()).id(id).build())
                        .build())
                .toList();
    }

    private static ImmutableList<Source> sources(ImmutableMap<String, String> files) {
        return files.entrySet().stream()
                .map(file -> Source.ofText(file.getKey(), file.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    // One record a kind, so that the row it will be read from is known: the second line.
    @Provide
    Arbitrary<CareHistory> histories() {
        return Combinators.combine(children(), recordSets())
                .as((child, records) -> CareHistory.builder()
                        .child(child)
                        .rules(CareRules.WALES)
                        .records(records)
                        .build());
    }

    private static Arbitrary<Child> children() {
        Arbitrary<ImmutableSet<DisabilityKind>> kinds =
                Arbitraries.of(DisabilityKind.class).set().map(ImmutableSet::copyOf);
        Arbitrary<Optional<String>> families = texts().optional();
        return Combinators.combine(
                        Arbitraries.strings()
                                .alpha()
                                .ofMinLength(1)
                                .ofMaxLength(8)
                                .filter(id -> !id.equalsIgnoreCase("null")),
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(EthnicGroup.class),
                        Arbitraries.of(Answer.class),
                        kinds,
                        families,
                        parents())
                .as((id, sex, ethnicGroup, disability, disabilityKinds, family, parents) -> Child.builder()
                        .id(id)
                        .dateOfBirth(BORN)
                        .sex(sex)
                        .ethnicGroup(ethnicGroup)
                        .disability(disability)
                        .disabilityKinds(disability == Answer.YES ? disabilityKinds : ImmutableSet.of())
                        .family(family)
                        .birthParents(parents)
                        .build());
    }

    private static Arbitrary<List<BirthParent>> parents() {
        Arbitrary<Optional<LocalDate>> born =
                Arbitraries.integers().between(5000, 15000).map(BORN::minusDays).optional();
        return Combinators.combine(Arbitraries.of(ParentRole.class), Arbitraries.of(Answer.class), born)
                .as((role, known, day) -> new BirthParent(role, known, known == Answer.YES ? day : Optional.empty()))
                .list()
                .ofMaxSize(1);
    }

    private static Arbitrary<List<CareRecord>> recordSets() {
        List<Arbitrary<? extends CareRecord>> kinds = List.of(
                visits(), reviews(), workers(), referrals(), registrations(), statuses(), attendances(), advocacy());
        return Arbitraries.subsetOf(0, 1, 2, 3, 4, 5, 6, 7).flatMap(chosen -> {
            List<Arbitrary<? extends CareRecord>> some = chosen.stream()
                    .sorted()
                    .<Arbitrary<? extends CareRecord>>map(kinds::get)
                    .toList();
            return Combinators.combine(some.stream()
                            .map(kind -> kind.map(CareRecord.class::cast))
                            .toList())
                    .as(records -> records);
        });
    }

    private static Arbitrary<Visit> visits() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(Answer.class),
                        Arbitraries.of(Answer.class),
                        Arbitraries.of(NotAlone.class).optional(),
                        Arbitraries.of(VisitManner.class))
                .as((day, seen, drawn, why, manner) -> {
                    Answer alone = seen == Answer.NO ? Answer.NO : drawn;
                    return new Visit(
                            day, seen, alone, alone == Answer.NO ? why : Optional.empty(), manner, row("visits"));
                });
    }

    private static Arbitrary<Review> reviews() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(Participation.class),
                        Arbitraries.of(Answer.class),
                        Arbitraries.of(Answer.class),
                        Arbitraries.integers().between(0, 60).optional())
                .as((day, participation, spoke, views, later) ->
                        new Review(day, participation, spoke, views, later.map(day::plusDays), row("reviews")));
    }

    private static Arbitrary<SocialWorkerAllocation> workers() {
        return Combinators.combine(ranges(), texts(), Arbitraries.of(SocialWorkerChange.class))
                .as((days, worker, reason) -> new SocialWorkerAllocation(days, worker, reason, row("social_workers")));
    }

    private static Arbitrary<Referral> referrals() {
        return Combinators.combine(
                        Arbitraries.integers().between(-300, 6000).map(BORN::plusDays),
                        Arbitraries.of(ReferralSource.class))
                .as((day, by) -> new Referral(day, by, row("referrals")));
    }

    private static Arbitrary<GpRegistration> registrations() {
        return ranges().map(days -> new GpRegistration(days, row("gp_registrations")));
    }

    private static Arbitrary<LeavingCareStatus> statuses() {
        return Combinators.combine(days(), Arbitraries.of(Accommodation.class), Arbitraries.of(Answer.class))
                .as((day, accommodation, suitable) -> LeavingCareStatus.builder()
                        .date(day)
                        .accommodation(accommodation)
                        .suitable(suitable)
                        .source(row("leaving_care"))
                        .build());
    }

    private static Arbitrary<Attendance> attendances() {
        return Combinators.combine(
                        ranges(),
                        Arbitraries.of(SchoolPhase.class),
                        Arbitraries.integers().between(0, 200))
                .as((days, phase, sessions) -> new Attendance(days, phase, sessions, sessions / 2, row("attendance")));
    }

    private static Arbitrary<AdvocacyReferral> advocacy() {
        return Combinators.combine(days(), texts().optional())
                .as((day, matter) -> new AdvocacyReferral(day, matter, row("advocacy_referrals")));
    }

    @Provide
    Arbitrary<PlainRecords> others() {
        Arbitrary<Whereabouts> places = Arbitraries.of(
                Whereabouts.NOT_RECORDED,
                Whereabouts.WITHHELD,
                Whereabouts.NO_FIXED_ABODE,
                Whereabouts.PLACED_FOR_ADOPTION,
                Whereabouts.of(Postcode.parse("LD1 5AA")),
                Whereabouts.of(Postcode.parse("ZZ99 9ZZ")));
        return Combinators.combine(texts(), places, ranges(), Arbitraries.of(HomeOwner.class), texts().optional())
                .as((text, place, days, owner, words) -> PlainRecords.builder()
                        .add(
                                ChildrensHome.class,
                                ChildrensHome.builder()
                                        .id("H1")
                                        .name(text)
                                        .beds(4)
                                        .owner(owner)
                                        .provision(words)
                                        .place(place)
                                        .source(row("homes"))
                                        .build())
                        .add(
                                HostedChild.class,
                                HostedChild.builder()
                                        .dates(days)
                                        .placingAuthority(text)
                                        .place(place)
                                        .locality(words.map(Locality::new))
                                        .source(row("hosted"))
                                        .build())
                        .build());
    }

    private static Optional<SourceRow> row(String table) {
        return Optional.of(new SourceRow("plain_" + table + ".csv", 2));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 6000).map(BORN::plusDays);
    }

    private static Arbitrary<DateRange> ranges() {
        return Combinators.combine(days(), Arbitraries.integers().between(-1, 900))
                .as((start, length) ->
                        length < 0 ? DateRange.startingOn(start) : DateRange.of(start, start.plusDays(length)));
    }

    // What a person may write, quotes, commas and line ends included; blanks around a text are not kept.
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab Z9,;\"'\n\r\u00e9\u0175=-")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
