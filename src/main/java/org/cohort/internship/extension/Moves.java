package org.cohort.internship.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.time.Window;

/** Every date that an extension moves: previewed, moved and put back, whoever's it is (rule T4). */
@ApplicationScoped
class Moves {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    @Any
    Instance<InternshipFollower> followers;

    @Inject
    Clock clock;

    /** What would move now, the earliest new date first. */
    List<DateChange> preview(InternshipRef internship, int weeks) {
        Lengthening by = new Lengthening(internship, weeks, clock.instant());
        return sorted(parts().stream().flatMap(part -> part.changes(by).stream()).toList());
    }

    /** Of these, what the intern reads. */
    List<DateChange> readable(List<DateChange> changes) {
        return sorted(parts().stream().flatMap(part -> part.readable(own(part, changes)).stream()).toList());
    }

    /** What stands for a preview in a form, so that nobody confirms another one than she read. */
    static String seen(List<DateChange> changes) {
        return UUID.nameUUIDFromBytes(changes.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Moves everything and keeps from where. */
    void apply(InternshipExtension extension, InternshipRef internship) {
        Lengthening by = new Lengthening(internship, extension.weeks(), clock.instant());
        List<DateChange> all = preview(internship, extension.weeks());
        parts().forEach(part -> part.follow(by, all));
        extension.noteDays(internship.endsOn(), by.end());
        all.forEach(change -> em.persist(new ExtendedDate(extension.id(), change)));
    }

    /** What a granted extension moved, the earliest new date first. */
    List<DateChange> made(InternshipExtension extension) {
        return sorted(kept(extension).stream().map(ExtendedDate::change).toList());
    }

    /** Whether every date can go back: nothing was used, and nothing that lay ahead when it was granted has passed by its old date. */
    Verdict mayReturn(InternshipExtension extension, InternshipRef internship) {
        List<DateChange> made = made(extension);
        Instant now = clock.instant();
        Verdict verdict = made.stream().anyMatch(change -> change.kind() != DateChange.Kind.NOTICE && change.from() != null
                && !isOver(change, extension.decidedAt()) && isOver(change, now)) ? Verdict.rule("internship-extension.passed") : Verdict.allowed();
        for (InternshipFollower part : parts()) {
            verdict = verdict.and(part.mayReturn(internship, own(part, made)));
        }
        return verdict;
    }

    void giveBack(InternshipExtension extension, InternshipRef internship) {
        List<DateChange> made = made(extension);
        parts().forEach(part -> part.giveBack(internship, own(part, made)));
    }

    List<ExtendedDate> kept(InternshipExtension extension) {
        return em.createQuery("select d from ExtendedDate d where d.extensionId = :extension order by d.id", ExtendedDate.class)
                .setParameter("extension", extension.id()).getResultList();
    }

    private static boolean isOver(DateChange change, Instant now) {
        return Window.until(change.whole() ? change.from().plus(Duration.ofDays(1)).minusMillis(1) : change.from()).isOver(now);
    }

    private static List<DateChange> own(InternshipFollower part, List<DateChange> all) {
        return all.stream().filter(change -> change.part().equals(part.part())).toList();
    }

    private static List<DateChange> sorted(List<DateChange> changes) {
        return changes.stream().sorted(Comparator.comparing(DateChange::to).thenComparing(DateChange::part).thenComparing(DateChange::subject)).toList();
    }

    /** In an order of their own, so that a preview reads the same each time. */
    private List<InternshipFollower> parts() {
        List<InternshipFollower> parts = new ArrayList<>();
        followers.forEach(parts::add);
        parts.sort(Comparator.comparing(InternshipFollower::part));
        return parts;
    }
}
