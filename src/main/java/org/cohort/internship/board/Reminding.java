package org.cohort.internship.board;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;

/** Reminds from a board: of what is overdue or waits, in words that are shown before, and all in one notice, and each person of each thing at most once a day (rule I2). */
@UseCase
public class Reminding {

    /**
     * What somebody can be reminded of, everything at once.
     *
     * @param account public id of hers
     * @param who     her name
     * @param subject of the notice, as she will read it
     * @param body    likewise
     * @param may     whether she can be reminded now: not when she was of all of it today
     */
    public record Line(String account, String who, String subject, String body, Verdict may) {
    }

    /** A notice. */
    private record Notice(String key, String path, Object[] args) {
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

    /** Who can be reminded, the words as they would be sent; empty for the intern and for who may not remind. */
    @Requires(Role.SELF)
    public List<Line> lines(String internshipId) {
        InternshipRef internship = visible(internshipId);
        List<Line> lines = new ArrayList<>();
        waited(internship).forEach((person, things) -> {
            List<Thing> open = things.stream().filter(thing -> isOpen(person.accountId(), thing)).toList();
            Notice notice = notice(internship, open.isEmpty() ? things : open);
            lines.add(new Line(person.publicId(), person.name(), words(person, notice, "subject"), words(person, notice, "body"), Verdict.when(!open.isEmpty(), "reminding.today", person.name())));
        });
        return lines;
    }

    /** Reminds one person of everything she was not reminded of today, in one notice. @throws NotFound for who owes nothing any more */
    @Requires(Role.SELF)
    public void remind(String internshipId, String account) {
        InternshipRef internship = visible(internshipId);
        Map.Entry<Directory.Person, List<Thing>> waited = waited(internship).entrySet().stream().filter(one -> one.getKey().publicId().equals(account)).findFirst().orElseThrow(NotFound::new);
        Directory.Person person = waited.getKey();
        List<Thing> open = waited.getValue().stream().filter(thing -> isOpen(person.accountId(), thing)).toList();
        Verdict.when(!open.isEmpty(), "reminding.today", person.name()).enforce();
        open.forEach(thing -> em.persist(new BoardReminder(internship.id(), person.accountId(), thing.id(), today(), current.get().accountId(), clock.instant())));
        em.flush();
        Notice notice = notice(internship, open);
        outbox.tell(person.accountId(), notice.key(), notice.path(), notice.args());
    }

    /** By who is waited for, in the order of the things. */
    private Map<Directory.Person, List<Thing>> waited(InternshipRef internship) {
        Map<Directory.Person, List<Thing>> waited = new LinkedHashMap<>();
        things(internship).forEach(thing -> persons(internship, thing).forEach(person -> waited.computeIfAbsent(person, key -> new ArrayList<>()).add(thing)));
        return waited;
    }

    /** One thing in words of its own, several in a list. */
    private Notice notice(InternshipRef internship, List<Thing> things) {
        Directory.Person person = people.people(List.of(internship.accountId())).get(internship.accountId());
        String intern = person == null ? "" : person.name();
        Thing first = things.get(0);
        if (things.size() == 1) {
            return new Notice(first.key(), first.path(), new Object[] {first.what(), intern, first.due(), current.get().name()});
        }
        Phrase.Lines lines = new Phrase.Lines(things.stream().map(thing -> Phrase.of(thing.key() + ".line", thing.what(), thing.due())).toList());
        return new Notice("reminding.several", first.path(), new Object[] {lines, intern, things.size(), current.get().name()});
    }

    private boolean isOpen(Long account, Thing thing) {
        return em.createQuery("select count(b) from BoardReminder b where b.accountId = :account and b.thing = :thing and b.onDay = :today", Long.class)
                .setParameter("account", account).setParameter("thing", thing.id()).setParameter("today", today()).getSingleResult() == 0;
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

    private static String words(Directory.Person person, Notice notice, String part) {
        return Words.say(person.locale(), person.zone(), "notice." + notice.key() + "." + part, notice.args());
    }

    private InternshipRef visible(String publicId) {
        InternshipRef internship = internships.internshipByPublicId(publicId);
        if (!InternshipPolicy.maySee(current.get(), internship)) {
            throw new NotFound();
        }
        return internship;
    }
}
