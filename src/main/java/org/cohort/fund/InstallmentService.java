package org.cohort.fund;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipOffered;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.DeadlineKind;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;

/** Stipends: scheduled when an internship is offered, authorized by the mentor's evaluation, paid by the treasurer. */
@UseCase
public class InstallmentService {

    private static final String SUBJECT = "installment";
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** An installment as its people see it. @param internship null where the reader may not see it. @param reference of the payment, or null before */
    public record View(String publicId, String internName, String internship, Stage stage, Amount amount, InstallmentState state,
                       LocalDate dueOn, String reference, List<Option<InstallmentAction>> options) {
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
    private FundDirectory funds;

    @Inject
    private InternshipDirectory internships;

    @Inject
    private Windows windows;

    void schedule(@Observes InternshipOffered offered) {
        InternshipRef internship = internships.internship(offered.internshipId());
        RoundRef round = internship.project().participation().round();
        Amount first = round.stipend().percent(HALF, RoundingMode.DOWN);
        Long fund = stipendFund(round.programId());
        schedule(internship, round, fund, Stage.MIDPOINT, first);
        schedule(internship, round, fund, Stage.FINAL, round.stipend().minus(first));
    }

    private void schedule(InternshipRef internship, RoundRef round, Long fund, Stage stage, Amount amount) {
        Instant due = windows.at(round.id(), stage == Stage.MIDPOINT ? DeadlineKind.MIDPOINT_EVALUATION : DeadlineKind.FINAL_EVALUATION);
        LocalDate day = due == null ? internship.endsOn() : due.atZone(internship.zone()).toLocalDate();
        Installment installment = new Installment(internship.id(), internship.accountId(), fund, stage, amount, day, clock.instant());
        em.persist(installment);
        transitions.begin(InstallmentLifecycle.TABLE, caseOf(installment));
    }

    /** A mentor who goes on authorizes the stage's installment; any other outcome leaves it scheduled: held (rule I3). */
    void decide(@Observes EvaluationSubmitted evaluated) {
        boolean paysOut = evaluated.outcome() == EvaluationOutcome.CONTINUE || evaluated.outcome() == EvaluationOutcome.EXTEND;
        em.createQuery("select i from Installment i where i.internshipId = :internship and i.stage = :stage", Installment.class)
                .setParameter("internship", evaluated.internshipId()).setParameter("stage", evaluated.stage()).getResultStream()
                .filter(installment -> paysOut && installment.state() == InstallmentState.SCHEDULED)
                .forEach(installment -> {
                    if (installment.fundId() == null) {
                        installment.payFrom(stipendFund(caseOf(installment).programId()));
                    }
                    installment.authorizedAt(clock.instant());
                    transitions.fire(InstallmentLifecycle.TABLE, caseOf(installment), InstallmentAction.AUTHORIZE, Set.of(Role.SYSTEM), null);
                });
    }

    /** Does what the lifecycle allows this person. Starting a payment holds the money; marking it paid takes it. */
    @Requires(Role.SELF)
    public void perform(String publicId, InstallmentAction action, String comment) {
        Installment installment = find(publicId);
        InstallmentCase subject = caseOf(installment);
        Set<Role> roles = rolesFor(subject);
        transitions.fire(InstallmentLifecycle.TABLE, subject, action, roles, comment);
        Amount amount = installment.amount();
        String memo = subject.title();
        switch (action) {
            case START_PAYMENT -> {
                ledger.reserve(installment.fundId(), amount, SUBJECT, publicId, memo);
                ledger.commit(installment.fundId(), amount, SUBJECT, publicId, memo);
            }
            case MARK_PAID -> ledger.pay(installment.fundId(), amount, installment.accountId(), SUBJECT, publicId);
            case REPORT_FAILURE -> ledger.failed(installment.fundId(), SUBJECT, publicId);
            default -> {
                // The other actions move no money.
            }
        }
    }

    /** One installment with what its reader may do. @throws NotFound for everybody it is not the business of */
    @Requires(Role.SELF)
    public View view(String publicId) {
        Installment installment = find(publicId);
        InstallmentCase subject = caseOf(installment);
        Set<Role> roles = rolesFor(subject);
        InternshipRef internship = internships.internship(installment.internshipId());
        return new View(publicId, subject.internName(), InternshipPolicy.maySee(current.get(), internship) ? internship.publicId() : null, installment.stage(), installment.amount(), installment.state(),
                installment.dueOn(), ledger.referenceOf(SUBJECT, publicId), transitions.options(InstallmentLifecycle.TABLE, subject, roles));
    }

    private Set<Role> rolesFor(InstallmentCase subject) {
        Set<Role> roles = FundPolicy.rolesOf(current.get(), subject.installment(), subject.programId());
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        return roles;
    }

    private Installment find(String publicId) {
        return em.createQuery("select i from Installment i where i.publicId = :id", Installment.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private InstallmentCase caseOf(Installment installment) {
        InternshipRef internship = internships.internship(installment.internshipId());
        Directory.Person intern = people.people(List.of(installment.accountId())).get(installment.accountId());
        Amount free = installment.fundId() == null ? null : ledger.balance(installment.fundId()).free();
        return new InstallmentCase(installment, intern == null ? Actor.SYSTEM.name() : intern.name(),
                internship.project().participation().round().programId(), free);
    }

    /** The oldest fund for stipends, or null while the program has none. */
    private Long stipendFund(Long programId) {
        return funds.ofProgram(programId, FundPurpose.STIPENDS).stream().map(FundRef::id).findFirst().orElse(null);
    }
}
