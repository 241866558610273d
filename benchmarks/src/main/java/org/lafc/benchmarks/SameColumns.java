package org.lafc.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;

/** Compares columns that were filled in two ways, row by row, before they are timed. Places are compared by what they are. */
final class SameColumns {

    private SameColumns() {}

    static void check(HistoryColumns found, HistoryColumns expected) {
        if (!rows(found).equals(rows(expected))) {
            throw new IllegalStateException(found + " differ from " + expected);
        }
    }

    private static List<List<Object>> rows(HistoryColumns columns) {
        List<List<Object>> rows = new ArrayList<>();
        ChildColumns children = columns.children();
        EpisodeColumns episodes = columns.episodes();
        for (int child = 0; child < children.size(); child++) {
            rows.add(List.of(
                    children.id(child),
                    children.born(child),
                    children.sex(child),
                    children.ethnicGroup(child),
                    children.lastDay(child),
                    children.coverage(child).kinds(),
                    children.firstEpisode(child + 1),
                    children.firstReview(child + 1)));
        }
        for (int i = 0; i < episodes.size(); i++) {
            rows.add(List.of(
                    episodes.start(i),
                    episodes.end(i),
                    episodes.placementStart(i),
                    episodes.startReason(i),
                    episodes.legalStatus(i),
                    episodes.reasonForCare(i),
                    episodes.placementCode(episodes.placementKind(i)),
                    episodes.provider(i),
                    episodes.endReason(i),
                    episodes.changeReason(i),
                    episodes.distance(i)));
            rows.add(place(columns.places(), episodes.home(i)));
            rows.add(place(columns.places(), episodes.place(i)));
        }
        for (int i = 0; i < columns.reviews().size(); i++) {
            rows.add(List.of(
                    columns.reviews().day(i),
                    columns.reviews().gap(i),
                    columns.reviews().participation(i)));
        }
        return rows;
    }

    private static List<Object> place(PlaceColumns places, int place) {
        int setting = places.setting(place);
        return List.of(
                places.isAtPostcode(place),
                places.postcode(place),
                places.side(place),
                setting == PlaceColumns.NOT_KNOWN ? "" : places.settingNumber(setting));
    }
}
