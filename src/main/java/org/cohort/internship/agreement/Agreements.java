package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.internship.Coordination;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPart;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.internship.StipendCorrected;
import org.cohort.internship.stipend.Stipends;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.RoundRef;

/** The agreements of internships: one text, one copy for each party to sign (rule I4). */
@ApplicationScoped
class Agreements implements InternshipPart {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Directory people;

    @Inject
    Stipends stipends;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    AgreementTemplates templates;

    @Inject
    Coordination coordination;

    @Inject
    InternshipDirectory internships;

    @Override
    public void begin(InternshipRef internship, InternshipPlan plan) {
        RoundRef round = internship.project().participation().round();
        AgreementTemplate own = templates.current(round.programId());
        int edition = own == null ? AgreementText.EDITION : own.edition();
        List<Party> parties = round.rules().leeway().coordinatorSigns() ? List.of(Party.values()) : List.of(Party.INTERN, Party.MENTOR);
        parties.forEach(party -> add(new Agreement(internship.id(), party, edition, text(internship, plan, parties, edition, party)), internship));
    }

    /** The words of one party's copy: what is paid stands in the intern's alone. */
    private String text(InternshipRef internship, InternshipPlan plan, List<Party> parties, int edition, Party of) {
        return AgreementText.of(internship, plan, of == Party.INTERN ? stipends.of(internship) : null, names(internship, parties),
                templates.words(internship.project().participation().round().programId(), edition), edition);
    }

    /**
     * Makes the agreement anew by what is true now, if nobody has signed it yet.
     *
     * @param moved due dates of evaluations that are others from now on, whatever is stored
     * @return false where somebody has signed: what was signed stays as it is
     */
    boolean renew(InternshipRef internship, Map<Stage, Instant> moved) {
        List<Agreement> copies = of(internship.id()).stream().filter(copy -> copy.amendment() == 0).toList();
        Map<Stage, Instant> evaluations = em.createQuery("select e.stage, e.dueAt from Evaluation e where e.internshipId = :internship and e.direction = :mentors", Object[].class)
                .setParameter("internship", internship.id()).setParameter("mentors", Direction.BY_MENTOR).getResultStream()
                .collect(Collectors.toMap(row -> (Stage) row[0], row -> (Instant) row[1]));
        evaluations.putAll(moved);
        if (copies.stream().anyMatch(copy -> copy.state() == AgreementState.SIGNED)) {
            return false;
        }
        InternshipPlan plan = new InternshipPlan(internship.startsOn(), internship.endsOn(), internship.zone(), internship.project().participation().round().rules().reportEvery(), evaluations);
        List<Party> parties = copies.stream().map(Agreement::party).toList();
        copies.forEach(copy -> copy.rewrite(text(internship, plan, parties, copy.edition(), copy.party())));
        return true;
    }

    /** What is paid was put right, before anybody signed for it. */
    void corrected(@Observes StipendCorrected corrected) {
        renew(internships.internship(corrected.internshipId()), Map.of());
    }

    /** Asks all who sign the agreement to sign an amendment. @param text each party's words @param before all papers there are */
    void amend(InternshipRef internship, List<Agreement> before, int edition, Function<Party, String> text) {
        parties(before).forEach(party -> add(new Agreement(internship.id(), party, edition, text.apply(party), next(before)), internship));
    }

    /** Takes papers away that nobody has signed. */
    void remove(List<Agreement> papers) {
        papers.forEach(paper -> {
            tasks.clear(AgreementLifecycle.TABLE.name(), paper.publicId());
            em.remove(paper);
        });
        em.flush();
    }

    static List<Party> parties(List<Agreement> papers) {
        return papers.stream().map(Agreement::party).distinct().toList();
    }

    /** The number of the next amendment. */
    static int next(List<Agreement> papers) {
        return papers.get(papers.size() - 1).amendment() + 1;
    }

    /** Whether organizers sign the coordinator's copy. */
    boolean isStoodIn(InternshipRef internship) {
        return coordination.isMissingBesideMentors(internship);
    }

    AgreementCase caseOf(Agreement agreement, InternshipRef internship) {
        return new AgreementCase(agreement, internship, name(internship), isStoodIn(internship));
    }

    /** Asks its party to sign. */
    void add(Agreement agreement, InternshipRef internship) {
        em.persist(agreement);
        transitions.begin(AgreementLifecycle.TABLE, caseOf(agreement, internship));
    }

    AgreementText.Names names(InternshipRef internship, List<Party> parties) {
        boolean third = parties.contains(Party.COORDINATOR);
        boolean standIn = third && isStoodIn(internship);
        return new AgreementText.Names(name(internship), holders(Role.MENTOR, internship.project().id()),
                third && !standIn ? holders(Role.COORDINATOR, internship.project().participation().id()) : List.of(),
                standIn ? holders(Role.ORGANIZER, internship.project().participation().round().programId()) : List.of());
    }

    /** Nobody is asked to sign for what was broken off. */
    @Override
    public void moved(InternshipRef internship) {
        if (internship.state().isBroken()) {
            of(internship.id()).forEach(agreement -> tasks.clear(AgreementLifecycle.TABLE.name(), agreement.publicId()));
        }
    }

    /** The agreement itself, then its amendments; of each the intern's first, then the mentor's, then the coordinator's. */
    List<Agreement> of(Long internship) {
        return em.createQuery("select a from Agreement a where a.internshipId = :internship", Agreement.class).setParameter("internship", internship)
                .getResultStream().sorted(Comparator.comparing(Agreement::amendment).thenComparing(Agreement::party)).toList();
    }

    /** Those of these internships of which an amendment is not signed by everybody. */
    Set<Long> unsigned(Collection<Long> internships) {
        return internships.isEmpty() ? Set.of() : Set.copyOf(em.createQuery(
                        "select distinct a.internshipId from Agreement a where a.internshipId in :ids and a.amendment > 0 and a.signedAt is null", Long.class)
                .setParameter("ids", internships).getResultList());
    }

    /** The intern's name; empty for somebody who is not known any more. */
    String name(InternshipRef internship) {
        Directory.Person person = people.people(List.of(internship.accountId())).get(internship.accountId());
        return person == null ? "" : person.name();
    }

    /** By name. */
    private List<String> holders(Role role, Long scope) {
        Collection<Long> accounts = people.holders(role, scope);
        return people.people(accounts).values().stream().map(Directory.Person::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
