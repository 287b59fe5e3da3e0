package org.cohort.program.checklist;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory.Person;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.Round;
import org.cohort.program.RoundPolicy;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;

/** Ticks items of a round's checklist and takes that back, dates and assigns them, and adds the organizers' own. */
@UseCase
public class ChecklistService {

    /** How far an item may lie from its deadline, in days. */
    static final int FARTHEST = 400;

    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_NOTE = 500;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory rounds;

    @Inject
    RoundPolicy policy;

    @Inject
    RoleService roles;

    @Inject
    ChecklistTasks tasks;

    @Inject
    AuditTrail audit;

    /** The organizers to whom an item can be assigned, by name. */
    @Requires(Role.ORGANIZER)
    public List<Person> organizers(String roundPublicId) {
        return roles.holders(Role.ORGANIZER, round(roundPublicId).programId());
    }

    /** Says by hand that it is done, or not needed. @param note or null */
    @Requires(Role.ORGANIZER)
    public void tick(String roundPublicId, String key, String note) {
        RoundRef round = open(roundPublicId);
        String why = Typed.optional("note", note, LONGEST_NOTE);
        ChecklistEntry entry = entry(round, key);
        Verdict.when(entry.doneAt() == null, "checklist.ticked").enforce();
        entry.tick(current.get().accountId(), clock.instant(), why);
        saved(round, key, "TICK", why);
    }

    /** Takes a tick back that was set by hand. */
    @Requires(Role.ORGANIZER)
    public void untick(String roundPublicId, String key) {
        RoundRef round = open(roundPublicId);
        ChecklistEntry entry = entry(round, key);
        Verdict.when(entry.doneAt() != null, "checklist.unticked").enforce();
        entry.untick();
        saved(round, key, "UNTICK", null);
    }

    /** Adds an item of the organizers' own. @return what names it */
    @Requires(Role.ORGANIZER)
    public String add(String roundPublicId, ChecklistForm form) {
        RoundRef round = open(roundPublicId);
        ChecklistEntry entry = new ChecklistEntry(round.id(), null);
        entry.describe(read(round, form, true));
        em.persist(entry);
        saved(round, entry.publicId(), "ADD", entry.words());
        return entry.publicId();
    }

    /** Dates and assigns an item anew. @param version the version the form was made from */
    @Requires(Role.ORGANIZER)
    public void change(String roundPublicId, String key, ChecklistForm form, int version) {
        RoundRef round = open(roundPublicId);
        ChecklistEntry entry = entry(round, key);
        if (entry.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        entry.describe(read(round, form, entry.item() == null));
        saved(round, key, "CHANGE", entry.words());
    }

    /** Takes an item of the organizers' own away. */
    @Requires(Role.ORGANIZER)
    public void remove(String roundPublicId, String key) {
        RoundRef round = open(roundPublicId);
        ChecklistEntry entry = entry(round, key);
        Verdict.when(entry.item() == null, "checklist.everyRound").enforce();
        em.remove(entry);
        saved(round, key, "REMOVE", entry.words());
    }

    private ChecklistInput read(RoundRef round, ChecklistForm form, boolean own) {
        Findings findings = new Findings();
        String words = own ? findings.read(() -> Typed.required("words", form.words(), LONGEST_WORDS)) : null;
        Integer days = form.anchor() == null ? null : findings.read(() -> Typed.number("days", form.days(), -FARTHEST, FARTHEST));
        Instant date = form.anchor() != null ? null : findings.read(() -> Typed.moment("date", form.date(), round.zone()));
        Long assignee = findings.read(() -> assignee(round, form.assignee()));
        findings.enforce();
        return new ChecklistInput(words, form.anchor(), days, date, assignee);
    }

    private Long assignee(RoundRef round, String publicId) {
        return publicId == null || publicId.isBlank() ? null : roles.holders(Role.ORGANIZER, round.programId()).stream()
                .filter(person -> person.publicId().equals(publicId)).map(Person::accountId).findFirst().orElseThrow(() -> Refused.input("assignee", "choice"));
    }

    /** What is stored of an item, begun where nothing is. One at a time in a round: two who touch the same item first make one row. */
    private ChecklistEntry entry(RoundRef round, String key) {
        em.find(Round.class, round.id(), LockModeType.PESSIMISTIC_WRITE);
        Optional<ChecklistItem> item = Arrays.stream(ChecklistItem.values()).filter(candidate -> candidate.name().equals(key)).findFirst();
        List<ChecklistEntry> found = em.createQuery("select c from ChecklistEntry c where c.roundId = :round and (c.item = :item or c.publicId = :key)", ChecklistEntry.class)
                .setParameter("round", round.id()).setParameter("item", item.orElse(null)).setParameter("key", key).getResultList();
        if (!found.isEmpty()) {
            return found.get(0);
        }
        ChecklistEntry entry = new ChecklistEntry(round.id(), item.orElseThrow(NotFound::new));
        em.persist(entry);
        return entry;
    }

    private void saved(RoundRef round, String key, String act, String comment) {
        em.flush();
        audit.record("checklist", round.publicId(), act, null, null, comment == null ? key : key + ": " + comment);
        tasks.refresh(round);
    }

    private RoundRef open(String publicId) {
        RoundRef round = round(publicId);
        Verdict.when(round.state() != RoundState.ARCHIVED, "round.archived").enforce();
        return round;
    }

    private RoundRef round(String publicId) {
        RoundRef round = rounds.roundByPublicId(publicId);
        if (!policy.organizes(current.get(), round)) {
            throw new NotFound();
        }
        return round;
    }
}
