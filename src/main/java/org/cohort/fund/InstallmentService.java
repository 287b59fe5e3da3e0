package org.cohort.fund;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.fund.batch.LiveLines;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.internship.stipend.Stipends;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Words;
import org.cohort.program.DeadlineKind;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;
import org.cohort.program.rules.PayMoment;

/** Stipends: scheduled when an internship is offered, authorized by the mentor's evaluation, paid by the treasurer. */
@UseCase
public class InstallmentService {

    private static final String SUBJECT = InstallmentMoney.SUBJECT;

    /** An installment as its people see it. @param internship null where the reader may not see it. @param reference of the payment, or null before it is started
     * @param why the key of why it is not paid yet, in words for the reader; null where there is nothing to say @param reason why it was cancelled or failed, or null
     * @param sponsors who pays it @param batch the number of the batch it is in, for who may see batches; else null */
    public record View(String publicId, String internName, String internship, PayMoment stage, Amount amount, InstallmentState state,
                       LocalDate dueOn, String reference, String why, String reason, List<String> sponsors, Integer batch, List<Option<InstallmentAction>> options) {
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Directory people;

    @Inject
    private Transitions transitions;

    @Inject
    private FundLedger ledger;

    @Inject
    private InstallmentMoney money;

    @Inject
    private LiveLines lines;

    @Inject
    private FundDirectory funds;

    @Inject
    private InternshipDirectory internships;

    @Inject
    private Stipends stipends;

    @Inject
    private InstallmentCases cases;

    @Inject
    private Outbox outbox;

    @Inject
    private Windows windows;

    void schedule(@Observes InternshipOffered offered) {
        InternshipRef internship = internships.internship(offered.internshipId());
        RoundRef round = internship.project().participation().round();
        Long fund = funds.stipendFund(round.programId(), round.stipend().currency());
        List<Amount> parts = round.rules().split(stipends.of(internship));
        for (int i = 0; i < parts.size(); i++) {
            schedule(internship, round, fund, round.rules().shares().get(i).moment(), parts.get(i));
        }
    }

    private void schedule(InternshipRef internship, RoundRef round, Long fund, PayMoment stage, Amount amount) {
        LocalDate day = switch (stage) {
            case START -> internship.startsOn();
            case INITIAL, MIDPOINT, THIRD, FINAL -> day(round, Stage.valueOf(stage.name()).deadline(), internship);
        };
        Installment installment = new Installment(internship.id(), internship.accountId(), fund, stage, amount, day, clock.instant());
        em.persist(installment);
        transitions.begin(InstallmentLifecycle.TABLE, cases.of(installment));
    }

    private LocalDate day(RoundRef round, DeadlineKind kind, InternshipRef internship) {
        Instant due = windows.at(round.id(), kind);
        return due == null ? internship.endsOn() : due.atZone(internship.zone()).toLocalDate();
    }

    /** Both sides have signed: what waits for the start alone is to be paid. */
    void started(InternshipRef internship) {
        scheduled(internship.id(), PayMoment.START).forEach(installment -> authorize(installment, InstallmentAction.AUTHORIZE, Set.of(Role.SYSTEM), null));
    }

    private List<Installment> scheduled(Long internship, PayMoment moment) {
        return em.createQuery("select i from Installment i where i.internshipId = :internship and i.stage = :stage and i.state = :scheduled", Installment.class)
                .setParameter("internship", internship).setParameter("stage", moment).setParameter("scheduled", InstallmentState.SCHEDULED).getResultList();
    }

    /** It was broken off: what waits for nothing any more is cancelled, with the reason. What an outcome holds stays an organizer's to rule, what is authorized was earned. */
    void broken(InternshipRef internship) {
        em.createQuery("select i from Installment i where i.internshipId = :internship and i.state = :scheduled order by i.id", Installment.class)
                .setParameter("internship", internship.id()).setParameter("scheduled", InstallmentState.SCHEDULED).getResultList().forEach(installment -> {
                    String why = Words.say(Locale.ENGLISH, "installment.cancelled." + internship.state());
                    installment.reason(why);
                    transitions.fire(InstallmentLifecycle.TABLE, cases.of(installment), InstallmentAction.CANCEL, Set.of(Role.SYSTEM), why);
                });
    }

    /**
     * A mentor who goes on authorizes the stage's installment; one who wants more time does so before the end, but not in
     * the end. Any other outcome holds it until an organizer rules or the outcome is another (rule I3).
     */
    void decide(@Observes EvaluationSubmitted evaluated) {
        boolean paysOut = evaluated.outcome() == EvaluationOutcome.CONTINUE
                || evaluated.outcome() == EvaluationOutcome.EXTEND && evaluated.stage() != Stage.FINAL;
        em.createQuery("select i from Installment i where i.internshipId = :internship and i.stage = :stage and i.state in :open", Installment.class)
                .setParameter("internship", evaluated.internshipId()).setParameter("stage", PayMoment.valueOf(evaluated.stage().name()))
                .setParameter("open", List.of(InstallmentState.SCHEDULED, InstallmentState.HELD, InstallmentState.AUTHORIZED))
                .getResultList().forEach(installment -> decide(installment, evaluated.outcome(), paysOut));
    }

    private void decide(Installment installment, EvaluationOutcome outcome, boolean paysOut) {
        if (paysOut && installment.state() != InstallmentState.AUTHORIZED) {
            authorize(installment, InstallmentAction.AUTHORIZE, Set.of(Role.SYSTEM), null);
        } else if (!paysOut && !installment.isRuled()) {
            installment.heldFor(outcome);
            if (installment.state() != InstallmentState.HELD) {
                transitions.fire(InstallmentLifecycle.TABLE, cases.of(installment), InstallmentAction.HOLD, Set.of(Role.SYSTEM), null);
                tellOrganizers(cases.of(installment));
            }
        }
    }

    private void authorize(Installment installment, InstallmentAction action, Set<Role> roles, String comment) {
        if (!cases.isFunded(installment)) {
            installment.payFrom(funds.stipendFund(cases.of(installment).programId(), installment.amount().currency()));
        }
        transitions.fire(InstallmentLifecycle.TABLE, cases.of(installment), action, roles, comment);
        installment.authorized(current.get().accountId(), clock.instant());
    }

    private void tellOrganizers(InstallmentCase held) {
        people.holders(Role.ORGANIZER, held.programId()).forEach(organizer ->
                outbox.tell(organizer, "installment.HELD", "/installments/" + held.installment().publicId(), held.title()));
    }

    /** A new fund pays what had none, and its treasurer is asked for it. */
    void adopt(Fund fund) {
        if (fund.purpose() == FundPurpose.STIPENDS) {
            cases.unfunded(fund.programId()).stream().filter(installment -> installment.amount().currency().equals(fund.currency())).forEach(installment -> {
                installment.payFrom(fund.id());
                transitions.refresh(InstallmentLifecycle.TABLE, cases.of(installment));
            });
        }
    }

    /** Does what the lifecycle allows this person. Starting a payment holds the money; marking it paid takes it. */
    @Requires(Role.SELF)
    public void perform(String publicId, InstallmentAction action, String comment) {
        InstallmentCase subject = cases.byPublicId(publicId);
        Installment installment = subject.installment();
        Set<Role> roles = rolesFor(subject);
        if (action == InstallmentAction.RULE_TO_PAY) {
            authorize(installment, action, roles, comment);
            installment.rule();
            return;
        }
        fire(subject, action, roles, comment);
    }

    /** Fires it and moves the money that goes with it, in one transaction. */
    void fire(InstallmentCase subject, InstallmentAction action, Set<Role> roles, String comment) {
        Installment installment = subject.installment();
        transitions.fire(InstallmentLifecycle.TABLE, subject, action, roles, comment);
        switch (action) {
            case START_PAYMENT, RELEASE -> money.hold(installment, subject.title());
            case MARK_PAID -> {
                money.pay(installment);
                lines.paid(SUBJECT, installment.publicId());
            }
            case REPORT_FAILURE, REJECT -> {
                installment.failed(current.get().accountId());
                installment.reason(comment);
                if (action == InstallmentAction.REJECT) {
                    money.rejected(installment);
                } else {
                    money.failed(installment);
                }
                lines.failed(SUBJECT, installment.publicId(), comment);
            }
            case CANCEL -> {
                installment.reason(comment);
                money.free(installment, subject.title());
            }
            default -> {
                // The other actions move no money.
            }
        }
    }

    /** One installment with what its reader may do. @throws NotFound for everybody it is not the business of */
    @Requires(Role.SELF)
    public View view(String publicId) {
        InstallmentCase subject = cases.byPublicId(publicId);
        Installment installment = subject.installment();
        Set<Role> roles = rolesFor(subject);
        InternshipRef internship = internships.internship(installment.internshipId());
        return new View(publicId, subject.internName(), InternshipPolicy.maySee(current.get(), internship) ? internship.publicId() : null,
                installment.stage(), installment.amount(), installment.state(), installment.dueOn(), reference(installment), why(installment, roles), installment.reason(), money.sponsors(installment),
                roles.contains(Role.SELF) ? null : subject.batch(), options(subject, roles));
    }

    /** The intern reads it in other words: what a mentor said may not be hers to read yet, and nothing is decided against her (B20, B21). */
    private static String why(Installment installment, Set<Role> roles) {
        String who = roles.contains(Role.SELF) ? "installment.why.self." : "installment.why.";
        return switch (installment.state()) {
            case SCHEDULED -> who + (installment.stage() == PayMoment.START ? "START" : "SCHEDULED");
            case HELD -> who + "HELD." + installment.heldFor();
            case AUTHORIZED, IN_PAYMENT, FAILED -> who + installment.state();
            default -> null;
        };
    }

    /** From the start of a payment on, so that the money is sent with it. */
    private String reference(Installment installment) {
        return installment.state() == InstallmentState.IN_PAYMENT ? ledger.nextReference(SUBJECT, installment.publicId())
                : ledger.referenceOf(SUBJECT, installment.publicId());
    }

    /** What others do is not offered to the intern at all. */
    private List<Option<InstallmentAction>> options(InstallmentCase subject, Set<Role> roles) {
        return transitions.options(InstallmentLifecycle.TABLE, subject, roles).stream()
                .filter(option -> !roles.contains(Role.SELF) || option.isAllowed()).toList();
    }

    private Set<Role> rolesFor(InstallmentCase subject) {
        Set<Role> roles = FundPolicy.rolesOf(current.get(), subject.installment(), subject.programId());
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        return roles;
    }
}
