package org.cohort.selection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.work.Tasks;

/**
 * Writes reviews. A review belongs to its reviewer and is found by its proposal; each method throws {@link NotFound} for a
 * proposal the actor may not see.
 */
@UseCase
public class ReviewService {

    /** The questionnaire reviews answer. */
    public static final String RUBRIC = "review-rubric";

    /** What the sheets of reviews are about: the proposal, one sheet a reviewer. */
    public static final String SUBJECT = ReviewLifecycle.TABLE.name();

    private static final int LONGEST_REASON = 300;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ReviewCases cases;

    @Inject
    ProposalDirectory proposals;

    @Inject
    ProposalService intake;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The sheet to write on. @throws Refused when the actor may not write, with the reason */
    @Requires(Role.MENTOR)
    public Sheet sheet(String proposalPublicId) {
        return sheet(writable(proposalPublicId, ReviewAction.SAVE));
    }

    /** Keeps what is filled in so far. @param version of the sheet the person saw */
    @Requires(Role.MENTOR)
    public void save(String proposalPublicId, int version, Map<String, String> answers) {
        ReviewCase subject = writable(proposalPublicId, ReviewAction.SAVE);
        questionnaires.save(sheet(subject).publicId(), version, answers, false);
        begin(subject);
    }

    /** Hands it in, with the overall score derived from the answers (rule R1). */
    @Requires(Role.MENTOR)
    public void submit(String proposalPublicId, int version, Map<String, String> answers) {
        ReviewCase subject = writable(proposalPublicId, ReviewAction.SUBMIT);
        Sheet sheet = questionnaires.save(sheet(subject).publicId(), version, answers, true);
        begin(subject);
        subject.review().noteSubmission(sheet.score(), clock.instant());
        fire(subject, ReviewAction.SUBMIT, null);
        tasks.done("proposal", proposalPublicId, current.get().accountId());
    }

    /** Takes a submitted review back to change it; until it is in again, others' are hidden again. */
    @Requires(Role.MENTOR)
    public void reopen(String proposalPublicId) {
        ReviewCase subject = writable(proposalPublicId, ReviewAction.REOPEN);
        fire(subject, ReviewAction.REOPEN, null);
        subject.review().noteReopening();
        questionnaires.reopen(SUBJECT, proposalPublicId, current.get().accountId());
    }

    /**
     * Declares a conflict with the applicant: from now on neither this nor any other proposal of hers exists for the reviewer (rule R3).
     *
     * @param reason why, for the coordinator and the organizers
     */
    @Requires(Role.MENTOR)
    public void recuse(String proposalPublicId, String reason) {
        ReviewCase subject = writable(proposalPublicId, ReviewAction.RECUSE);
        if (reason == null || reason.isBlank()) {
            throw Refused.input("comment", "required");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refused.input("comment", "tooLong", LONGEST_REASON);
        }
        begin(subject);
        fire(subject, ReviewAction.RECUSE, reason);
        Long applicant = subject.proposal().applicantId();
        List<ProposalRef> hers = proposals.ofProjects(current.get().scopes(Role.MENTOR)).stream()
                .filter(proposal -> proposal.applicantId().equals(applicant)).toList();
        em.persist(new Conflict(current.get().accountId(), applicant, reason.strip(), clock.instant()));
        hers.forEach(proposal -> intake.readdress(proposal.id()));
    }

    private ReviewCase writable(String proposalPublicId, ReviewAction action) {
        ProposalRef proposal = cases.visible(current.get(), proposalPublicId);
        ReviewCase subject = cases.own(current.get(), proposal);
        ReviewLifecycle.TABLE.may(subject, action, roles(subject), clock.instant()).enforce();
        return subject;
    }

    private Sheet sheet(ReviewCase subject) {
        return questionnaires.sheetFor(RUBRIC, subject.proposal().project().participation().round().forms(), SUBJECT, subject.proposal().publicId());
    }

    private void begin(ReviewCase subject) {
        if (subject.review().id() == null) {
            em.persist(subject.review());
            transitions.begin(ReviewLifecycle.TABLE, subject);
        }
    }

    private void fire(ReviewCase subject, ReviewAction action, String comment) {
        transitions.fire(ReviewLifecycle.TABLE, subject, action, roles(subject), comment);
    }

    private Set<Role> roles(ReviewCase subject) {
        return cases.roles(current.get(), subject.proposal());
    }
}
