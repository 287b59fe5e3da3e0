package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Word;
import org.cohort.kernel.outbox.Outbox;

/**
 * What comes of it when more time is given, changed or taken back (rule T3): it is kept and audited, Today says the new date, and each it
 * concerns is told once, with the end that holds for her whatever else was given.
 */
@ApplicationScoped
class ExtensionNews {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Windows windows;

    @Inject
    RoundPeople people;

    @Inject
    @Any
    Instance<DeadlineFollower> followers;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /** Whom it concerns: the person, or whoever is of the team or the community. */
    Set<Long> concerned(ExtensionGrant grant) {
        return grant.accountId() != null ? Set.of(grant.accountId()) : people.team(grant.kind(), new Place(grant.projectId(), grant.participationId()));
    }

    /** @param act {@code GRANT}, {@code CHANGE} or {@code REVOKE}, done already @param before when it ended until now, or null */
    void note(ExtensionGrant grant, RoundRef round, String act, Instant before) {
        keep(grant, act, before);
        tell(grant, round, act, before, concerned(grant));
    }

    /** It counts in two parts of a round that become one. Their projects may not be there yet: whoever is of either is told. */
    void joined(ExtensionGrant grant, RoundRef round, List<Long> participations) {
        Set<Long> both = new TreeSet<>();
        participations.forEach(part -> both.addAll(people.team(grant.kind(), new Place(null, part))));
        tell(grant, round, "GRANT", null, both);
    }

    private void tell(ExtensionGrant grant, RoundRef round, String act, Instant before, Set<Long> whom) {
        em.flush();
        boolean later = !grant.isRevoked() && (before == null || grant.untilAt().isAfter(before));
        redate(grant, round, later);
        List<DeadlineFollower.Concerned> places = new ArrayList<>();
        followers.forEach(follower -> places.addAll(follower.concerned(round, Set.of(grant.kind()))));
        Instant deadline = windows.at(round.id(), grant.kind());
        Instant usual = grant.isRevoked() ? deadline : grant.untilAt();
        for (Long account : whom) {
            Instant end = end(grant, round, account, places);
            outbox.tell(account, "extension." + act + (Objects.equals(end, usual) ? "" : "_STILL"), round.path(), new Word(grant.kind().lengthens()), round.name(), grant.untilAt(),
                    grant.reason(), deadline, end);
        }
    }

    /** What is asked of those it counts for follows. @param later whether it reaches further than before */
    void redate(ExtensionGrant grant, RoundRef round, boolean later) {
        followers.forEach(follower -> follower.follow(round, grant, later));
    }

    /** In the record and the audit trail. */
    void keep(ExtensionGrant grant, String act, Instant before) {
        em.persist(new ExtensionChange(act, grant, before, current.get().accountId(), clock.instant()));
        audit.record("extension", grant.publicId(), act, null, null, grant.reason());
    }

    /** The latest end she has where the extension counts: her own, her team's and her community's stand beside each other. */
    private Instant end(ExtensionGrant grant, RoundRef round, Long account, List<DeadlineFollower.Concerned> places) {
        Gate gate = Arrays.stream(Gate.values()).filter(any -> any.closes() == grant.kind()).findFirst().orElseThrow();
        RoundWindows hers = windows.on(round.id(), account);
        Place own = grant.accountId() != null ? null : new Place(grant.projectId(), grant.participationId());
        return Stream.concat(Stream.of(hers.window(gate, own)), places.stream().filter(any -> any.accountId().equals(account) && grant.countsFor(account, any.place()))
                .map(any -> hers.window(gate, any.place()))).map(window -> window.shownEnd()).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
