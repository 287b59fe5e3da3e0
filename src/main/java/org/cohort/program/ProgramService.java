package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Makes programs and changes what is said of them. */
@UseCase
public class ProgramService {

    /** What stands after /organize/programs/ and is no program. */
    private static final Set<String> TAKEN = Set.of("new");

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    RoleService roles;

    @Inject
    ProgramMoney money;

    @Inject
    RulesService rules;

    @Inject
    Questionnaires questionnaires;

    /** Makes a program; who makes it organizes it. @return its public id */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public String create(ProgramForm form) {
        return create(form, null);
    }

    /** Makes one that starts with a template's rules, timetable and questions. @param template its code; null for none @return its public id */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public String create(ProgramForm form, String template) {
        Said said = read(form);
        enforceFree(said.name(), null);
        Program program = new Program(Slug.free(said.name(), slug -> TAKEN.contains(slug) || isTaken(slug)), clock.instant());
        describe(program, said);
        ProgramTemplate start = ProgramTemplate.of(template);
        if (start != null) {
            program.rule(start.rules());
            program.space(start.timetable());
        }
        em.persist(program);
        em.flush();
        if (start != null) {
            start.forms().forEach(asks -> questionnaires.define(FormScope.of(program.id()), asks.code(), asks.title(), asks.questions()));
        }
        audit.record("program", program.publicId(), "CREATE", null, null, start == null ? null : start.code());
        if (current.get().isSignedIn()) {
            roles.grant(current.get().accountId(), Role.ORGANIZER, program.id());
        }
        return program.publicId();
    }

    /**
     * Changes what is said of it; the audit keeps what it was. Rounds keep the zone they were made with, published ones
     * the stipend too.
     *
     * @param version the version the form was made from
     */
    @Requires(Role.ORGANIZER)
    public void edit(String publicId, ProgramForm form, int version) {
        Program program = organized(publicId);
        if (program.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        String name = program.name();
        String summary = program.summary();
        String about = program.about();
        ZoneId zone = program.zone();
        Amount stipend = program.stipend();
        Said said = read(form);
        if (stipend != null && !stipend.currency().equals(said.stipend().currency())) {
            enforceNoMoneyYet(program);
        }
        enforceFree(said.name(), program.id());
        describe(program, said);
        rules.follow(program);
        audit.record("program", publicId, "EDIT", null, null, new Changes().value("name", name, program.name()).text("summary", summary, program.summary())
                .text("about", about, program.about()).value("zone", zone, program.zone()).value("stipend", stipend, program.stipend()).words());
    }

    private Program organized(String publicId) {
        Program program = em.createQuery("select p from Program p where p.publicId = :id", Program.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        if (!current.get().isSystem() && !current.get().holds(Role.ORGANIZER, program.id())) {
            throw new NotFound();
        }
        return program;
    }

    /** The currency stays once somebody was promised money in it, or a sponsor gave some: stipends and funds would no longer meet. */
    private void enforceNoMoneyYet(Program program) {
        if (any("select count(r) from ProgramRound r where r.programId = :program and r.state <> org.cohort.program.RoundState.DRAFT", program)) {
            throw Refused.input("currency", "program.currency.round", program.stipend().currency().getCurrencyCode());
        }
        if (money.isFunded(program.id())) {
            throw Refused.input("currency", "program.currency.fund", program.stipend().currency().getCurrencyCode());
        }
    }

    /** Two programs of one name could not be told apart. @param but the key of the one that is renamed, or null */
    private void enforceFree(String name, Long but) {
        boolean taken = em.createQuery("select p.id from Program p where lower(p.name) = :name", Long.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT)).getResultStream().anyMatch(id -> !id.equals(but));
        if (taken) {
            throw Refused.input("name", "program.name", name);
        }
    }

    private boolean any(String count, Program program) {
        return em.createQuery(count, Long.class).setParameter("program", program.id()).getSingleResult() > 0;
    }

    private boolean isTaken(String slug) {
        return em.createQuery("select count(p) from Program p where p.publicId = :id", Long.class).setParameter("id", slug).getSingleResult() > 0;
    }

    /** What the form says of a program, understood. */
    private record Said(String name, String summary, String about, ZoneId zone, Amount stipend) {
    }

    /** @throws Refused at every input that can't be right */
    private static Said read(ProgramForm form) {
        Findings findings = new Findings();
        Currency currency = findings.read(() -> currency(form.currency()));
        Said said = new Said(findings.read(() -> Typed.required("name", form.name(), 200)), findings.read(() -> Typed.required("summary", form.summary(), 500)),
                findings.read(() -> Typed.optional("about", form.about(), 20_000)), findings.read(() -> zone(form.zone())),
                findings.read(() -> stipend(form.stipend(), currency)));
        findings.enforce();
        return said;
    }

    private static void describe(Program program, Said said) {
        program.describe(said.name(), said.summary(), said.about(), said.zone(), said.stipend());
    }

    /** @param currency null where that was wrong itself: then it is only asked whether there is an amount */
    private static Amount stipend(String typed, Currency currency) {
        if (currency == null) {
            // What is no amount in any currency is told with what is wrong with the currency.
            Typed.number("stipend", Typed.required("stipend", typed, 40).replaceAll("[ ,.'’]", ""), 0, Integer.MAX_VALUE);
            return null;
        }
        return Amount.parse("stipend", typed, currency);
    }

    private static ZoneId zone(String typed) {
        try {
            return ZoneId.of(Typed.required("zone", typed, 60));
        } catch (DateTimeException unknown) {
            throw Refused.input("zone", "choice");
        }
    }

    private static Currency currency(String typed) {
        Currency currency;
        try {
            currency = Currency.getInstance(Typed.required("currency", typed, 40).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refused.input("currency", "currency");
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw Refused.input("currency", "currency");
        }
        return currency;
    }
}
