package org.lafc.examples.spark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.examples.spark.ShardedCount.Shard;
import org.lafc.examples.spark.ShardedCount.Shards;

/**
 * Invented children, made on the worker: a shard is a function of seed, sizes and name. Children are dealt to the shards of
 * their authority one by one, so that siblings are apart.
 *
 * @param seed any number
 * @param children how many children in all
 * @param authorities how many authorities
 * @param shardsEach how many shards an authority has; they are {@code 0-0}, {@code 0-1}, ...
 */
record SyntheticShards(long seed, int children, int authorities, int shardsEach) implements Shards {

    private static final long serialVersionUID = 1;

    List<String> names() {
        return IntStream.range(0, authorities)
                .boxed()
                .flatMap(authority -> IntStream.range(0, shardsEach).mapToObj(shard -> authority + "-" + shard))
                .toList();
    }

    /** All children of an authority. */
    Shard whole(int authority) {
        SyntheticCohort cohort = cohort();
        return new Shard(
                cohort.places().authority(authority),
                cohort.histories(authority).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Shard load(String name) {
        int dash = name.indexOf('-');
        Shard whole = whole(Integer.parseInt(name.substring(0, dash)));
        int shard = Integer.parseInt(name.substring(dash + 1));
        ImmutableList.Builder<CareHistory> dealt = ImmutableList.builder();
        for (int child = shard; child < whole.histories().size(); child += shardsEach) {
            dealt.add(whole.histories().get(child));
        }
        return new Shard(whole.authority(), dealt.build());
    }

    private SyntheticCohort cohort() {
        return SyntheticCohort.of(
                seed,
                CohortProfile.builder()
                        .from(CohortProfile.MEDIUM)
                        .children(children)
                        .authorities(authorities)
                        .build());
    }
}
