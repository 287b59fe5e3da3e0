package org.cohort.internship.stipend;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.intake.ProposalRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.program.rules.StipendRule;
import org.cohort.project.ProjectDirectory;
import org.cohort.project.ProjectRef;
import org.cohort.selection.AcceptedUntold;

/** What each intern of a round gets, and what each of those who are accepted and not yet told would get: for its organizers. */
@Queries
public class StipendQueries {

    /**
     * Somebody's stipend.
     *
     * @param internship its public id; null while it is not offered
     * @param proposal   its public id; null once it is
     * @param base       before it was adjusted to a country; null for what is fixed, which keeps the amount alone
     * @param size       of the project, likewise
     * @param note       null where there is nothing to say
     */
    public record Row(String intern, String community, String project, String internship, String proposal, Amount amount, Amount base, String size,
                      StipendRule.Kind kind, StipendNote note) {
    }

    /**
     * A round's stipends, by community and intern.
     *
     * @param fixed   of internships that are offered
     * @param planned of who is accepted and not told
     * @param open    the fixed ones nobody has signed for, so that they can be corrected
     */
    public record Table(RoundRef round, List<Row> fixed, List<Row> planned, List<Row> open) {

        public Amount fixedSum() {
            return Amount.sum(round.stipend().currency(), fixed.stream().map(Row::amount).toList());
        }

        public Amount plannedSum() {
            return Amount.sum(round.stipend().currency(), planned.stream().map(Row::amount).toList());
        }

        /** How many have a note. */
        public long noted() {
            return fixed.stream().filter(row -> row.note() != null).count() + planned.stream().filter(row -> row.note() != null).count();
        }
    }

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::community, String.CASE_INSENSITIVE_ORDER).thenComparing(Row::intern, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Row::project);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    AcceptedUntold untold;

    @Inject
    ProjectDirectory projects;

    @Inject
    Stipends stipends;

    @Inject
    Directory people;

    /** By what kind of rule somebody's stipend was found; null for one from before stipends were fixed. Whether the reader may know is asked before. */
    public StipendRule.Kind kind(Long internship) {
        Stipend fixed = stipends.fixed(internship);
        return fixed == null ? null : fixed.kind();
    }

    /** @throws NotFound for who does not organize the round; nobody's own stands in it, and of who is not told yet none she is in conflict with (rule R3) */
    public Table of(Actor actor, String roundPublicId) {
        RoundRef round = programs.roundByPublicId(roundPublicId);
        if (!actor.holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        List<Object[]> internships = em.createQuery("select i.id, i.publicId, i.projectId, i.accountId from Internship i where i.roundId = :round and i.accountId <> :self"
                        + " and i.state not in :broken", Object[].class).setParameter("round", round.id()).setParameter("self", actor.accountId())
                .setParameter("broken", Arrays.stream(InternshipState.values()).filter(InternshipState::isBroken).toList()).getResultList();
        List<ProposalRef> planned = untold.of(actor, round);
        Map<Long, String> names = names(Stream.concat(internships.stream().map(row -> (Long) row[3]), planned.stream().map(ProposalRef::applicantId)));
        Map<Long, ProjectRef> at = projects.projects(internships.stream().map(row -> (Long) row[2]).distinct().toList());
        Map<Long, Stipend> fixed = stipends.fixed(internships.stream().map(row -> (Long) row[0]).toList());
        Map<Long, StipendFound> found = stipends.find(round, planned);
        List<Row> rows = internships.stream().map(row -> fixed(round, row, at.get((Long) row[2]), fixed.get((Long) row[0]), names)).sorted(ORDER).toList();
        List<String> open = em.createQuery("select i.publicId from Internship i where i.roundId = :round and i.state = :offered and exists (select s.id from Stipend s where s.internshipId = i.id)"
                        + " and not exists (select a.id from Agreement a where a.internshipId = i.id and a.signedAt is not null)", String.class)
                .setParameter("round", round.id()).setParameter("offered", InternshipState.OFFERED).getResultList();
        return new Table(round, rows, planned.stream().map(proposal -> planned(proposal, found.get(proposal.id()), names)).sorted(ORDER).toList(),
                rows.stream().filter(row -> open.contains(row.internship())).toList());
    }

    private Map<Long, String> names(Stream<Long> accounts) {
        Map<Long, String> names = new HashMap<>();
        people.people(accounts.distinct().toList()).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private static Row fixed(RoundRef round, Object[] row, ProjectRef project, Stipend stipend, Map<Long, String> names) {
        return new Row(names.getOrDefault((Long) row[3], ""), project.participation().communityName(), project.title(), (String) row[1], null,
                stipend == null ? round.stipend() : stipend.amount(), null, null, stipend == null ? StipendRule.Kind.FLAT : stipend.kind(), stipend == null ? null : stipend.note());
    }

    private static Row planned(ProposalRef proposal, StipendFound found, Map<Long, String> names) {
        return new Row(names.getOrDefault(proposal.applicantId(), ""), proposal.project().participation().communityName(), proposal.project().title(), null, proposal.publicId(),
                found.amount(), found.base(), found.size(), found.kind(), found.note());
    }
}
