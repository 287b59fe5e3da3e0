package org.cohort.story;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
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
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.TravelDirectory;
import org.cohort.travel.TripReportAccepted;
import org.cohort.travel.TripReportRef;

/** Writing, publishing and reading stories. */
@UseCase
public class StoryService {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 60_000;

    /** A story as its reader sees it. @param mayWrite whether the reader may rewrite it now */
    public record View(String publicId, int version, String title, String body, String thanks, StoryState state, Instant publishedAt, String author,
                       String community, String communityPublicId, String round, boolean mayWrite, List<Option<StoryAction>> options,
                       List<TravelDirectory.Heard> sessions, List<TravelDirectory.Photo> photos) {
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
    private InternshipDirectory internships;

    @Inject
    private TravelDirectory travel;

    @Inject
    private Transitions transitions;

    @Inject
    private AuditTrail audit;

    /** An accepted report that may be published becomes a draft: nothing the author wrote is typed twice. */
    void begin(@Observes TripReportAccepted accepted) {
        TripReportRef report = travel.tripReport(accepted.tripReportId());
        boolean begun = !em.createQuery("select s.id from Story s where s.tripReportId = :report", Long.class)
                .setParameter("report", report.id()).getResultList().isEmpty();
        if (report.mayPublish() && !begun) {
            create(report.accountId(), report.internshipId(), report.id(), titleOf(report), bodyOf(report), report.thanks());
        }
    }

    /** Begins a story about one's own internship. @return its public id */
    @Requires(Role.SELF)
    public String begin(String internshipPublicId, String title) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        if (!current.get().is(internship.accountId())) {
            throw new NotFound();
        }
        return create(internship.accountId(), internship.id(), null, text("title", title, LONGEST_TITLE), "", null);
    }

    private String create(Long account, Long internship, Long report, String title, String body, String thanks) {
        String slug = Slug.free(title, this::isTaken);
        Story story = new Story(slug, account, internship, report, title, body, thanks, clock.instant());
        em.persist(story);
        em.flush();
        transitions.begin(StoryLifecycle.TABLE, caseOf(story));
        return slug;
    }

    /** Saves a draft. @param version the version the author's page showed */
    @Requires(Role.SELF)
    public void write(String publicId, int version, String title, String body, String thanks) {
        Story story = find(publicId);
        if (!current.get().is(story.accountId())) {
            throw new NotFound();
        }
        if (!story.isOpen() || story.version() != version) {
            throw new Refused(Verdict.conflict(story.isOpen() ? "stale" : "story.notOpen"));
        }
        Findings findings = new Findings();
        String checkedTitle = findings.read(() -> text("title", title, LONGEST_TITLE));
        String checkedBody = findings.read(() -> limited("body", body));
        String checkedThanks = findings.read(() -> limited("thanks", thanks));
        findings.enforce();
        String changes = new Changes().value("title", story.title(), checkedTitle).text("body", story.body(), checkedBody)
                .text("thanks", story.thanks(), checkedThanks).words();
        story.write(checkedTitle, checkedBody, checkedThanks);
        audit.record(StoryLifecycle.TABLE.name(), publicId, "EDIT", null, null, changes);
    }

    @Requires(Role.SELF)
    public void perform(String publicId, StoryAction action, String comment) {
        StoryCase subject = caseOf(find(publicId));
        Set<Role> roles = StoryPolicy.rolesOf(current.get(), subject.story().accountId(), subject.internship());
        requireSeen(roles, subject.story());
        transitions.fire(StoryLifecycle.TABLE, subject, action, roles, comment);
    }

    /** @throws NotFound when it is not published and not the reader's business */
    @Public
    public View view(String publicId) {
        StoryCase subject = caseOf(find(publicId));
        Story story = subject.story();
        Set<Role> roles = StoryPolicy.rolesOf(current.get(), story.accountId(), subject.internship());
        requireSeen(roles, story);
        Directory.Person author = people.people(List.of(story.accountId())).get(story.accountId());
        var participation = subject.internship().project().participation();
        return new View(publicId, story.version(), story.title(), story.body(), story.thanks(), story.state(), story.publishedAt(),
                author == null ? "" : author.name(), participation.communityName(), participation.communityPublicId(), participation.round().name(),
                roles.contains(Role.SELF) && story.isOpen(),
                roles.isEmpty() ? List.of() : transitions.options(StoryLifecycle.TABLE, subject, roles),
                travel.heard(story.tripReportId()), travel.photos(story.tripReportId()));
    }

    private static void requireSeen(Set<Role> roles, Story story) {
        if (!StoryPolicy.maySee(roles, story.state())) {
            throw new NotFound();
        }
    }

    private StoryCase caseOf(Story story) {
        return new StoryCase(story, internships.internship(story.internshipId()), clock.instant());
    }

    private Story find(String publicId) {
        return em.createQuery("select s from Story s where s.publicId = :id", Story.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private boolean isTaken(String slug) {
        return !em.createQuery("select s.id from Story s where s.publicId = :slug", Long.class).setParameter("slug", slug).getResultList().isEmpty();
    }

    private static String titleOf(TripReportRef report) {
        return report.title() == null || report.title().isBlank() ? report.conferenceName() : report.title();
    }

    private static String bodyOf(TripReportRef report) {
        return Stream.of(report.sessions(), report.people(), report.learned(), report.changes()).filter(Objects::nonNull).filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Refused.input(field, "required");
        }
        if (value.length() > longest) {
            throw Refused.input(field, "tooLong", longest);
        }
        return value.strip();
    }

    private static String limited(String field, String value) {
        if (value != null && value.length() > LONGEST_TEXT) {
            throw Refused.input(field, "tooLong", LONGEST_TEXT);
        }
        return value;
    }
}
