package org.cohort.insight.imports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileKind;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Phrase;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.project.ProjectWithholding;

/** Uploading, previewing and confirming an import; its writing is the job's. */
@UseCase
public class ImportService {

    static final String SUBJECT = "import";
    private static final int SHOWN_PROBLEMS = 200;

    /**
     * What an import would do or did.
     *
     * @param wrong    how many lines can't be imported and are left out
     * @param failure  why it could not be written, or null
     * @param plan     as it is decided so far
     * @param problems the first ones, where the page shows them; {@code problemCount} counts all
     */
    public record View(String publicId, RoundRef round, ImportState state, int communities, int projects, int mentors, int knownProjects, int wrong, int total, int handled,
                       int newProjects, int changedProjects, int unchanged, String failure, ImportPlan.Numbers plan,
                       List<ImportProblem> problems, int problemCount, List<Option<ImportAction>> options) {

        public int percent() {
            return total == 0 ? 100 : handled * 100 / total;
        }

        /** How far an import came that stopped. */
        public Phrase progress() {
            return Phrase.of("import.failed.progress", handled, total);
        }
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ProgramDirectory program;

    @Inject
    private FileService files;

    @Inject
    private ImportItems items;

    @Inject
    private ProjectWithholding withholding;

    @Inject
    private PastRounds past;

    @Inject
    private Transitions transitions;

    /** Whether the actor may import into the round. @throws NotFound when not */
    @Requires(Role.ORGANIZER)
    public RoundRef round(String roundPublicId) {
        RoundRef round = program.roundByPublicId(roundPublicId);
        if (rolesOf(current.get(), round).isEmpty()) {
            throw new NotFound();
        }
        return round;
    }

    /** Whether the round takes an archive, or why not. @throws NotFound for everybody who does not organize its program */
    @Requires(Role.ORGANIZER)
    public Verdict into(String roundPublicId) {
        return past.takes(round(roundPublicId));
    }

    /**
     * Reads both files, compares them with what is here and keeps them for the confirmation.
     *
     * @return the import's public id
     * @throws org.cohort.kernel.access.Refused when a file can't be read, and for a round that has a life of its own
     */
    @Requires(Role.ORGANIZER)
    public String upload(String roundPublicId, Upload communities, Upload projects) {
        RoundRef round = round(roundPublicId);
        Archive archive = Archive.read(communities.content(), projects.content());
        past.takes(round).enforce();
        ImportFindings findings = new ImportFindings(archive, items.store(round));
        ImportRun run = new ImportRun(round.id(), current.get().accountId(), archive, findings.knownProjects(), clock.instant());
        em.persist(run);
        em.flush();
        List<String> withheld = withheld(round, archive);
        List<ImportFindings.Line> lines = findings.lines().stream().map(line -> line.named(ProjectWithholding.without(line.name(), withheld))).toList();
        items.add(run.id(), lines);
        FileInfo first = files.store(communities, SUBJECT, run.publicId(), FileKind.TABLES);
        FileInfo second = files.store(projects, SUBJECT, run.publicId(), FileKind.TABLES);
        run.files(first.publicId(), second.publicId());
        transitions.begin(ImportLifecycle.TABLE, ImportCase.of(run, round, (int) lines.stream().filter(line -> line.choice() == null).count(), Verdict.allowed()));
        return run.publicId();
    }

    /** Confirms, tries again, gives up or discards. With what is discarded its files go: they name people. */
    @Requires(Role.ORGANIZER)
    public void perform(String publicId, ImportAction action) {
        ImportRun run = find(publicId);
        RoundRef round = program.round(run.roundId());
        int open = new ImportPlan(items.of(run)).numbers(run.projects()).open();
        transitions.fire(ImportLifecycle.TABLE, ImportCase.of(run, round, open, past.takes(round)), action, rolesOf(current.get(), round), null);
        if (action == ImportAction.RETRY) {
            run.failed(null);
        }
        if (run.state() == ImportState.DISCARDED) {
            // Another organizer may have uploaded them: they go as the program's.
            current.runAs(Actor.SYSTEM, () -> forget(files, run));
        }
    }

    /** Removes an import's files. */
    static void forget(FileService files, ImportRun run) {
        files.remove(run.communitiesFile());
        files.remove(run.projectsFile());
    }

    /** @param withProblems whether the lines to look at are wanted too @throws NotFound for everybody who does not organize the round's program */
    @Requires(Role.ORGANIZER)
    public View view(String publicId, boolean withProblems) {
        ImportRun run = find(publicId);
        RoundRef round = program.round(run.roundId());
        List<ImportProblem> problems = !withProblems || run.state() != ImportState.PREVIEWED ? List.of() : problems(run, round);
        ImportPlan.Numbers plan = new ImportPlan(items.of(run)).numbers(run.projects());
        return new View(publicId, round, run.state(), run.communities(), run.projects(), run.mentors(), run.knownProjects(), run.errors(), run.total(),
                run.handled(), run.newProjects(), run.changedProjects(), run.unchanged(), run.failure(), plan, problems,
                run.problems(), transitions.options(ImportLifecycle.TABLE, ImportCase.of(run, round, plan.open(), past.takes(round)), rolesOf(current.get(), round)));
    }

    private List<ImportProblem> problems(ImportRun run, RoundRef round) {
        Archive archive = Archive.read(files.content(run.communitiesFile()), files.content(run.projectsFile()));
        List<String> withheld = withheld(round, archive);
        return archive.problems().stream().sorted(java.util.Comparator.comparing(ImportProblem::error).reversed()).limit(SHOWN_PROBLEMS)
                .map(problem -> problem.without(withheld)).toList();
    }

    /** Names of the files that are withheld in this round: a preview doesn't tell them either (rule S3). */
    private List<String> withheld(RoundRef round, Archive archive) {
        return withholding.withheld(round.id(), archive.projects().stream().flatMap(project -> Stream.concat(project.mentors().stream(), Stream.of(project.intern())))
                .filter(name -> !name.isBlank()).toList());
    }

    private ImportRun find(String publicId) {
        return find(em, program, current.get(), publicId);
    }

    static ImportRun find(EntityManager em, ProgramDirectory program, Actor actor, String publicId) {
        ImportRun run = em.createQuery("select r from ImportRun r where r.publicId = :id", ImportRun.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        if (rolesOf(actor, program.round(run.roundId())).isEmpty()) {
            throw new NotFound();
        }
        return run;
    }

    static Set<Role> rolesOf(Actor actor, RoundRef round) {
        if (actor.isSystem()) {
            return EnumSet.of(Role.SYSTEM);
        }
        return actor.holds(Role.ORGANIZER, round.programId()) ? EnumSet.of(Role.ORGANIZER) : EnumSet.noneOf(Role.class);
    }
}
