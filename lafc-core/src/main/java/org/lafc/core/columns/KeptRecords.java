package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;

/** Where the whole history of each child is: as it was given, or in the rows of a return. Immutable. */
final class KeptRecords {

    private static final int AS_GIVEN = -1;

    private final int[] origins; // of each child, the number of the return
    private final int[] places; // in that return, or among the histories
    private final ImmutableList<KeptReturn> returns;
    private final ImmutableList<CareHistory> histories;

    private KeptRecords(Filler filler, int[] order) {
        origins = new int[order.length];
        places = new int[order.length];
        for (int child = 0; child < order.length; child++) {
            origins[child] = filler.origins.values[order[child]];
            places[child] = filler.places.values[order[child]];
        }
        returns = ImmutableList.copyOf(filler.returns);
        histories = ImmutableList.copyOf(filler.histories);
    }

    CareHistory history(HistoryView view, CareRules rules) {
        int origin = origins[view.number()];
        int place = places[view.number()];
        return origin == AS_GIVEN
                ? histories.get(place).under(rules)
                : returns.get(origin).history(view, place, rules);
    }

    /** What is kept of the children while they come, one after the other. */
    static final class Filler {

        private final Growing.Ints origins = new Growing.Ints();
        private final Growing.Ints places = new Growing.Ints();
        private final List<KeptReturn> returns = new ArrayList<>();
        private final List<CareHistory> histories = new ArrayList<>();

        void add(CareHistory history) {
            origins.add(AS_GIVEN);
            places.add(histories.size());
            histories.add(history);
        }

        /** Adds a return, whose children come next. */
        void add(KeptReturn next) {
            returns.add(next);
        }

        /** Adds a child of the last return. */
        void addChild(int place) {
            origins.add(returns.size() - 1);
            places.add(place);
        }

        KeptRecords build(int[] order) {
            return new KeptRecords(this, order);
        }
    }
}
