package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.IntStream;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;

/** Words that come with the columns, sorted, and where the numbers of the columns stand among them. */
final class Words {

    final ImmutableSortedSet<String> words;
    private final int[] placeOf;

    private Words(List<String> byNumber) {
        words = ImmutableSortedSet.copyOf(byNumber);
        placeOf = byNumber.stream().mapToInt(words.asList()::indexOf).toArray();
    }

    int place(int number) {
        return placeOf[number];
    }

    static Words ofAuthorities(HistoryColumns columns) {
        return new Words(columns.authorities().stream().map(Object::toString).toList());
    }

    static Words ofLocalities(HistoryColumns columns) {
        return new Words(columns.places().localities().stream()
                .map(locality -> locality.name())
                .toList());
    }

    static Words ofPlaces(HistoryColumns columns) {
        EpisodeColumns episodes = columns.episodes();
        return new Words(IntStream.range(0, episodes.placementKinds())
                .mapToObj(episodes::placementCode)
                .toList());
    }
}
