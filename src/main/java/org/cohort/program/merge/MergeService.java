package org.cohort.program.merge;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.identity.RoleInvitations;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.Community;
import org.cohort.program.Participation;
import org.cohort.program.signup.SignUpSheets;

/** Makes one community of two, once and for all: nothing refers to the one that goes any more but its addresses and the audit trail. */
@UseCase
public class MergeService {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    MergeQueries queries;

    @Inject
    SignUpSheets sheets;

    @Inject
    FormerAddresses addresses;

    @Inject
    RoleService roles;

    @Inject
    RoleInvitations invitations;

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    @Any
    Instance<MergeFollower> followers;

    @Inject
    Event<CommunitiesMerged> merged;

    /**
     * The one becomes part of the other. Doing it again changes nothing.
     *
     * @param stays by a round's public id, that of the participation that stays where both took part and it is to be chosen; the suggested one where it is missing
     * @param mark  of the plan she looked at
     * @return the public id of the community that stays
     * @throws NotFound as {@link MergeQueries#plan}
     * @throws Refused  when she may not, or when something has changed since she looked
     */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public String merge(String gonePublicId, String keptPublicId, Map<String, String> stays, String mark) {
        // In the order of their keys: two who merge the same at once wait for each other, and the second finds it done.
        List<Community> locked = em.createQuery("select c from Community c where c.publicId in :both order by c.id", Community.class)
                .setParameter("both", List.of(gonePublicId, keptPublicId)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (keptPublicId.equals(addresses.communityNow(gonePublicId))) {
            return queries.one(current.get(), keptPublicId).publicId();
        }
        MergePlan plan = queries.plan(current.get(), gonePublicId, keptPublicId);
        plan.allowed().enforce();
        if (!plan.mark().equals(mark)) {
            throw new Refused(Verdict.conflict("merge.changed"));
        }
        Community gone = locked.stream().filter(community -> community.id().equals(plan.gone().id())).findFirst().orElseThrow(NotFound::new);
        Community kept = locked.stream().filter(community -> community.id().equals(plan.kept().id())).findFirst().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Map<Long, Long> joined = new LinkedHashMap<>();
        plan.pairs().forEach(pair -> {
            MergePart stayer = chosen(pair, stays.get(pair.kept().round()));
            joined.put(stayer == pair.kept() ? pair.gone().id() : pair.kept().id(), stayer.id());
        });
        List<Long> parts = Stream.concat(plan.moves().stream(), plan.pairs().stream().map(MergePair::gone)).map(MergePart::id).toList();
        MergeFollower.Merge merge = new MergeFollower.Merge(kept.id(), kept.publicId(), kept.name(), gone.id(), gone.publicId(), gone.name(), joined,
                parts.stream().filter(part -> !joined.containsKey(part)).toList());
        Set<Long> told = new HashSet<>();
        parts.forEach(part -> roles.holders(Role.COORDINATOR, part).stream().map(Person::accountId).forEach(told::add));
        Set<Long> staying = new HashSet<>();
        em.createQuery("select x.id from Participation x where x.communityId = :kept", Long.class).setParameter("kept", kept.id()).getResultStream()
                .forEach(part -> roles.holders(Role.COORDINATOR, part).stream().map(Person::accountId).filter(account -> !told.contains(account)).forEach(staying::add));
        joined.forEach((from, to) -> join(from, to, now));
        followers.forEach(follower -> follower.follow(merge));
        kept.adopt(gone.tagline(), gone.about(), gone.website());
        em.createQuery("update FormerAddress f set f.communityId = :kept where f.communityId = :gone").setParameter("kept", kept.id()).setParameter("gone", gone.id()).executeUpdate();
        // Those that go first: a community is in a round once.
        joined.keySet().forEach(from -> em.remove(em.find(Participation.class, from)));
        em.flush();
        merge.parts().forEach(part -> em.find(Participation.class, part).belongsTo(kept.id()));
        em.flush();
        em.remove(gone);
        em.flush();
        em.persist(FormerAddress.ofCommunity(gone.publicId(), gone.name(), kept.id(), now));
        retitle(kept);
        audit.record("community", kept.publicId(), "MERGE", null, null, gone.name());
        audit.record("community", gone.publicId(), "BECOME_PART", null, null, kept.name());
        merged.fire(new CommunitiesMerged(kept.id(), gone.id()));
        tell(told, "community.merged", gone, kept);
        tell(staying, "community.enlarged", gone, kept);
        return kept.publicId();
    }

    private void tell(Set<Long> accounts, String key, Community gone, Community kept) {
        accounts.stream().filter(account -> !current.get().is(account))
                .forEach(account -> outbox.tell(account, key, "/communities/" + kept.publicId(), gone.name(), kept.name(), current.get().name()));
    }

    private static MergePart chosen(MergePair pair, String publicId) {
        if (pair.sure() != null || publicId == null) {
            return pair.suggested();
        }
        return pair.both().stream().filter(part -> part.publicId().equals(publicId)).findFirst().orElseThrow(() -> Refused.input("stays-" + pair.kept().round(), "choice"));
    }

    /** One part in a round takes what is another's: who coordinates it, who is asked to, what is asked of them, and its places. */
    private void join(Long from, Long to, Instant now) {
        Participation going = em.find(Participation.class, from);
        Participation staying = em.find(Participation.class, to);
        em.lock(going, LockModeType.PESSIMISTIC_WRITE);
        em.lock(staying, LockModeType.PESSIMISTIC_WRITE);
        staying.takeOver(going);
        sheets.join(going, staying);
        roles.move(Role.COORDINATOR, from, to);
        tasks.readdress(Addressee.holders(Role.COORDINATOR, from), Addressee.holders(Role.COORDINATOR, to));
        tasks.forget(going.publicId());
        em.createQuery("update FormerAddress f set f.participationId = :to where f.participationId = :from").setParameter("to", to).setParameter("from", from).executeUpdate();
        em.persist(FormerAddress.ofParticipation(going.publicId(), to, now));
        audit.record("participation", staying.publicId(), "TAKE_OVER", null, null, going.publicId());
        invitations.move(Role.COORDINATOR, from, to, "/community/" + staying.publicId());
    }

    /** What says the community's name says the right one. */
    private void retitle(Community kept) {
        em.createQuery("select x.id, x.publicId, r.name from Participation x join ProgramRound r on r.id = x.roundId where x.communityId = :kept", Object[].class)
                .setParameter("kept", kept.id()).getResultStream().forEach(row -> {
                    String title = kept.name() + " · " + row[2];
                    tasks.retitle((String) row[1], title);
                    invitations.retitle(Role.COORDINATOR, (Long) row[0], title);
                });
    }
}
