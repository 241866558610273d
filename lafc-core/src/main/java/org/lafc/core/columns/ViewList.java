package org.lafc.core.columns;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Views of some rows, each made when it is asked for. Cannot be changed. */
final class ViewList<T> extends AbstractList<T> implements RandomAccess {

    private final int from;
    private final int size;
    private final IntFunction<T> view;

    ViewList(int from, int to, IntFunction<T> view) {
        this.from = from;
        this.size = to - from;
        this.view = view;
    }

    @Override
    public T get(int index) {
        return view.apply(from + Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
