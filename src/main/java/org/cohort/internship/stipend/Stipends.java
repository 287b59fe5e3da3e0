package org.cohort.internship.stipend;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipRef;
import org.cohort.intake.ProposalRef;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.RoundRef;
import org.cohort.program.stipend.FactorQueries;

/** What interns get. It answers whoever asks: who may see an amount is its callers' question. */
@Queries
public class Stipends {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FactorQueries factors;

    /** What she gets for the whole internship. Of internships from before stipends were fixed: the round's. */
    public Amount of(InternshipRef internship) {
        Stipend fixed = fixed(internship.id());
        return fixed == null ? internship.project().participation().round().stipend() : fixed.amount();
    }

    /** What was fixed for these internships, by their keys. */
    Map<Long, Stipend> fixed(Collection<Long> internships) {
        return internships.isEmpty() ? Map.of() : em.createQuery("select s from Stipend s where s.internshipId in :ids", Stipend.class)
                .setParameter("ids", internships).getResultStream().collect(Collectors.toMap(Stipend::internshipId, stipend -> stipend));
    }

    Stipend fixed(Long internship) {
        return fixed(List.of(internship)).get(internship);
    }

    /** How many stipends of a round an organizer has to look at. */
    long noted(Long round) {
        return em.createQuery("select count(s) from Stipend s join Internship i on i.id = s.internshipId where i.roundId = :round and s.note is not null", Long.class)
                .setParameter("round", round).getSingleResult();
    }

    /** What each of these proposals of one round would get by its rules, as they stand, by the proposals' keys: four statements for any number. */
    Map<Long, StipendFound> find(RoundRef round, Collection<ProposalRef> proposals) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        var table = factors.factors(round.rules().stipend().table());
        Map<Long, String> countries = countries(proposals.stream().map(ProposalRef::applicationId).toList());
        Map<Long, Object[]> times = times(proposals.stream().map(proposal -> proposal.project().id()).distinct().toList());
        Map<Long, StipendFound> found = new HashMap<>();
        for (ProposalRef proposal : proposals) {
            Object[] time = times.get(proposal.project().id());
            found.put(proposal.id(), StipendFound.of(round, (Integer) time[1], (Integer) time[2], countries.get(proposal.applicationId()), table));
        }
        return found;
    }

    private Map<Long, String> countries(Collection<Long> applications) {
        return em.createQuery("select a.id, a.country from Application a where a.id in :ids and a.country is not null", Object[].class)
                .setParameter("ids", applications).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** Hours a week and weeks as they were approved. */
    private Map<Long, Object[]> times(Collection<Long> projects) {
        return em.createQuery("select p.id, coalesce(k.weeklyHours, p.weeklyHours), coalesce(k.weeks, p.weeks) from Project p"
                        + " left join ApprovedProject k on k.projectId = p.id and p.approvedAt is not null where p.id in :ids", Object[].class)
                .setParameter("ids", projects).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    }
}
