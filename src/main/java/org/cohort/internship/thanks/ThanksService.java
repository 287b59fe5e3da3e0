package org.cohort.internship.thanks;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.project.ProjectDirectory;

/** Says thanks, and shows them where both agree. */
@UseCase
public class ThanksService {

    private static final int LONGEST = 2000;

    /** Somebody who can be thanked. */
    public record Person(String publicId, String name) {
    }

    /** Thanks in a list. @param given whether the reader said them @param shown whether she agreed to show them @param open whether everybody reads them */
    public record Row(String publicId, String from, String to, String words, Instant at, boolean given, boolean shown, boolean open) {
    }

    /** @param others whom the reader can thank; empty before the internship has begun, and for who has no part in it */
    public record Page(InternshipRef internship, String intern, List<Person> others, List<Row> rows) {
    }

    /** Thanks that everybody reads. */
    public record Shown(String from, String to, String words, Instant at) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    ProjectDirectory projects;

    @Inject
    Directory people;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws NotFound for who has no part in the internship */
    @Requires(Role.SELF)
    public Page page(String internshipPublicId) {
        InternshipRef internship = visible(internshipPublicId);
        Actor actor = current.get();
        List<Thanks> found = em.createQuery("select t from Thanks t where t.internshipId = :internship and (t.fromId = :me or t.toId = :me) order by t.saidAt desc", Thanks.class)
                .setParameter("internship", internship.id()).setParameter("me", actor.accountId()).getResultList();
        Map<Long, Directory.Person> names = people.people(Stream.concat(Stream.of(internship.accountId()), found.stream().flatMap(t -> Stream.of(t.fromId(), t.toId()))).distinct().toList());
        List<Row> rows = found.stream().map(t -> new Row(t.publicId(), name(names, t.fromId()), name(names, t.toId()), t.words(), t.saidAt(), actor.is(t.fromId()),
                t.isShownBy(actor.accountId()), t.isShownBy(t.fromId()) && t.isShownBy(t.toId()))).toList();
        return new Page(internship, name(names, internship.accountId()), others(internship, actor.accountId()), rows);
    }

    /**
     * Thanks somebody; again to the same person, the words are changed.
     *
     * @param to   the public id of one of the internship's people
     * @param show whether everybody may read it, once the other agrees
     */
    @Requires(Role.SELF)
    public void say(String internshipPublicId, String to, String words, boolean show) {
        InternshipRef internship = visible(internshipPublicId);
        Long me = current.get().accountId();
        Findings findings = new Findings();
        String said = findings.read(() -> Typed.required("words", words, LONGEST));
        Long other = findings.read(() -> circle(internship, me).stream().filter(account -> publicId(account).equals(to)).findFirst()
                .orElseThrow(() -> Refused.input("to", "choice")));
        findings.enforce();
        Verdict.when(internship.state() != InternshipState.OFFERED, "thanks.early").enforce();
        Thanks thanks = em.createQuery("select t from Thanks t where t.internshipId = :internship and t.fromId = :me and t.toId = :to", Thanks.class)
                .setParameter("internship", internship.id()).setParameter("me", me).setParameter("to", other).getResultStream().findFirst()
                .orElseGet(() -> new Thanks(internship.id(), me, other));
        thanks.write(said, show, clock.instant());
        em.persist(thanks);
        audit.record("thanks", thanks.publicId(), "SAY", null, null, null);
        outbox.tell(other, "ending.THANKS", internship.path() + "/thanks", current.get().name());
    }

    /** Says whether everybody may read them, as far as she is asked. */
    @Requires(Role.SELF)
    public void show(String publicId, boolean show) {
        Thanks thanks = em.createQuery("select t from Thanks t where t.publicId = :id", Thanks.class).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        Long me = current.get().accountId();
        if (!current.get().is(thanks.fromId()) && !current.get().is(thanks.toId())) {
            throw new NotFound();
        }
        thanks.show(me, show);
        audit.record("thanks", publicId, show ? "SHOW" : "HIDE", null, null, null);
    }

    /** What everybody reads of an intern's: what both sides agreed to show, the latest first. Whether her page is shown is asked before. */
    @Public
    public List<Shown> shownOf(Collection<InternshipRef> hers) {
        if (hers.isEmpty()) {
            return List.of();
        }
        List<Thanks> found = em.createQuery("select t from Thanks t where t.internshipId in :ids and t.giverShows = true and t.receiverShows = true order by t.saidAt desc, t.id", Thanks.class)
                .setParameter("ids", hers.stream().map(InternshipRef::id).toList()).getResultList();
        Map<Long, Directory.Person> names = people.people(found.stream().flatMap(t -> Stream.of(t.fromId(), t.toId())).distinct().toList());
        return found.stream().map(t -> new Shown(name(names, t.fromId()), name(names, t.toId()), t.words(), t.saidAt())).toList();
    }

    private List<Person> others(InternshipRef internship, Long me) {
        return internship.state() == InternshipState.OFFERED ? List.of() : people.people(circle(internship, me)).values().stream()
                .map(person -> new Person(person.publicId(), person.name())).sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** Whom she can thank: an intern everybody of her internship and her fellow interns, everybody else the intern. */
    private List<Long> circle(InternshipRef internship, Long me) {
        if (!internship.accountId().equals(me)) {
            return List.of(internship.accountId());
        }
        Set<Long> circle = new LinkedHashSet<>(everybody(internship));
        internships.ofParticipation(internship.project().participation().id()).stream().map(InternshipRef::accountId).forEach(circle::add);
        circle.remove(me);
        return new ArrayList<>(circle);
    }

    /** Mentors, former ones too, coordinators and organizers. */
    private Set<Long> everybody(InternshipRef internship) {
        var participation = internship.project().participation();
        Set<Long> all = new LinkedHashSet<>(people.holders(Role.MENTOR, internship.project().id()));
        all.addAll(projects.everMentors(internship.project().id()));
        all.addAll(people.holders(Role.COORDINATOR, participation.id()));
        all.addAll(people.holders(Role.ORGANIZER, participation.round().programId()));
        return all;
    }

    /** Who has a part in it, or was thanked in it. */
    private InternshipRef visible(String publicId) {
        InternshipRef internship = internships.internshipByPublicId(publicId);
        Long me = current.get().accountId();
        boolean part = internship.accountId().equals(me) || everybody(internship).contains(me)
                || internships.ofParticipation(internship.project().participation().id()).stream().anyMatch(other -> other.accountId().equals(me));
        if (!part) {
            throw new NotFound();
        }
        return internship;
    }

    private String publicId(Long account) {
        Directory.Person person = people.people(List.of(account)).get(account);
        return person == null ? "" : person.publicId();
    }

    private static String name(Map<Long, Directory.Person> names, Long account) {
        return names.containsKey(account) ? names.get(account).name() : "";
    }
}
