package org.cohort.internship.leave;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.internship.Internship;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Window;

/** Enters, changes and takes back leave (rule I5). Each throws {@link NotFound} for what the actor may not see. */
@UseCase
public class LeaveService {

    private static final int LONGEST_WORDS = 200;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Leaves leaves;

    @Inject
    Transitions transitions;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    @Any
    Instance<LeaveFollower> followers;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Enters a leave; the other people of the internship are told. @throws Refused at every field that can't be right */
    @Requires(Role.SELF)
    public void enter(String internshipPublicId, LeaveForm form) {
        InternshipRef internship = held(internships.internshipByPublicId(internshipPublicId));
        LeaveCase subject = subject(new Leave(internship.id(), current.get().accountId(), clock.instant()), internship);
        LeaveLifecycle.RUNNING.check().apply(subject, clock.instant()).enforce();
        write(subject, form);
        em.persist(subject.leave());
        em.flush();
        transitions.begin(LeaveLifecycle.TABLE, subject);
        Actor actor = current.get();
        Stream.concat(Stream.of(internship.accountId()), people.holders(Role.MENTOR, internship.project().id()).stream()).distinct()
                .filter(account -> !actor.is(account)).forEach(account -> outbox.tell(account, "leave.ENTER",
                        internship.path() + "/dates", LeaveLifecycle.TABLE.cardOf(subject).title(), actor.name()));
        follow(internship);
    }

    /** Other days or words. @throws Refused at every field that can't be right */
    @Requires(Role.SELF)
    public void change(String publicId, LeaveForm form) {
        LeaveCase subject = visible(publicId);
        LeaveLifecycle.TABLE.may(subject, LeaveAction.CHANGE, roles(subject), clock.instant()).enforce();
        if (subject.leave().version() != form.version()) {
            throw new Refused(Verdict.conflict("stale"));
        }
        write(subject, form);
        em.flush();
        transitions.fire(LeaveLifecycle.TABLE, subject, LeaveAction.CHANGE, roles(subject), null);
        follow(subject.internship());
    }

    /** It does not count any more; what was not due because of it is again. */
    @Requires(Role.SELF)
    public void takeBack(String publicId) {
        LeaveCase subject = visible(publicId);
        transitions.fire(LeaveLifecycle.TABLE, subject, LeaveAction.TAKE_BACK, roles(subject), null);
        em.flush();
        follow(subject.internship());
    }

    private void write(LeaveCase subject, LeaveForm form) {
        InternshipRef internship = subject.internship();
        Findings findings = new Findings();
        LocalDate first = findings.read(() -> required("first", form.first()));
        LocalDate last = findings.read(() -> form.last() == null || form.last().isBlank() ? first : Typed.date("last", form.last()));
        String words = findings.read(() -> Typed.optional("words", form.words(), LONGEST_WORDS));
        findings.enforce();
        if (first.isBefore(internship.startsOn())) {
            findings.add(Refused.input("first", "leave.outside", internship.startsOn(), internship.endsOn()));
        }
        if (last.isAfter(internship.endsOn())) {
            findings.add(Refused.input("last", "leave.outside", internship.startsOn(), internship.endsOn()));
        }
        if (last.isBefore(first)) {
            throw Refused.input("last", "leave.order");
        }
        LeaveDays.Span days = new LeaveDays.Span(first, last);
        List<LeaveDays.Span> others = leaves.entered(internship.id()).stream().filter(other -> !other.equals(subject.leave())).map(Leave::span).toList();
        if (others.stream().anyMatch(days::meets)) {
            findings.add(Refused.input("first", "leave.overlap"));
        }
        Integer most = internship.project().participation().round().rules().leeway().leaveDays();
        long left = most == null ? Long.MAX_VALUE : Math.max(0, most - others.stream().mapToLong(LeaveDays.Span::days).sum());
        if (days.days() > left) {
            findings.add(Refused.input("last", "leave.limit", left));
        }
        if (subject.own() && !first.equals(subject.leave().firstDay()) && !Window.until(InternshipPlan.endOf(first, internship.zone())).isOpen(clock.instant())) {
            findings.add(Refused.input("first", "leave.past"));
        }
        findings.enforce();
        // Who may not read the words does not write over them.
        boolean reads = subject.isReadBy(current.get());
        subject.leave().write(days, reads ? words : subject.leave().words(), reads ? form.secret() : subject.leave().isSecret());
    }

    private static LocalDate required(String field, String typed) {
        LocalDate day = Typed.date(field, typed);
        if (day == null) {
            throw Refused.input(field, "required");
        }
        return day;
    }

    private void follow(InternshipRef internship) {
        LeaveDays days = leaves.of(internship);
        followers.forEach(follower -> follower.follow(internship, days));
    }

    private LeaveCase visible(String publicId) {
        Leave leave = em.createQuery("select l from InternshipLeave l where l.publicId = :id", Leave.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        return subject(leave, held(internships.internship(leave.internshipId())));
    }

    /** One change of an internship's leave at a time. */
    private InternshipRef held(InternshipRef internship) {
        if (!InternshipPolicy.maySee(current.get(), internship)) {
            throw new NotFound();
        }
        em.find(Internship.class, internship.id(), LockModeType.PESSIMISTIC_WRITE);
        return internship;
    }

    private LeaveCase subject(Leave leave, InternshipRef internship) {
        Directory.Person intern = people.people(List.of(internship.accountId())).get(internship.accountId());
        return new LeaveCase(leave, internship, intern == null ? "" : intern.name(), current.get().is(internship.accountId()));
    }

    private Set<Role> roles(LeaveCase subject) {
        return InternshipPolicy.rolesOf(current.get(), subject.internship());
    }
}
