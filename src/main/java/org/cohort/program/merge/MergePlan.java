package org.cohort.program.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Phrase;

/**
 * What a merge would do.
 *
 * @param moves   the parts in rounds that change hands as they are
 * @param pairs   those of which both took part in the same round
 * @param moving  everything else that moves, by kind; nothing that isn't there
 * @param allowed whether she may do it, or why not
 */
public record MergePlan(Side gone, Side kept, List<MergePart> moves, List<MergePair> pairs, List<MergeFollower.Moving> moving, Verdict allowed) {

    /** One of the two. @param logo whether it has one */
    public record Side(Long id, String publicId, String name, int version, String tagline, String website, boolean logo) {

        public String path() {
            return "/communities/" + publicId;
        }
    }

    /** Which logo is shown from then on: {@code kept}, {@code gone} or {@code none}; {@code dropped} where both have one and the kept community's stays. */
    public String logo() {
        return kept.logo() ? gone.logo() ? "dropped" : "kept" : gone.logo() ? "gone" : "none";
    }

    /** These words with the two names, the one that goes first. */
    public Phrase says(String key) {
        return Phrase.of(key, gone.name(), kept.name());
    }

    /** Names what was looked at: another one, and something has changed since. */
    public String mark() {
        String all = Stream.of(Stream.of(gone, kept).map(side -> side.id() + ":" + side.version() + side.logo()),
                Stream.concat(moves.stream(), pairs.stream().flatMap(pair -> pair.both().stream())).map(part -> part.id() + ":" + part.version() + part.state() + part.projects()),
                moving.stream().map(one -> one.key() + one.count())).flatMap(part -> part).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
