package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.logo.LogoRef;
import org.cohort.program.signup.SignUpSheets;

/** What a community's coordinators read in their room, and the organizers with them. */
@Queries
public class RoomQueries {

    /**
     * A community in a round, from inside.
     *
     * @param logo        the community's
     * @param input       what the community says of itself, as the form shows it
     * @param version     of what the form shows
     * @param asked       what it asks of the round
     * @param coordinates whether the reader is one of its coordinators, who may edit
     * @param options     what the reader may do with it
     * @param signUpEnds  until when it can be submitted and materially changed, for her; null for no end
     * @param signUp      whether that is open, or why not
     * @param project     whether projects can be proposed, or why not
     * @param seen        names what is shown here, for who decides on it
     */
    public record Room(ParticipationRef participation, LogoRef logo, SignUpForm input, int version, Asked asked, boolean coordinates, List<Option<ParticipationAction>> options,
                       Instant signUpEnds, Verdict signUp, Verdict project, String seen) {
    }

    /**
     * What a community asks of the round, as the reader may read it.
     *
     * @param answers    the submitted answers; empty while its coordinators write them
     * @param changes    what differs from what it was approved by; empty while no change waits for approval
     * @param motivation what was written before there was a questionnaire, or null
     * @param ideas      where its ideas stand, or null
     */
    public record Asked(List<Sheet> answers, List<SignUpSheets.Change> changes, String motivation, int slots, String ideas) {
    }

    /** One of her own communities. */
    public record Mine(String publicId, String name, ParticipationState state, String round, String roundName) {

        /** Whether it waits for its coordinators to hand the sign-up in. */
        public boolean isBegun() {
            return state == ParticipationState.DRAFT;
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ParticipationPolicy policy;

    @Inject
    ParticipationCases cases;

    @Inject
    Windows windows;

    @Inject
    SignUpSheets sheets;

    /** @throws NotFound for who neither coordinates it nor organizes its round */
    public Room room(Actor actor, String publicId) {
        Participation participation = em.createQuery("select x from Participation x where x.publicId = :id", Participation.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        ParticipationLifecycle.Case subject = cases.of(participation, actor);
        if (!policy.isInside(actor, subject.ref())) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        Set<Role> roles = policy.rolesOf(actor, subject.ref());
        Community community = em.find(Community.class, participation.communityId());
        SignUpForm input = new SignUpForm(community.name(), community.tagline(), community.about(), community.website());
        List<Sheet> answers = sheets.readBy(participation, roles);
        Asked asked = new Asked(answers, sheets.changes(participation, answers, actor.locale()), participation.motivation(), participation.slots(), participation.ideasUrl());
        // Re-opening comes with a material edit, and submitting with the questionnaire, where what is missing is told.
        List<Option<ParticipationAction>> options = ParticipationLifecycle.TABLE.options(subject, roles, now).stream()
                .filter(option -> option.action() != ParticipationAction.REOPEN && option.action() != ParticipationAction.SUBMIT).toList();
        Verdict project = Verdict.when(subject.ref().takesPart(), "participation.notApproved").and(subject.project().verdict(now));
        LogoRef logo = em.createQuery("select new org.cohort.program.ProgramQueries$CommunityLine(c.publicId, c.name, c.tagline, l.fingerprint, l.alt, 0L) from Community c"
                + " left join CommunityLogo l on l.communityId = c.id where c.id = :id", ProgramQueries.CommunityLine.class)
                .setParameter("id", community.id()).getSingleResult().logo();
        return new Room(subject.ref(), logo, input, community.version(), asked, roles.contains(Role.COORDINATOR), options, subject.signUp().shownEnd(),
                subject.signUp().verdict(now), project, sheets.seen(participation, asked.answers()));
    }

    /** Whether a gate of the round is open to her, or why not, as it is shown (rule T1); for no project or community, so that a team's or community's longer time opens nothing here. */
    public Map<Gate, Verdict> gates(Actor actor, RoundRef round) {
        Instant now = clock.instant();
        Map<Gate, Verdict> verdicts = new EnumMap<>(Gate.class);
        windows.all(round.id(), actor.accountId()).forEach((gate, window) -> verdicts.put(gate, window.shown().verdict(now)));
        return verdicts;
    }

    /** What she coordinates, the latest first. */
    public List<Mine> mine(Actor actor) {
        Set<Long> scopes = actor.scopes(Role.COORDINATOR);
        return scopes.isEmpty() ? List.of()
                : em.createQuery("select new org.cohort.program.RoomQueries$Mine(x.publicId, c.name, x.state, r.publicId, r.name) from Participation x "
                                + "join Community c on c.id = x.communityId join ProgramRound r on r.id = x.roundId where x.id in :ids "
                                + "order by r.startsOn desc, c.name, x.id", Mine.class)
                        .setParameter("ids", scopes).setMaxResults(100).getResultList();
    }
}
