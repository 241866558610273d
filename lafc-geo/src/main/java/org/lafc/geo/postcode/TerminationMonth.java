package org.lafc.geo.postcode;

import java.time.YearMonth;

/** Months as the directory keeps them: a number counted from January of the year 1900. */
final class TerminationMonth {

    static final int NOT_A_MONTH = -2;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** The number of the last month. */
    static final int HIGHEST = (LAST_YEAR - FIRST_YEAR + 1) * 12 - 1;

    private TerminationMonth() {}

    static YearMonth of(int months) {
        return YearMonth.of(FIRST_YEAR + months / 12, months % 12 + 1);
    }

    /** The number of a month written YYYYMM, given as that decimal number, or NOT_A_MONTH. */
    static int number(int yearAndMonth) {
        int year = yearAndMonth / 100;
        int month = yearAndMonth % 100;
        boolean known = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
        return known ? (year - FIRST_YEAR) * 12 + month - 1 : NOT_A_MONTH;
    }
}
