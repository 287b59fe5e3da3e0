package org.cohort.travel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.Grant;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantLifecycle;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.TravelRules;

/** Where letters are found, and what one of a grant says now. */
@ApplicationScoped
class Letters {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Directory directory;

    @Inject
    History history;

    void add(Letter letter) {
        em.persist(letter);
        em.flush();
    }

    /** At once: the one that replaces it stands in its place in the database, too. */
    void replace(Letter letter, Instant now) {
        letter.replace(now);
        em.flush();
    }

    Letter byCode(String code) {
        return em.createQuery("select l from TravelLetter l where l.publicId = :code", Letter.class).setParameter("code", code).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Of a grant, the oldest first, with those that were replaced. */
    List<Letter> of(Long grantId) {
        return em.createQuery("select l from TravelLetter l where l.grantId = :grant order by l.id", Letter.class).setParameter("grant", grantId).getResultList();
    }

    Optional<Letter> latest(Long grantId, LetterKind kind) {
        return of(grantId).stream().filter(letter -> letter.kind() == kind && !letter.isReplaced()).findFirst();
    }

    /** What a letter of a grant with an offer says as it stands now. */
    Said now(GrantCase c) {
        Grant grant = c.grant();
        List<FundRef> payers = c.payers();
        var participation = c.internship().project().participation();
        Directory.Person decider = grant.decidedBy() == null ? null : directory.people(List.of(grant.decidedBy())).get(grant.decidedBy());
        return new Said(c.person(), false, participation.round().programName(), participation.communityName(), c.internship().startsOn(), c.internship().endsOn(),
                c.conference().name(), c.conference().city(), c.conference().country(), c.conference().startsOn(), c.conference().endsOn(), names(payers, FundRef::sponsor), names(payers, FundRef::name),
                grant.currency(), grant.lines().stream().map(line -> cost(grant, line)).toList(), conditions(grant), grant.state() == GrantState.VISA_PENDING,
                TravelRules.claim(c.conference(), c.dates()).shownEnd().atZone(c.conference().zone()).toLocalDate(), c.basis().policy().claiming().pay(),
                decider == null ? null : decider.name(), decider == null ? null : decider.email());
    }

    /** Of all funds that pay, the one that offers first. */
    private static String names(List<FundRef> payers, Function<FundRef, String> which) {
        return payers.stream().map(which).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }

    private static Said.Cost cost(Grant grant, CostLine line) {
        Amount granted = line.approved() == null ? Amount.zero(grant.currency()) : line.approved();
        return new Said.Cost(line.category(), line.description(), line.plan().whole(), granted, line.plan().event(), line.plan().other());
    }

    /** What came with the offer, in the words of who made it. */
    private String conditions(Grant grant) {
        return history.of(GrantLifecycle.TABLE.name(), grant.publicId()).stream().filter(act -> GrantAction.OFFER.name().equals(act.action()))
                .reduce((first, second) -> second).map(History.Act::comment).filter(words -> !words.isBlank()).orElse(null);
    }
}
