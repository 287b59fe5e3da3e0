package org.cohort.project.credit;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.project.CreditRow;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectView;
import org.cohort.project.ProjectWithholding;
import org.cohort.project.ProjectWithholding.Entry;

/** “This was me”: people claim what an archive tells of them; the program's organizers answer. */
@UseCase
public class CreditService {

    static final int LONGEST = 2000;

    /** A claim as its reader may see it. @param own whether she is who claims */
    public record ClaimView(String publicId, Entry entry, String claimant, String email, String message, CreditClaimState state, boolean own,
                            List<Option<CreditClaimAction>> options) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProjectService projects;

    @Inject
    ProjectWithholding entries;

    @Inject
    Transitions transitions;

    @Inject
    Directory directory;

    @Inject
    Event<CreditApproved> approved;

    /** The project with the people an archive names. @throws NotFound when the reader may not see it */
    @Public
    public ProjectView people(String projectId) {
        return projects.view(projectId);
    }

    /**
     * Says that an entry is the actor's.
     *
     * @param message how the organizers can tell
     * @return the claim's public id; that of the one she has made, when there is one
     */
    @Requires(Role.SELF)
    public String claim(String projectId, Long creditId, String message) {
        entryOf(projects.view(projectId), creditId, entries);
        Long me = current.get().accountId();
        String words = Typed.required("message", message, LONGEST);
        // Two clicks on the button make one claim; what is judged is how the entry is once nobody else changes it.
        Entry entry = entries.locked(creditId);
        CreditClaim known = em.createQuery("select c from CreditClaim c where c.creditId = :credit and c.accountId = :me", CreditClaim.class)
                .setParameter("credit", creditId).setParameter("me", me).getResultStream().findFirst().orElse(null);
        if (known == null) {
            Verdict.when(entry.account() == null && !entry.name().isEmpty(), "credit.taken").enforce();
            CreditClaim claim = new CreditClaim(creditId, me, words, clock.instant());
            em.persist(claim);
            em.flush();
            transitions.begin(CreditClaimLifecycle.TABLE, new CreditClaimLifecycle.Case(claim, entry));
            return claim.publicId();
        }
        if (known.state() == CreditClaimState.DECLINED || known.state() == CreditClaimState.WITHDRAWN) {
            known.says(words);
            transitions.fire(CreditClaimLifecycle.TABLE, new CreditClaimLifecycle.Case(known, entry), CreditClaimAction.RESUBMIT, EnumSet.of(Role.SELF), null);
        }
        return known.publicId();
    }

    /** @throws NotFound for everybody but her who claims and the program's organizers */
    @Requires(Role.SELF)
    public ClaimView view(String publicId) {
        CreditClaimLifecycle.Case found = find(publicId);
        Set<Role> roles = rolesOf(current.get(), found);
        Directory.Person person = directory.people(List.of(found.claim().accountId())).get(found.claim().accountId());
        return new ClaimView(publicId, found.entry(), person == null ? "—" : person.name(), person == null ? "—" : person.email(), found.claim().message(),
                found.claim().state(), roles.contains(Role.SELF), transitions.options(CreditClaimLifecycle.TABLE, found, roles).stream()
                        .filter(option -> option.action() != CreditClaimAction.RESUBMIT).toList());
    }

    /** @param comment or null */
    @Requires(Role.SELF)
    public void perform(String publicId, CreditClaimAction action, String comment) {
        CreditClaim claim = find(publicId).claim();
        // Two answers at once wait for each other, and the second judges what the first has left.
        CreditClaimLifecycle.Case found = new CreditClaimLifecycle.Case(claim, entries.locked(claim.creditId()));
        boolean was = claim.state() == CreditClaimState.APPROVED;
        transitions.fire(CreditClaimLifecycle.TABLE, found, action, rolesOf(current.get(), found), comment);
        if (found.claim().state() == CreditClaimState.APPROVED) {
            entries.give(found.claim().creditId(), found.claim().accountId());
            approved.fire(new CreditApproved(found.claim().accountId()));
        } else if (was) {
            entries.give(found.claim().creditId(), null);
        }
    }

    private CreditClaimLifecycle.Case find(String publicId) {
        CreditClaim claim = em.createQuery("select c from CreditClaim c where c.publicId = :id", CreditClaim.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        CreditClaimLifecycle.Case found = new CreditClaimLifecycle.Case(claim, entries.entry(claim.creditId()));
        if (rolesOf(current.get(), found).isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    /** On her own claim a person is only she who claims. */
    static Set<Role> rolesOf(Actor actor, CreditClaimLifecycle.Case found) {
        if (actor.is(found.claim().accountId())) {
            return EnumSet.of(Role.SELF);
        }
        return actor.holds(Role.ORGANIZER, found.entry().programId()) ? EnumSet.of(Role.ORGANIZER) : EnumSet.noneOf(Role.class);
    }

    /** @throws NotFound when the project has no such entry */
    static Entry entryOf(ProjectView project, Long creditId, ProjectWithholding entries) {
        CreditRow row = project.credits().stream().filter(credit -> credit.id().equals(creditId)).findFirst().orElseThrow(NotFound::new);
        return entries.entry(row.id());
    }
}
