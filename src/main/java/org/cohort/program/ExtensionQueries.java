package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Words;

/** Who has more time in a round, and what became of each extension. To who does not organize the round nothing of it exists. */
@Queries
public class ExtensionQueries {

    /** Joins a person, a project or a community to the extension e: one of a, p and c is there. */
    static final String WHOSE = "left join Account a on a.id = e.accountId left join Project p on p.id = e.projectId"
            + " left join Participation x on x.id = e.participationId left join Community c on c.id = x.communityId ";

    /** Whose an extension is. */
    public enum Whose { PERSON, TEAM, COMMUNITY }

    /**
     * An extension.
     *
     * @param name    of the person, the project or the community
     * @param history what became of it, the oldest first
     */
    public record Line(String publicId, Whose whose, String name, DeadlineKind kind, Instant untilAt, String reason, int version, boolean revoked,
                       List<Step> history) {
    }

    /** What became of an extension. @param act {@code GRANT}, {@code CHANGE} or {@code REVOKE} @param reason or null */
    public record Step(String act, String by, Instant at, Instant from, Instant to, String reason) {
    }

    private static final Long NOBODY = -1L;
    private static final String SHOWN = " from ExtensionGrant e " + WHOSE + "where e.roundId = :round and (e.accountId is null or e.accountId not in :hidden)";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    RoundPolicy policy;

    @Inject
    RoundPeople people;

    /** Those that stand first, by name, then those that were taken back; without those she must know nothing of (rule R3). */
    public PageResult<Line> extensions(Actor actor, RoundRef round, PageRequest request) {
        Set<Long> hidden = hidden(actor, round);
        List<Object[]> rows = em.createQuery("select e, coalesce(a.name, p.title, c.name)" + SHOWN + " order by case when e.revokedAt is null then 0 else 1 end,"
                        + " lower(coalesce(a.name, p.title, c.name)), e.id", Object[].class).setParameter("round", round.id()).setParameter("hidden", hidden)
                .setFirstResult(request.offset()).setMaxResults(request.size()).getResultList();
        return PageResult.of(lines(rows), request, () -> em.createQuery("select count(e)" + SHOWN, Long.class).setParameter("round", round.id())
                .setParameter("hidden", hidden).getSingleResult());
    }

    /** One that stands, however many there are. */
    public Optional<Line> standing(Actor actor, RoundRef round, String publicId) {
        return lines(em.createQuery("select e, coalesce(a.name, p.title, c.name)" + SHOWN + " and e.publicId = :id and e.revokedAt is null", Object[].class)
                .setParameter("round", round.id()).setParameter("hidden", hidden(actor, round)).setParameter("id", publicId).getResultList()).stream().findFirst();
    }

    /** Of whom she must know nothing: never empty, as the statement wants it. */
    private Set<Long> hidden(Actor actor, RoundRef round) {
        if (!policy.organizes(actor, round)) {
            throw new NotFound();
        }
        Set<Long> hidden = new HashSet<>(people.hidden(actor, round));
        hidden.add(NOBODY);
        return hidden;
    }

    private List<Line> lines(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Step>> history = new HashMap<>();
        em.createQuery("select h.extensionId, h.act, a.name, h.madeAt, h.from, h.to, h.reason from ExtensionChange h join Account a on a.id = h.madeBy"
                        + " where h.extensionId in :ids order by h.id", Object[].class)
                .setParameter("ids", rows.stream().map(row -> ((ExtensionGrant) row[0]).id()).toList()).getResultList()
                .forEach(row -> history.computeIfAbsent((Long) row[0], key -> new ArrayList<>())
                        .add(new Step((String) row[1], (String) row[2], (Instant) row[3], (Instant) row[4], (Instant) row[5], (String) row[6])));
        return rows.stream().map(row -> line((ExtensionGrant) row[0], (String) row[1], history.getOrDefault(((ExtensionGrant) row[0]).id(), List.of()))).toList();
    }

    /** To whom more time can be given: the communities that take part, their projects, and people, as {@link RoundPeople} offers them. */
    public List<RoundPeople.Choice> choices(Actor actor, RoundRef round) {
        List<RoundPeople.Choice> choices = new ArrayList<>();
        String community = Words.say(actor.locale(), "program.extensions.whose.COMMUNITY");
        String team = Words.say(actor.locale(), "program.extensions.whose.TEAM");
        List<RoundPeople.Choice> persons = people.choices(actor, round);
        em.createQuery("select x.publicId, c.name from Participation x join Community c on c.id = x.communityId where x.roundId = :round and x.state not in :out"
                        + " order by c.name, x.id", Object[].class).setParameter("round", round.id())
                .setParameter("out", List.of(ParticipationState.DECLINED, ParticipationState.WITHDRAWN)).getResultList()
                .forEach(row -> choices.add(new RoundPeople.Choice(ExtensionService.COMMUNITY + row[0], (String) row[1], community)));
        em.createQuery("select p.publicId, p.title, c.name from Project p join Participation x on x.id = p.participationId join Community c on c.id = x.communityId"
                        + " where x.roundId = :round and p.state in (org.cohort.project.ProjectState.DRAFT, org.cohort.project.ProjectState.SUBMITTED,"
                        + " org.cohort.project.ProjectState.APPROVED) order by c.name, p.title, p.id", Object[].class).setParameter("round", round.id()).getResultList()
                .forEach(row -> choices.add(new RoundPeople.Choice(ExtensionService.TEAM + row[0], row[1] + " (" + row[2] + ")", team)));
        choices.addAll(persons);
        return choices;
    }

    private static Line line(ExtensionGrant grant, String name, List<Step> history) {
        Whose whose = grant.accountId() != null ? Whose.PERSON : grant.projectId() != null ? Whose.TEAM : Whose.COMMUNITY;
        return new Line(grant.publicId(), whose, name, grant.kind(), grant.untilAt(), grant.reason(), grant.version(), grant.isRevoked(), history);
    }
}
