package org.lafc.metrics.series;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.series.SeriesBreakdown.Groups;

/** The groups of the breakdowns that come with the library. */
final class SeriesGroups {

    static final Groups ALL =
            new Groups(ImmutableList.of("all"), (rows, child, episode, into) -> Arrays.fill(into, 0, rows, 0));

    private static final ImmutableList<String> SIDES =
            ImmutableList.of("in-area", "out-of-area", SeriesBreakdown.NOT_KNOWN);
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int NEITHER = 2;

    private SeriesGroups() {}

    static Groups sex(HistoryColumns columns) {
        ChildColumns children = columns.children();
        return new Groups(words(Sex.values()), (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = children.sex(child[i]);
            }
        });
    }

    static Groups ethnicGroup(HistoryColumns columns) {
        ChildColumns children = columns.children();
        return new Groups(words(EthnicGroup.values()), (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = children.ethnicGroup(child[i]);
            }
        });
    }

    static Groups legalStatus(HistoryColumns columns) {
        EpisodeColumns episodes = columns.episodes();
        return new Groups(words(LegalStatus.values()), (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = episodes.legalStatus(episode[i]);
            }
        });
    }

    static Groups reasonForCare(HistoryColumns columns) {
        EpisodeColumns episodes = columns.episodes();
        return new Groups(words(ReasonForCare.values()), (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = episodes.reasonForCare(episode[i]);
            }
        });
    }

    static Groups placementCode(HistoryColumns columns) {
        EpisodeColumns episodes = columns.episodes();
        ImmutableList<String> codes = IntStream.range(0, episodes.placementKinds())
                .mapToObj(kind -> episodes.placementCode(kind).isEmpty()
                        ? SeriesBreakdown.NOT_KNOWN
                        : episodes.placementCode(kind))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> labels = codes.isEmpty() ? ImmutableList.of(SeriesBreakdown.NOT_KNOWN) : codes;
        return new Groups(labels, (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = episodes.placementKind(episode[i]);
            }
        });
    }

    static Groups provider(HistoryColumns columns) {
        EpisodeColumns episodes = columns.episodes();
        return new Groups(words(ProviderKind.values()), (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = episodes.provider(episode[i]);
            }
        });
    }

    static Groups area(HistoryColumns columns) {
        ChildColumns children = columns.children();
        EpisodeColumns episodes = columns.episodes();
        PlaceColumns places = columns.places();
        int[] amongPlaces = columns.authorities().stream()
                .mapToInt(places.authorities()::indexOf)
                .toArray();
        return new Groups(SIDES, (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                int place = episodes.place(episode[i]);
                int at = places.authority(place);
                if (at == PlaceColumns.NOT_KNOWN) {
                    into[i] = recorded(places.side(place));
                } else {
                    into[i] = SeriesRows.isNot(at, amongPlaces[children.authority(child[i])]); // OUT is 1
                }
            }
        });
    }

    private static int recorded(AreaSide side) {
        return switch (side) {
            case IN_AREA -> IN;
            case OUT_OF_AREA -> OUT;
            case NOT_RECORDED -> NEITHER;
        };
    }

    static Groups distance(HistoryColumns columns, DistanceBands bands) {
        EpisodeColumns episodes = columns.episodes();
        ImmutableList<String> labels = ImmutableList.<String>builder()
                .add(SeriesBreakdown.NOT_KNOWN)
                .addAll(bands.labels())
                .build();
        char[] group = new char[episodes.distances()]; // of a rank
        for (int rank = 0; rank < group.length; rank++) {
            group[rank] = (char) (1 + bands.bandOf(Distance.ofMetres(episodes.micrometres(rank) / 1e6)));
        }
        return new Groups(labels, (rows, child, episode, into) -> {
            for (int i = 0; i < rows; i++) {
                int rank = episodes.distance(episode[i]);
                into[i] = rank < 0 ? 0 : group[rank];
            }
        });
    }

    private static ImmutableList<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(FactValue::word).collect(ImmutableList.toImmutableList());
    }
}
