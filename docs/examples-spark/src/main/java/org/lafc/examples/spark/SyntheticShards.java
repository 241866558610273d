package org.lafc.examples.spark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.examples.spark.ShardedCount.Shard;
import org.lafc.examples.spark.ShardedCount.Shards;

/**
 * Invented children, made on the worker: a shard is a function of seed, size and name.
 *
 * @param seed any number
 * @param children how many children in all
 * @param authorities how many authorities, which are the shards {@code 0}, {@code 1}, ...
 */
record SyntheticShards(long seed, int children, int authorities) implements Shards {

    private static final long serialVersionUID = 1;

    List<String> names() {
        return IntStream.range(0, authorities).mapToObj(Integer::toString).toList();
    }

    @Override
    public Shard load(String name) {
        SyntheticCohort cohort = SyntheticCohort.of(
                seed,
                CohortProfile.builder()
                        .from(CohortProfile.MEDIUM)
                        .children(children)
                        .authorities(authorities)
                        .build());
        int authority = Integer.parseInt(name);
        return new Shard(
                cohort.places().authority(authority),
                cohort.histories(authority).collect(ImmutableList.toImmutableList()));
    }
}
