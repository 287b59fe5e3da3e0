package org.cohort.selection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.intake.ProposalDirectory;
import org.cohort.intake.ProposalReading;
import org.cohort.intake.ProposalRef;
import org.cohort.intake.ProposalState;
import org.cohort.intake.ProposalView;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.time.Window;
import org.cohort.program.Gate;
import org.cohort.program.RoundWindows;
import org.cohort.program.Windows;

/** What reviewers read. Everything is asked of {@link ReviewPolicy} before it is shown or counted. */
@Queries
public class ReviewQueries {

    private static final Comparator<QueueRow> LEAST_REVIEWED = Comparator.comparing(QueueRow::isDone)
            .thenComparing(QueueRow::reviews).thenComparing(row -> row.proposal().id());

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProposalDirectory proposals;

    @Inject
    ProposalReading reading;

    @Inject
    ReviewCases cases;

    @Inject
    ConflictFinder conflicts;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Windows windows;

    @Inject
    Directory people;

    @Inject
    Clock clock;

    /** The proposals the actor has to review, those of her projects that are not announced: the least reviewed first, what she has done last. */
    public List<QueueRow> queue(Actor actor) {
        Conflicts own = conflicts.of(actor);
        List<ProposalRef> visible = proposals.ofProjects(actor.scopes(Role.MENTOR)).stream()
                .filter(p -> p.state() != ProposalState.ANNOUNCED && ReviewPolicy.rolesOf(actor, p, own).contains(Role.MENTOR)).toList();
        Map<Long, List<Review>> reviews = reviews(visible);
        Map<Long, Directory.Person> names = people.people(visible.stream().map(ProposalRef::applicantId).toList());
        Map<Long, RoundWindows> open = new HashMap<>();
        Instant now = clock.instant();
        List<QueueRow> rows = new ArrayList<>();
        for (ProposalRef proposal : visible) {
            Window window = open.computeIfAbsent(proposal.project().participation().round().id(), round -> windows.on(round, actor.accountId()))
                    .window(Gate.REVIEW, proposal.project().place());
            List<Review> of = reviews.getOrDefault(proposal.id(), List.of());
            ReviewState mine = of.stream().filter(r -> actor.is(r.reviewerId())).map(Review::state).findFirst().orElse(null);
            Directory.Person applicant = names.get(proposal.applicantId());
            int submitted = (int) of.stream().filter(r -> r.state() == ReviewState.SUBMITTED).count();
            rows.add(new QueueRow(proposal, applicant == null ? "" : applicant.name(), submitted, mine, window.isOpen(now), window.shownEnd()));
        }
        return rows.stream().sorted(LEAST_REVIEWED).toList();
    }

    /** The reviews of proposals, whatever their state, by proposal. */
    Map<Long, List<Review>> reviews(Collection<ProposalRef> of) {
        return of.isEmpty() ? Map.of() : em.createQuery("select r from Review r where r.proposalId in :ids order by r.id", Review.class)
                .setParameter("ids", of.stream().map(ProposalRef::id).toList()).getResultStream().collect(Collectors.groupingBy(Review::proposalId));
    }

    /** @throws NotFound when there is no proposal that the actor may see here */
    public ReviewPage page(Actor actor, String proposalPublicId) {
        ProposalRef proposal = cases.visible(actor, proposalPublicId);
        ProposalView content = reading.view(proposalPublicId);
        Set<Role> roles = cases.roles(actor, proposal);
        ReviewCase own = cases.own(actor, proposal);
        ReviewState state = own.review().id() == null ? null : own.review().state();
        boolean shown = ReviewPolicy.showsOthers(proposal.project().participation().round().rules().blind(), roles, state);
        List<Review> submitted = cases.submitted(proposal.id());
        List<Sheet> sheets = questionnaires.read(ReviewService.RUBRIC, ReviewService.SUBJECT, proposalPublicId, roles);
        Sheet mine = sheets.stream().filter(sheet -> actor.is(sheet.accountId())).findFirst().orElse(null);
        ReviewAction writing = state == ReviewState.SUBMITTED ? ReviewAction.REOPEN : ReviewAction.SAVE;
        Verdict write = ReviewLifecycle.TABLE.may(own, writing, roles, clock.instant());
        return new ReviewPage(proposal, content, own.window().shown().isOver(clock.instant()) ? null : own.window().shownEnd(), roles.contains(Role.MENTOR), state, mine,
                ReviewLifecycle.TABLE.may(own, ReviewAction.SUBMIT, roles, clock.instant()), submitted.size(),
                shown ? others(actor, submitted, sheets) : List.of(), !shown, write,
                ReviewLifecycle.TABLE.may(own, ReviewAction.RECUSE, roles, clock.instant()), options(own, roles));
    }

    private List<ReviewPage.Other> others(Actor actor, List<Review> submitted, List<Sheet> sheets) {
        Map<Long, Directory.Person> names = people.people(submitted.stream().map(Review::reviewerId).toList());
        Map<Long, Sheet> byReviewer = sheets.stream().collect(Collectors.toMap(Sheet::accountId, sheet -> sheet, (one, other) -> one));
        return submitted.stream().filter(review -> !actor.is(review.reviewerId()))
                .map(review -> new ReviewPage.Other(names.containsKey(review.reviewerId()) ? names.get(review.reviewerId()).name() : "",
                        review.overall(), byReviewer.get(review.reviewerId()))).toList();
    }

    /** What is done by a button of its own: the forms save, submit and recuse. */
    private List<Option<ReviewAction>> options(ReviewCase own, Set<Role> roles) {
        return ReviewLifecycle.TABLE.options(own, roles, clock.instant()).stream()
                .filter(option -> option.action() == ReviewAction.REOPEN && option.verdict().kind() != Verdict.Kind.DENIED).toList();
    }
}
