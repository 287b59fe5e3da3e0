package org.cohort.selection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Word;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.time.Window;
import org.cohort.program.Gate;
import org.cohort.program.ParticipationRef;
import org.cohort.program.Place;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.Windows;

/** What coordinators read when they choose: every proposal asked of {@link ReviewPolicy} first, counts included. */
@Queries
public class SelectionQueries {

    private static final Comparator<SelectionRow> BEST = Comparator
            .comparing((SelectionRow row) -> row.ranking().mean() == null ? BigDecimal.ZERO : row.ranking().mean()).reversed()
            .thenComparing(row -> row.proposal().id());

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    ProposalDirectory proposals;

    @Inject
    ReviewQueries reviews;

    @Inject
    ConflictFinder conflicts;

    @Inject
    Windows windows;

    @Inject
    Directory people;

    @Inject
    Clock clock;

    /** @throws NotFound for everybody but the community's coordinators and the program's organizers */
    public SelectionPage page(Actor actor, String participationPublicId) {
        ParticipationRef participation = programs.participationByPublicId(participationPublicId);
        boolean coordinates = actor.holds(Role.COORDINATOR, participation.id());
        if (!coordinates && !actor.holds(Role.ORGANIZER, participation.round().programId())) {
            throw new NotFound();
        }
        Window window = windows.of(participation.round().id(), Gate.DECISION, null, Place.of(participation));
        Verdict decide = coordinates ? DecisionLifecycle.named(window.verdict(clock.instant())) : Verdict.denied("lifecycle.role", new Word("role." + Role.COORDINATOR));
        return new SelectionPage(participation, rows(actor, proposals.ofParticipation(participation.id())), decide, window.shownEnd());
    }

    private List<SelectionRow> rows(Actor actor, List<ProposalRef> all) {
        Conflicts own = conflicts.of(actor);
        List<ProposalRef> visible = all.stream().filter(p -> !ReviewPolicy.rolesOf(actor, p, own).isEmpty()).toList();
        Map<Long, List<Review>> written = reviews.reviews(visible);
        Map<Long, Decision> decided = decisions(visible);
        Map<Long, Directory.Person> names = people.people(visible.stream().map(ProposalRef::applicantId).toList());
        List<SelectionRow> unranked = visible.stream().map(p -> row(p, names.get(p.applicantId()), decided.get(p.id()),
                ranking(actor, p, ReviewPolicy.rolesOf(actor, p, own), written.getOrDefault(p.id(), List.of())))).sorted(BEST).toList();
        List<SelectionRow> ranked = new ArrayList<>();
        List<Integer> places = Ranking.places(unranked.stream().map(SelectionRow::ranking).toList());
        for (SelectionRow row : unranked) {
            ranked.add(new SelectionRow(places.get(ranked.size()), row.proposal(), row.applicant(), row.ranking(), row.outcome(), row.announced(),
                    row.waiting(), row.version()));
        }
        return ranked;
    }

    Map<Long, Decision> decisions(Collection<ProposalRef> of) {
        return of.isEmpty() ? Map.of() : em.createQuery("select d from Decision d where d.proposalId in :ids", Decision.class)
                .setParameter("ids", of.stream().map(ProposalRef::id).toList()).getResultStream()
                .collect(Collectors.toMap(Decision::proposalId, decision -> decision));
    }

    private static Ranking ranking(Actor actor, ProposalRef proposal, Set<Role> roles, List<Review> written) {
        ReviewState own = written.stream().filter(r -> actor.is(r.reviewerId())).map(Review::state).findFirst().orElse(null);
        Ranking ranking = Ranking.of(written.stream().filter(r -> r.state() == ReviewState.SUBMITTED).map(Review::overall).toList());
        return ReviewPolicy.showsOthers(proposal.project().participation().round().rules().blind(), roles, own) ? ranking : ranking.withoutScores();
    }

    private static SelectionRow row(ProposalRef proposal, Directory.Person applicant, Decision decision, Ranking ranking) {
        boolean announced = proposal.state() == ProposalState.ANNOUNCED && decision != null;
        return new SelectionRow(0, proposal, applicant == null ? "" : applicant.name(), ranking,
                decision == null ? null : decision.outcome(), announced && decision.state() == DecisionState.ANNOUNCED, announced && decision.isWaiting(),
                decision == null ? 0 : decision.version());
    }
}
