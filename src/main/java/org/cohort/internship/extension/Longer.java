package org.cohort.internship.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;

/** Finds extensions with what their lifecycle asks about, and says how far the program's rules go (rule T4). */
@ApplicationScoped
class Longer {

    private static final int WEEK = 7;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory people;

    @Inject
    Moves moves;

    /** @throws NotFound when there is none that the actor may see */
    ExtensionCase visible(Actor actor, String publicId) {
        InternshipExtension extension = em.createQuery("select x from InternshipExtension x where x.publicId = :id", InternshipExtension.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        InternshipRef internship = internships.internship(extension.internshipId());
        if (!InternshipPolicy.maySee(actor, internship)) {
            throw new NotFound();
        }
        return of(actor, extension, internship);
    }

    ExtensionCase of(Actor actor, InternshipExtension extension, InternshipRef internship) {
        Verdict back = extension.state() == ExtensionState.GRANTED ? mayReturn(extension, internship) : Verdict.allowed();
        return new ExtensionCase(extension, internship, name(internship.accountId()), actor.accountId(), left(internship), back);
    }

    /** The latest goes first: what it moved, it moved from where the one before had left it. */
    private Verdict mayReturn(InternshipExtension extension, InternshipRef internship) {
        boolean last = of(internship.id()).stream().filter(other -> other.state() == ExtensionState.GRANTED)
                .noneMatch(other -> !other.equals(extension) && other.endsTo().isAfter(extension.endsTo()));
        return last ? moves.mayReturn(extension, internship) : Verdict.rule("internship-extension.notLast");
    }

    /** Of an internship, the latest first. */
    List<InternshipExtension> of(Long internship) {
        return em.createQuery("select x from InternshipExtension x where x.internshipId = :internship order by x.askedAt desc, x.id desc", InternshipExtension.class)
                .setParameter("internship", internship).getResultList();
    }

    /** How many weeks the program's rules still allow; 0 for none. */
    int left(InternshipRef internship) {
        int granted = of(internship.id()).stream().filter(x -> x.state() == ExtensionState.GRANTED).mapToInt(InternshipExtension::weeks).sum();
        long days = ChronoUnit.DAYS.between(internship.startsOn(), internship.endsOn()) + 1;
        int planned = (int) ((days + WEEK - 1) / WEEK) - granted;
        Object[] size = em.createQuery("select p.weeklyHours, p.weeks from Project p where p.id = :project", Object[].class)
                .setParameter("project", internship.project().id()).getSingleResult();
        return Math.max(0, internship.project().participation().round().rules().extension((Integer) size[0], (Integer) size[1], planned) - granted);
    }

    /** What was granted because the outcome of that stage asks for it. The last word is asked for anew with its weeks, and means others then. */
    List<InternshipExtension> granted(InternshipRef internship, Stage stage) {
        return stage == Stage.FINAL ? List.of()
                : of(internship.id()).stream().filter(x -> x.state() == ExtensionState.GRANTED && x.stage() == stage).toList();
    }

    /** How many weeks those are; 0 for none. */
    int weeks(InternshipRef internship, Stage stage) {
        return granted(internship, stage).stream().mapToInt(InternshipExtension::weeks).sum();
    }

    /** Whether one of these sides can ask for more weeks now. */
    Verdict mayAsk(InternshipRef internship, Set<Role> roles) {
        return (roles.contains(Role.SELF) || roles.contains(Role.MENTOR) ? Verdict.allowed() : Verdict.denied("internship-extension.notSide"))
                .and(Verdict.when(internship.state() == InternshipState.ACTIVE, "internship-extension.notRunning"))
                .and(Verdict.when(of(internship.id()).stream().noneMatch(x -> x.state().isOpen()), "internship-extension.open"))
                .and(Verdict.when(left(internship) > 0, "internship-extension.none"));
    }

    /** Empty for null and for somebody who is not known any more. */
    String name(Long account) {
        Map<Long, Directory.Person> found = account == null ? Map.of() : people.people(List.of(account));
        return account != null && found.containsKey(account) ? found.get(account).name() : "";
    }
}
