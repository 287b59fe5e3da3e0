package org.cohort.program.merge;

import java.util.List;
import java.util.Map;

/** What hangs on communities. Any bean of this type is asked before two are merged, and moves its own in the same transaction. */
public interface MergeFollower {

    /**
     * Things that move along.
     *
     * @param key   their words are {@code merge.moving.<key>}
     * @param count how many
     */
    record Moving(String key, long count) {
    }

    /**
     * Two communities that become one.
     *
     * @param joined for each participation that goes, by key, the one of the same round that takes what is its; the others stay as they are and change
     *               hands with their community
     * @param parts  all participations that were the gone community's and are the kept one's, by key
     */
    record Merge(Long kept, String keptPublicId, String keptName, Long gone, String gonePublicId, String goneName, Map<Long, Long> joined, List<Long> parts) {
    }

    /** What of the community would move; changes nothing. @param participations its keys, perhaps none */
    List<Moving> moving(Long community, List<Long> participations);

    /** Moves it. Participations and the communities themselves are still there. */
    void follow(Merge merge);
}
