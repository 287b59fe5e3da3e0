package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.signup.SignUpSheets;

/** Brings communities into rounds: the beginning of a sign-up, what they say of themselves, the organizers' answer. */
@UseCase
public class CommunityService {

    private static final Set<ParticipationAction> DECIDING = Set.of(ParticipationAction.APPROVE, ParticipationAction.DECLINE);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    RoundPolicy rounds;

    @Inject
    ParticipationPolicy policy;

    @Inject
    ParticipationCases cases;

    @Inject
    Communities communities;

    @Inject
    Transitions transitions;

    @Inject
    RoleService roles;

    @Inject
    AuditTrail audit;

    @Inject
    SignUpSheets sheets;

    /**
     * Begins to sign a community up for a round; who does it is its coordinator there. A community known from an earlier round
     * keeps what it says of itself, and comes back with one of those who coordinated it; where there are none, the organizers
     * decide whether she speaks for it. Nobody is asked before the questionnaire is handed in.
     *
     * @return the participation's public id
     */
    @Requires(Role.SELF)
    public String begin(String roundPublicId, SignUpForm form) {
        Actor actor = current.get();
        RoundRef round = rounds.seen(actor, directory.roundByPublicId(roundPublicId));
        cases.signUpOf(round, actor).verdict(clock.instant()).enforce();
        Findings findings = new Findings();
        String name = findings.read(() -> Typed.required("name", form.name(), 200));
        Said said = said(form, findings);
        findings.enforce();
        // One sign-up for a round at a time: two clicks on the button make one.
        em.find(Round.class, round.id(), LockModeType.PESSIMISTIC_WRITE);
        Community community = communities.byName(name);
        if (community == null) {
            community = communities.add(name, clock.instant());
            community.describe(said.tagline(), said.about(), said.website());
        } else if (communities.participationOf(community.id(), round.id()) != null) {
            throw Refused.input("name", "participation.twice", community.name());
        } else if (!communities.mayBring(community.id(), actor.accountId())) {
            throw Refused.input("name", "participation.known", community.name());
        }
        Participation participation = new Participation(community.id(), round.id(), actor.accountId(), clock.instant());
        em.persist(participation);
        em.flush();
        roles.grant(actor.accountId(), Role.COORDINATOR, participation.id());
        sheets.begin(participation, actor);
        transitions.begin(ParticipationLifecycle.TABLE, cases.of(participation, actor));
        return participation.publicId();
    }

    /**
     * Changes what the community says of itself: once it is approved, or when it has never taken part elsewhere.
     *
     * @param version the version the form was made from
     */
    @Requires(Role.COORDINATOR)
    public void edit(String publicId, SignUpForm form, int version) {
        Participation participation = inside(publicId);
        ParticipationRef ref = directory.participation(participation.id());
        Verdict.when(policy.rolesOf(current.get(), ref).contains(Role.COORDINATOR), "participation.coordinator").enforce();
        Verdict.when(participation.state() != ParticipationState.WITHDRAWN, "participation.withdrawn").enforce();
        if (em.find(Community.class, participation.communityId()).version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Findings findings = new Findings();
        Said said = said(form, findings);
        findings.enforce();
        describe(participation, said);
    }

    /**
     * Submits what is stored, approves, declines, withdraws.
     *
     * @param comment words that come with it, or null
     * @param seen    what the page showed on which somebody decides ({@link SignUpSheets#seen}); null when it was not read from a page
     * @throws Refused when something of it was changed since, for who approves or declines
     */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void perform(String publicId, ParticipationAction action, String comment, String seen) {
        Participation participation = inside(publicId);
        ParticipationLifecycle.Case subject = cases.of(participation, current.get());
        Set<Role> acting = policy.rolesOf(current.get(), subject.ref());
        if (DECIDING.contains(action)) {
            // Nobody saves answers from here on until it is decided.
            em.lock(participation, LockModeType.PESSIMISTIC_WRITE);
            Verdict.unchanged(seen, sheets.seen(participation, sheets.readBy(participation, acting))).enforce();
        }
        if (action == ParticipationAction.SUBMIT) {
            ParticipationLifecycle.TABLE.may(subject, action, acting, clock.instant()).enforce();
            Verdict.when(participation.slots() > 0, "participation.slots").enforce();
            sheets.submit(participation);
        }
        transitions.fire(ParticipationLifecycle.TABLE, subject, action, acting, comment);
    }

    /** What a community says of itself. */
    private record Said(String tagline, String website, String about) {
    }

    private static Said said(SignUpForm form, Findings findings) {
        return new Said(findings.read(() -> Typed.required("tagline", form.tagline(), 300)), findings.read(() -> Typed.link("website", form.website())),
                findings.read(() -> Typed.optional("about", form.about(), 20_000)));
    }

    private void describe(Participation participation, Said said) {
        Community community = em.find(Community.class, participation.communityId());
        boolean changed = !Objects.equals(said.tagline(), community.tagline()) || !Objects.equals(said.about(), community.about())
                || !Objects.equals(said.website(), community.website());
        if (changed) {
            Verdict.when(communities.speaksFor(participation), "participation.notYet").enforce();
            community.describe(said.tagline(), said.about(), said.website());
            audit.record("community", community.publicId(), "EDIT", null, null, null);
        }
    }

    private Participation inside(String publicId) {
        Participation participation = em.createQuery("select x from Participation x where x.publicId = :id", Participation.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        if (!policy.isInside(current.get(), directory.participation(participation.id()))) {
            throw new NotFound();
        }
        return participation;
    }
}
