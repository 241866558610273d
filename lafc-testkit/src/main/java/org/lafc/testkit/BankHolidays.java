package org.lafc.testkit;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Bank holidays of England and Wales on which counting went wrong before: substitutes at Christmas, moved and one-off
 * days, Easter in March and April. Not all there are. Source: statutory timescales facts, section 7.
 */
final class BankHolidays {

    static final ImmutableSet<LocalDate> DAYS = Stream.of(
                    "2008-03-21",
                    "2008-03-24",
                    "2010-12-27",
                    "2010-12-28",
                    "2011-01-03",
                    "2011-04-29",
                    "2012-06-04",
                    "2012-06-05",
                    "2013-03-29",
                    "2013-04-01",
                    "2015-12-25",
                    "2015-12-28",
                    "2016-03-25",
                    "2016-03-28",
                    "2016-12-26",
                    "2016-12-27",
                    "2017-01-02",
                    "2017-04-14",
                    "2017-04-17",
                    "2017-05-01",
                    "2017-05-29",
                    "2017-08-28",
                    "2017-12-25",
                    "2017-12-26",
                    "2018-01-01",
                    "2018-03-30",
                    "2018-04-02",
                    "2018-05-07",
                    "2018-05-28",
                    "2018-08-27",
                    "2018-12-25",
                    "2018-12-26",
                    "2020-05-08",
                    "2021-12-27",
                    "2021-12-28",
                    "2022-01-03",
                    "2022-06-02",
                    "2022-06-03",
                    "2022-09-19",
                    "2023-05-08",
                    "2024-03-29",
                    "2024-04-01")
            .map(LocalDate::parse)
            .collect(ImmutableSet.toImmutableSet());

    private BankHolidays() {}
}
