package org.cohort.program.sponsors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationPolicy;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ProgramDirectory;

/** Sponsors of a community in a round, noted by its coordinators and the organizers; slots, allotted by the organizers alone. */
@UseCase
public class SponsorService {

    private static final int MOST_SLOTS = 500;
    private static final int MOST_SPONSORS = 50;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    ParticipationPolicy policy;

    @Inject
    AuditTrail audit;

    /** A sponsor as those inside see it. @param note null also for who may not read it */
    public record Line(String publicId, int version, String name, String website, Amount amount, int slots, String note, boolean shown) {
    }

    /**
     * The sponsors and the slots of a community in a round.
     *
     * @param organizes whether she allots, and reads the notes
     * @param allotted  as the organizers said; null while they have not
     */
    public record View(ParticipationRef participation, List<Line> sponsors, SlotFunding funding, boolean organizes, Integer allotted, int version) {
    }

    /** @throws NotFound for who neither coordinates it nor organizes the round; so do all of these */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public View view(String participationId) {
        ParticipationRef ref = inside(participationId);
        Participation participation = em.find(Participation.class, ref.id());
        boolean organizes = isOrganizer(ref);
        List<Sponsorship> sponsors = of(ref);
        SlotFunding funding = new SlotFunding(participation.slots(), ref.slots(), sponsors.stream().mapToInt(Sponsorship::slots).sum(), participation.generalSlots(),
                sponsors.stream().map(Sponsorship::amount).toList());
        return new View(ref, sponsors.stream().map(s -> new Line(s.publicId(), s.version(), s.name(), s.website(), s.amount(), s.slots(),
                organizes ? s.note() : null, s.isShown())).toList(), funding, organizes, participation.allotted(), participation.version());
    }

    /** Notes a promise. @throws Refused at the inputs of {@link SponsorForm} */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void add(String participationId, SponsorForm form) {
        ParticipationRef ref = inside(participationId);
        Verdict.when(!ref.state().isOut(), "sponsor.out").and(Verdict.when(of(ref).size() < MOST_SPONSORS, "sponsor.most", MOST_SPONSORS)).enforce();
        Sponsorship sponsorship = new Sponsorship(ref.id(), current.get().accountId(), clock.instant());
        describe(sponsorship, form);
        em.persist(sponsorship);
        audit.record("participation", ref.publicId(), "ADD_SPONSOR", null, null, sponsorship.name());
    }

    /** Changes what was noted; an empty note of a coordinator, who does not read it, leaves the one there is. @param version the form was made from */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void change(String participationId, String sponsorId, SponsorForm form, int version) {
        ParticipationRef ref = inside(participationId);
        Sponsorship sponsorship = one(ref, sponsorId);
        if (sponsorship.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        boolean keeps = !isOrganizer(ref) && (form.note() == null || form.note().isBlank());
        describe(sponsorship, keeps ? new SponsorForm(form.name(), form.website(), form.amount(), form.currency(), form.slots(), sponsorship.note(), form.shown()) : form);
        audit.record("participation", ref.publicId(), "CHANGE_SPONSOR", null, null, sponsorship.name());
    }

    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void remove(String participationId, String sponsorId) {
        ParticipationRef ref = inside(participationId);
        Sponsorship sponsorship = one(ref, sponsorId);
        em.remove(sponsorship);
        audit.record("participation", ref.publicId(), "REMOVE_SPONSOR", null, null, sponsorship.name());
    }

    /**
     * Gives the community its slots: as many interns can be accepted for it.
     *
     * @param allotted empty for what it asks for
     * @param general  how many of them the program's general fund pays
     * @throws Refused at {@code allotted} and {@code general}
     */
    @Requires(Role.ORGANIZER)
    public void allot(String participationId, String allotted, String general, int version) {
        ParticipationRef ref = inside(participationId);
        if (!isOrganizer(ref)) {
            throw new NotFound();
        }
        Participation participation = em.find(Participation.class, ref.id());
        if (participation.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Findings findings = new Findings();
        Integer given = allotted == null || allotted.isBlank() ? null : findings.read(() -> Typed.number("allotted", allotted, 0, MOST_SLOTS));
        Integer paid = findings.read(() -> Typed.number("general", general, 0, MOST_SLOTS));
        findings.enforce();
        String before = participation.allotted() + "/" + participation.generalSlots();
        participation.allot(given, paid);
        audit.record("participation", ref.publicId(), "ALLOT", before, given + "/" + paid, null);
    }

    private static void describe(Sponsorship sponsorship, SponsorForm form) {
        Findings findings = new Findings();
        String name = findings.read(() -> Typed.required("name", form.name(), 200));
        String website = findings.read(() -> Typed.link("website", form.website()));
        Currency currency = findings.read(() -> currency(form.currency()));
        Amount amount = currency == null ? null : findings.read(() -> positive(Amount.parse("amount", form.amount(), currency)));
        Integer slots = findings.read(() -> Typed.number("slots", form.slots(), 0, MOST_SLOTS));
        String note = findings.read(() -> Typed.optional("note", form.note(), 2000));
        findings.enforce();
        sponsorship.describe(name, website, amount, slots, note, form.shown());
    }

    private static Amount positive(Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input("amount", "sponsor.amount");
        }
        return amount;
    }

    private static Currency currency(String typed) {
        try {
            Currency currency = Currency.getInstance(Typed.required("currency", typed, 40).toUpperCase(Locale.ROOT));
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Refused below, like a code that is not of money.
        }
        throw Refused.input("currency", "currency");
    }

    private List<Sponsorship> of(ParticipationRef ref) {
        return em.createQuery("select s from Sponsorship s where s.participationId = :id order by s.name, s.id", Sponsorship.class)
                .setParameter("id", ref.id()).getResultList();
    }

    private Sponsorship one(ParticipationRef ref, String sponsorId) {
        return of(ref).stream().filter(sponsorship -> sponsorship.publicId().equals(sponsorId)).findFirst().orElseThrow(NotFound::new);
    }

    private boolean isOrganizer(ParticipationRef ref) {
        return policy.rolesOf(current.get(), ref).contains(Role.ORGANIZER);
    }

    private ParticipationRef inside(String participationId) {
        ParticipationRef ref = directory.participationByPublicId(participationId);
        if (!policy.isInside(current.get(), ref)) {
            throw new NotFound();
        }
        return ref;
    }
}
