package org.cohort.fund;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohort.fund.bank.WrongDetails;
import org.cohort.fund.batch.LiveLines;
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
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
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
    /** What moves money, or must not come between a batch and its line. */
    private static final Set<InstallmentAction> MOVING = EnumSet.of(InstallmentAction.MARK_PAID, InstallmentAction.REJECT, InstallmentAction.REPORT_FAILURE, InstallmentAction.CANCEL,
            InstallmentAction.HOLD_BY_HAND, InstallmentAction.LET_GO);

    /** An installment as its people see it. @param internship null where the reader may not see it. @param statement the address of the statement it stands in. @param reference of the payment, or null before it is started
     * @param failed the references of payments for it that failed, the earliest first
     * @param why the key of why it is not paid yet, in words for the reader; null where there is nothing to say @param reason why it was cancelled or failed, or null
     * @param sponsors who pays it @param batch the batch it is in, for who may see batches; else null
     * @param failedNext after it did not arrive, for the intern: who sends it again, by name, empty where nobody keeps the fund yet; else null
     * @param fund who sends the money, for who may see funds; else null @param collect whether she can collect it into a batch now; null where nobody asks her to */
    public record View(String publicId, String internName, String internship, String statement, PayMoment stage, Amount amount, InstallmentState state,
                       LocalDate dueOn, String reference, List<String> failed, String why, String reason, List<String> sponsors, LiveLines.Live batch, FundRef fund, String failedNext, Verdict collect,
                       List<Option<InstallmentAction>> options) {
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private WrongDetails wrong;

    @Inject
    private CurrentActor current;

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
    private Directory people;

    @Inject
    private Stipends stipends;

    @Inject
    private InstallmentCases cases;

    @Inject
    private InstallmentNews news;

    @Inject
    private Windows windows;

    void schedule(@Observes InternshipOffered offered) {
        InternshipRef internship = internships.internship(offered.internshipId());
        RoundRef round = internship.project().participation().round();
        Long fund = funds.stipendFund(round.programId(), round.stipend().currency());
        List<Amount> parts = round.rules().split(stipends.of(internship));
        // Of a small stipend a part can be nothing, which could never be paid.
        IntStream.range(0, parts.size()).filter(i -> parts.get(i).isPositive())
                .forEach(i -> schedule(internship, round, fund, round.rules().shares().get(i).moment(), parts.get(i)));
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
                    news.cancelled(installment, why);
                });
    }

    /** It is to be paid from now on, by the program's fund in its currency where it had none. */
    void authorize(Installment installment, InstallmentAction action, Set<Role> roles, String comment) {
        if (!cases.isFunded(installment)) {
            installment.payFrom(funds.stipendFund(cases.of(installment).programId(), installment.amount().currency()));
        }
        news.moving(installment);
        transitions.fire(InstallmentLifecycle.TABLE, cases.of(installment), action, roles, comment);
        news.moved(installment, action);
        installment.authorized(current.get().accountId(), clock.instant());
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

    /** Does what the lifecycle allows this person. Releasing it in a batch holds the money; marking it paid takes it. */
    @Requires(Role.SELF)
    public void perform(String publicId, InstallmentAction action, String comment) {
        InstallmentCase found = cases.byPublicId(publicId);
        Installment installment = found.installment();
        Set<Role> roles = rolesFor(found);
        InstallmentCase subject = MOVING.contains(action) ? locked(installment) : found;
        if (action == InstallmentAction.RULE_TO_PAY) {
            authorize(installment, action, roles, comment);
            installment.rule(comment);
            wrong.settled(installment.accountId());
            return;
        }
        fire(subject, action, roles, comment);
    }

    /** Nobody collects it or moves its money until this transaction ends, and it is read anew: as everybody who takes several locks, funds before all else. */
    private InstallmentCase locked(Installment installment) {
        money.lock(installment);
        em.refresh(installment);
        return cases.of(installment);
    }

    /** Fires it and moves the money that goes with it, in one transaction. */
    void fire(InstallmentCase subject, InstallmentAction action, Set<Role> roles, String comment) {
        Installment installment = subject.installment();
        transitions.fire(InstallmentLifecycle.TABLE, subject, action, roles, comment);
        switch (action) {
            case RELEASE -> money.hold(installment, subject.title());
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
                // Who said so herself knows, and is on the page that leads to her details.
                if (!current.get().is(installment.accountId())) {
                    wrong.ask(installment.accountId(), subject.title(), "/installments/" + installment.publicId());
                }
            }
            case CORRECT -> wrong.settled(installment.accountId());
            case HOLD_BY_HAND -> installment.holdByHand(current.get().accountId(), comment);
            case LET_GO -> installment.letGo();
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
        boolean self = roles.contains(Role.SELF);
        return new View(publicId, subject.internName(), InternshipPolicy.maySee(current.get(), internship) ? internship.publicId() : null, "/statements/" + internship.publicId() + ".pdf",
                installment.stage(), installment.amount(), self ? installment.shown() : installment.state(), installment.dueOn(),
                self && installment.shown() == InstallmentState.SCHEDULED ? null : reference(installment), ledger.failedReferences(SUBJECT, publicId), installment.why(self), installment.reason(self), money.sponsors(installment),
                self ? null : subject.batch(), self || installment.fundId() == null ? null : funds.fund(installment.fundId()),
                self && installment.state() == InstallmentState.FAILED ? treasurers(installment) : null, collect(subject, roles), options(subject, roles));
    }

    private String treasurers(Installment installment) {
        return installment.fundId() == null ? "" : people.people(people.holders(Role.TREASURER, installment.fundId())).values().stream()
                .map(Directory.Person::name).sorted().collect(Collectors.joining(", "));
    }

    private Verdict collect(InstallmentCase subject, Set<Role> roles) {
        Installment installment = subject.installment();
        if (installment.state() != InstallmentState.AUTHORIZED || subject.batch() != null || roles.contains(Role.SELF)) {
            return null;
        }
        return !subject.funded().isAllowed() ? subject.funded() : roles.contains(Role.TREASURER) ? Verdict.allowed() : null;
    }

    /** It came into a batch, or out of one. */
    void batched(InstallmentCase subject) {
        transitions.refresh(InstallmentLifecycle.TABLE, subject);
    }

    /** From the start of a payment on, so that the money is sent with it. */
    private String reference(Installment installment) {
        return installment.state() == InstallmentState.IN_PAYMENT ? ledger.nextReference(SUBJECT, installment.publicId())
                : ledger.referenceOf(SUBJECT, installment.publicId());
    }

    /** What others do is not offered to the intern at all; what is held by hand is let go, what an outcome holds is ruled on. */
    private List<Option<InstallmentAction>> options(InstallmentCase subject, Set<Role> roles) {
        Installment installment = subject.installment();
        boolean stillPaid = installment.isAuthorized() && (installment.isHeldByHand() || installment.state() == InstallmentState.FAILED);
        InstallmentAction other = stillPaid ? InstallmentAction.RULE_TO_PAY : InstallmentAction.LET_GO;
        return transitions.options(InstallmentLifecycle.TABLE, subject, roles).stream()
                .filter(option -> option.isAllowed() || !roles.contains(Role.SELF) && option.action() != other).toList();
    }

    private Set<Role> rolesFor(InstallmentCase subject) {
        Set<Role> roles = FundPolicy.rolesOf(current.get(), subject.installment(), subject.programId());
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        return roles;
    }
}
