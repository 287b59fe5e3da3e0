package org.cohort.internship.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.internship.Direction;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationRow;
import org.cohort.internship.report.ReportQueries;
import org.cohort.internship.report.ReportRow;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Words;

/** Reminds from a board: of what is overdue or waits, in words that are shown before, and each person of each thing at most once a day (rule I2). */
@UseCase
public class Reminding {

    /**
     * What somebody can be reminded of.
     *
     * @param thing   what it is, for {@link #remind}
     * @param who     her name
     * @param subject of the notice, as she will read it
     * @param body    likewise
     * @param may     whether she can be reminded now: not when she was today
     */
    public record Line(String thing, String account, String who, String subject, String body, Verdict may) {
    }

    private record Thing(String id, Role role, String key, String path, Object what, Instant due) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    ReportQueries reports;

    @Inject
    EvaluationQueries evaluations;

    @Inject
    Directory people;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** What can be reminded of, the words as they would be sent; empty for the intern and for who may not remind. */
    @Requires(Role.SELF)
    public List<Line> lines(String internshipId) {
        InternshipRef internship = visible(internshipId);
        List<Line> lines = new ArrayList<>();
        for (Thing thing : things(internship)) {
            for (Directory.Person person : persons(internship, thing)) {
                Object[] args = args(internship, thing);
                lines.add(new Line(thing.id(), person.publicId(), person.name(), words(person, thing, "subject", args), words(person, thing, "body", args),
                        may(person.accountId(), thing)));
            }
        }
        return lines;
    }

    /** Reminds one person of one thing. @throws NotFound for what nobody waits for any more */
    @Requires(Role.SELF)
    public void remind(String internshipId, String thing, String account) {
        InternshipRef internship = visible(internshipId);
        Thing waited = things(internship).stream().filter(one -> one.id().equals(thing)).findFirst().orElseThrow(NotFound::new);
        Directory.Person person = persons(internship, waited).stream().filter(one -> one.publicId().equals(account)).findFirst().orElseThrow(NotFound::new);
        may(person.accountId(), waited).enforce();
        em.persist(new BoardReminder(internship.id(), person.accountId(), thing, today(), current.get().accountId(), clock.instant()));
        em.flush();
        outbox.tell(person.accountId(), waited.key(), waited.path(), args(internship, waited));
    }

    private Verdict may(Long account, Thing thing) {
        long today = em.createQuery("select count(b) from BoardReminder b where b.accountId = :account and b.thing = :thing and b.onDay = :today", Long.class)
                .setParameter("account", account).setParameter("thing", thing.id()).setParameter("today", today()).getSingleResult();
        return Verdict.when(today == 0, "reminding.today");
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** A mentor reminds the intern; coordinators and organizers remind both sides. */
    private List<Thing> things(InternshipRef internship) {
        Actor actor = current.get();
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        boolean both = roles.contains(Role.COORDINATOR) || roles.contains(Role.ORGANIZER);
        if (roles.contains(Role.SELF) || internship.state() != InternshipState.ACTIVE) {
            return List.of();
        }
        Away none = new Away(internship.zone(), List.of());
        List<Thing> things = new ArrayList<>();
        for (ReportRow report : reports.of(List.of(internship))) {
            if (report.state().isOwed() && none.days(report.dueAt(), clock.instant()) >= 0) {
                things.add(new Thing("report:" + report.publicId(), Role.SELF, "reminding.report", report.path(), report.number(), report.dueAt()));
            } else if (both && report.state() == ReportState.SUBMITTED) {
                things.add(new Thing("answer:" + report.publicId(), Role.MENTOR, "reminding.answer", report.path(), report.number(), report.submittedAt()));
            }
        }
        for (EvaluationRow evaluation : evaluations.of(actor, List.of(internship))) {
            boolean byIntern = evaluation.direction() == Direction.BY_INTERN;
            if (evaluation.state().isOwed() && evaluation.open() && !evaluation.ruled() && (both || byIntern)) {
                things.add(new Thing("evaluation:" + evaluation.publicId(), byIntern ? Role.SELF : Role.MENTOR, "reminding.evaluation", evaluation.path(),
                        evaluation.stage(), evaluation.dueAt()));
            }
        }
        return things;
    }

    private List<Directory.Person> persons(InternshipRef internship, Thing thing) {
        List<Long> accounts = thing.role() == Role.SELF ? List.of(internship.accountId()) : List.copyOf(people.holders(Role.MENTOR, internship.project().id()));
        return people.people(accounts).values().stream().filter(person -> !current.get().is(person.accountId())).toList();
    }

    private Object[] args(InternshipRef internship, Thing thing) {
        Directory.Person intern = people.people(List.of(internship.accountId())).get(internship.accountId());
        return new Object[] {thing.what(), intern == null ? "" : intern.name(), thing.due(), current.get().name()};
    }

    private static String words(Directory.Person person, Thing thing, String part, Object[] args) {
        Locale locale = person.locale();
        return Words.say(locale, person.zone(), "notice." + thing.key() + "." + part, args);
    }

    private InternshipRef visible(String publicId) {
        InternshipRef internship = internships.internshipByPublicId(publicId);
        if (!InternshipPolicy.maySee(current.get(), internship)) {
            throw new NotFound();
        }
        return internship;
    }
}
