package org.cohort.program.merge;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;

/** What those read who merge communities: which there are, and what merging two would do. To everybody else nothing of it exists. */
@Queries
public class MergeQueries {

    /** A community to choose. @param rounds in how many it took part that she may know of */
    public record Candidate(String publicId, String name, String tagline, long rounds) {
    }

    private static final int MOST = 24;
    private static final int TELLING = 4;
    private static final String KNOWN = "(r.programId in :programs or x.state = org.cohort.program.ParticipationState.APPROVED"
            + " and r.state <> org.cohort.program.RoundState.DRAFT)";
    private static final String PARTS = "from Participation x join ProgramRound r on r.id = x.roundId where x.communityId = c.id";
    private static final String PART = "select new org.cohort.program.merge.MergePart(x.id, x.publicId, x.version, x.communityId, x.state, x.slots, x.allotted, x.generalSlots,"
            + " r.id, r.publicId, r.name, r.state, r.startsOn, p.id, p.name, (select count(w) from Project w where w.participationId = x.id))"
            + " from Participation x join ProgramRound r on r.id = x.roundId join Program p on p.id = r.programId"
            + " where x.communityId in :both order by r.startsOn desc, r.id desc";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    @Any
    Instance<MergeFollower> followers;

    /** A community by its name, for those who merge. @throws NotFound for who may not know of it, and who neither organizes nor administrates */
    public Candidate one(Actor actor, String publicId) {
        return candidates(actor, " and c.publicId = :id", query -> query.setParameter("id", publicId)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Communities whose name holds the words. @param words null or blank for all */
    public List<Candidate> found(Actor actor, String words) {
        String typed = words == null ? "" : words.strip();
        return candidates(actor, " and lower(c.name) like :words escape '!'", query -> query.setParameter("words", like(typed)));
    }

    /** Those that share a telling word of their names with this one. */
    public List<Candidate> alike(Actor actor, Candidate one) {
        List<String> words = Arrays.stream(one.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= TELLING).distinct().limit(6).toList();
        return words.isEmpty() ? List.of() : candidates(actor, " and c.publicId <> :id and (" + IntStream.range(0, words.size())
                .mapToObj(place -> "lower(c.name) like :word" + place + " escape '!'").collect(Collectors.joining(" or ")) + ")", query -> {
                    query.setParameter("id", one.publicId());
                    IntStream.range(0, words.size()).forEach(place -> query.setParameter("word" + place, like(words.get(place))));
                });
    }

    /** What it would do that the one becomes part of the other. @throws NotFound as {@link #one}, and for one and the same */
    public MergePlan plan(Actor actor, String gonePublicId, String keptPublicId) {
        one(actor, gonePublicId);
        one(actor, keptPublicId);
        if (gonePublicId.equals(keptPublicId)) {
            throw new NotFound();
        }
        MergePlan.Side gone = side(gonePublicId);
        MergePlan.Side kept = side(keptPublicId);
        List<MergePart> all = em.createQuery(PART, MergePart.class).setParameter("both", List.of(gone.id(), kept.id())).getResultList();
        List<MergePart> going = all.stream().filter(part -> part.community().equals(gone.id())).toList();
        List<MergePair> pairs = new ArrayList<>();
        List<MergePart> moves = new ArrayList<>();
        going.forEach(part -> all.stream().filter(other -> other.community().equals(kept.id()) && other.roundId().equals(part.roundId())).findFirst()
                .ifPresentOrElse(other -> pairs.add(new MergePair(other, part)), () -> moves.add(part)));
        List<Long> keys = going.stream().map(MergePart::id).toList();
        List<MergeFollower.Moving> moving = new ArrayList<>();
        followers.forEach(follower -> follower.moving(gone.id(), keys).stream().filter(one -> one.count() > 0).forEach(moving::add));
        return new MergePlan(gone, kept, moves, pairs, moving, allowed(actor, all));
    }

    /** She organizes every program of both, or administrates; nobody decides about a community of her own. */
    private static Verdict allowed(Actor actor, List<MergePart> parts) {
        if (parts.stream().anyMatch(part -> actor.holds(Role.COORDINATOR, part.id()))) {
            return Verdict.denied("merge.own");
        }
        List<MergePart> foreign = actor.holds(Role.ADMINISTRATOR) ? List.of() : parts.stream().filter(part -> !actor.holds(Role.ORGANIZER, part.programId())).toList();
        if (foreign.isEmpty()) {
            return Verdict.allowed();
        }
        String names = foreign.stream().filter(MergePart::isShown).map(MergePart::programName).distinct().sorted().collect(Collectors.joining(", "));
        // A part that is not public is told nobody outside its program, not even that there is one.
        return names.isEmpty() ? Verdict.denied("merge.elsewhere") : Verdict.denied("merge.programs", names);
    }

    private MergePlan.Side side(String publicId) {
        return em.createQuery("select new org.cohort.program.merge.MergePlan$Side(c.id, c.publicId, c.name, c.version, c.tagline, c.website,"
                        + " case when l.id is null then false else true end) from Community c left join CommunityLogo l on l.communityId = c.id where c.publicId = :id",
                        MergePlan.Side.class).setParameter("id", publicId).getSingleResult();
    }

    private List<Candidate> candidates(Actor actor, String which, Consumer<TypedQuery<?>> fill) {
        boolean all = actor.holds(Role.ADMINISTRATOR);
        if (!all && !actor.holds(Role.ORGANIZER)) {
            throw new NotFound();
        }
        Set<Long> programs = actor.scopes(Role.ORGANIZER);
        String seen = all ? "" : " and " + KNOWN;
        TypedQuery<Candidate> query = em.createQuery("select new org.cohort.program.merge.MergeQueries$Candidate(c.publicId, c.name, c.tagline, (select count(x) " + PARTS + seen
                + ")) from Community c where " + (all ? "1 = 1" : "exists (select x.id " + PARTS + seen + ")") + which + " order by c.name, c.id", Candidate.class);
        if (!all) {
            query.setParameter("programs", programs.isEmpty() ? Set.of(-1L) : programs);
        }
        fill.accept(query);
        return query.setMaxResults(MOST).getResultList();
    }

    private static String like(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
