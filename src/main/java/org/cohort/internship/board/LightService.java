package org.cohort.internship.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cohort.internship.Internship;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Says what a light is instead of the computed one, with words and until a day (rule I2). It decides nothing. */
@UseCase
public class LightService {

    static final int LONGEST_WORDS = 1000;
    static final int LONGEST_DAYS = 60;

    /** As it is typed. @param until the last day it counts, in the internship's zone */
    public record Input(LightOverride.Whose whose, LightTone tone, String words, String until) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes the place of what was said before. @throws Refused at every field that can't be right */
    @Requires(Role.SELF)
    public void override(String internshipId, Input input) {
        InternshipRef internship = visible(internshipId);
        if (input.whose() == null) {
            throw Refused.input("whose", "choice");
        }
        mayOverride(current.get(), internship, input.whose()).enforce();
        hold(internship);
        Instant now = clock.instant();
        LocalDate today = now.atZone(internship.zone()).toLocalDate();
        Findings findings = new Findings();
        if (input.tone() == null) {
            findings.add(Refused.input("tone", "choice"));
        }
        String words = findings.read(() -> Typed.required("words", input.words(), LONGEST_WORDS));
        LocalDate until = findings.read(() -> {
            LocalDate day = Typed.date("until", Typed.required("until", input.until(), 10));
            if (day.toEpochDay() < today.toEpochDay() || day.toEpochDay() > today.toEpochDay() + LONGEST_DAYS) {
                throw Refused.input("until", "light.until", LONGEST_DAYS);
            }
            return day;
        });
        findings.enforce();
        endAll(internship, input.whose(), now);
        em.persist(new LightOverride(internship.id(), input.whose(), input.tone(), words, InternshipPlan.startOf(until.plusDays(1), internship.zone()),
                current.get().accountId(), now));
        audit.record("internship", internshipId, "LIGHT_" + input.whose(), null, input.tone().name(), words);
    }

    /** The computed light is shown again. */
    @Requires(Role.SELF)
    public void end(String internshipId, LightOverride.Whose whose) {
        InternshipRef internship = visible(internshipId);
        mayOverride(current.get(), internship, whose).enforce();
        hold(internship);
        endAll(internship, whose, clock.instant());
        audit.record("internship", internshipId, "LIGHT_" + whose + "_COMPUTED", null, null, null);
    }

    /** A mentor speaks of her intern, never of herself; coordinators and organizers of both. */
    public static Verdict mayOverride(Actor actor, InternshipRef internship, LightOverride.Whose whose) {
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        boolean may = whose == LightOverride.Whose.INTERN ? !roles.contains(Role.SELF)
                : !roles.contains(Role.MENTOR) && (roles.contains(Role.COORDINATOR) || roles.contains(Role.ORGANIZER));
        return may && !roles.isEmpty() ? Verdict.allowed() : Verdict.denied("light.notYours");
    }

    private void endAll(InternshipRef internship, LightOverride.Whose whose, Instant now) {
        em.createQuery("select o from LightOverride o where o.internshipId = :internship and o.whose = :whose and o.endedAt is null", LightOverride.class)
                .setParameter("internship", internship.id()).setParameter("whose", whose).getResultList().forEach(said -> said.end(current.get().accountId(), now));
    }

    /** Of two who speak at once the second ends what the first has said. */
    private void hold(InternshipRef internship) {
        em.find(Internship.class, internship.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private InternshipRef visible(String publicId) {
        InternshipRef internship = internships.internshipByPublicId(publicId);
        if (!InternshipPolicy.maySee(current.get(), internship)) {
            throw new NotFound();
        }
        return internship;
    }
}
