package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The modules of the return that are read, recognised by their columns in any order, never by file name. */
enum ReturnModule {
    HEADER("Header", List.of("CHILD", "DOB", "ETHNIC"), List.of("SEX", "UPN", "MOTHER", "MC_DOB"), List.of()),
    EPISODES(
            "Episodes",
            List.of("CHILD", "DECOM", "DEC", "RNE", "LS", "PLACE"),
            List.of("CIN", "PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"),
            List.of("PL_LOCATION", "PL_LA", "PL_DISTANCE")),
    REVIEWS("Reviews", List.of("CHILD", "REVIEW", "REVIEW_CODE"), List.of("DOB"), List.of()),
    UASC("UASC", List.of("CHILD", "DOB", "DUC"), List.of("SEX"), List.of());

    private final String title;
    private final ImmutableList<String> recognisedBy;
    private final ImmutableList<String> expected;
    private final ImmutableList<String> extra;

    ReturnModule(String title, List<String> recognisedBy, List<String> expected, List<String> extra) {
        this.title = title;
        this.recognisedBy = ImmutableList.copyOf(recognisedBy);
        this.expected = ImmutableList.copyOf(expected);
        this.extra = ImmutableList.copyOf(extra);
    }

    String title() {
        return title;
    }

    // Columns the module should have besides those it is recognised by.
    ImmutableList<String> expected() {
        return expected;
    }

    // Every column that is read.
    ImmutableList<String> columns() {
        return ImmutableList.<String>builder()
                .addAll(recognisedBy)
                .addAll(expected)
                .addAll(extra)
                .build();
    }

    static Optional<ReturnModule> recognise(Collection<String> columns) {
        return Arrays.stream(values())
                .filter(module -> columns.containsAll(module.recognisedBy))
                .findFirst();
    }

    static String allowed() {
        return Arrays.stream(values())
                .map(module -> module.title + " (" + String.join(", ", module.recognisedBy) + ")")
                .collect(Collectors.joining("; "));
    }
}
