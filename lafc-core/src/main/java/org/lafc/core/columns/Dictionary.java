package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for values, from 0 in the order they first come. */
final class Dictionary<T> {

    private final String name;
    private final int most;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    // The name is what the values are, for the problem of one too many.
    Dictionary(String name, int most) {
        this.name = name;
        this.most = most;
    }

    int numberOf(T value) {
        Integer number = numbers.get(value);
        if (number == null) {
            if (values.size() == most) {
                throw new DoesNotFit(name, "one more than columns can tell apart", "at most " + most);
            }
            number = values.size();
            numbers.put(value, number);
            values.add(value);
        }
        return number;
    }

    int size() {
        return values.size();
    }

    ImmutableList<T> values() {
        return ImmutableList.copyOf(values);
    }
}
