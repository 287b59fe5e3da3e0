package org.cohort.insight.imports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileKind;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** Uploading, previewing and confirming an import; its writing is the job's. */
@UseCase
public class ImportService {

    static final String SUBJECT = "import";
    private static final int SHOWN_PROBLEMS = 200;

    /** What an import would do or did. @param problems the first ones; {@code problemCount} counts all */
    public record View(String publicId, RoundRef round, ImportState state, int communities, int projects, long mentors, int total, int handled,
                       int newCommunities, int newProjects, int changedProjects, int unchanged, List<ImportProblem> problems, int problemCount,
                       List<Option<ImportAction>> options) {

        public int percent() {
            return total == 0 ? 100 : handled * 100 / total;
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

    /** Reads both files and keeps them for the confirmation. @return the import's public id */
    @Requires(Role.ORGANIZER)
    public String upload(String roundPublicId, Upload communities, Upload projects) {
        RoundRef round = round(roundPublicId);
        Archive archive = Archive.read(communities.content(), projects.content());
        ImportRun run = new ImportRun(round.id(), current.get().accountId(), archive.communities().size() + archive.projects().size(), clock.instant());
        em.persist(run);
        em.flush();
        FileInfo first = files.store(communities, SUBJECT, run.publicId(), FileKind.TABLES);
        FileInfo second = files.store(projects, SUBJECT, run.publicId(), FileKind.TABLES);
        run.files(first.publicId(), second.publicId());
        transitions.begin(ImportLifecycle.TABLE, new ImportCase(run, round.name(), round.publicId(), archive.hasErrors()));
        return run.publicId();
    }

    @Requires(Role.ORGANIZER)
    public void perform(String publicId, ImportAction action) {
        ImportRun run = find(publicId);
        RoundRef round = program.round(run.roundId());
        ImportCase subject = new ImportCase(run, round.name(), round.publicId(), archiveOf(run).hasErrors());
        transitions.fire(ImportLifecycle.TABLE, subject, action, rolesOf(current.get(), round), null);
    }

    /** @throws NotFound for everybody who does not organize the round's program */
    @Requires(Role.ORGANIZER)
    public View view(String publicId) {
        ImportRun run = find(publicId);
        RoundRef round = program.round(run.roundId());
        Archive archive = archiveOf(run);
        List<ImportProblem> problems = archive.problems().stream()
                .sorted(java.util.Comparator.comparing(ImportProblem::error).reversed()).limit(SHOWN_PROBLEMS).toList();
        return new View(publicId, round, run.state(), archive.communities().size(), archive.projects().size(), archive.mentors(), run.total(),
                run.handled(), run.newCommunities(), run.newProjects(), run.changedProjects(), run.unchanged(), problems, archive.problems().size(),
                transitions.options(ImportLifecycle.TABLE, new ImportCase(run, round.name(), round.publicId(), archive.hasErrors()),
                        rolesOf(current.get(), round)));
    }

    private Archive archiveOf(ImportRun run) {
        return Archive.read(files.content(run.communitiesFile()), files.content(run.projectsFile()));
    }

    private ImportRun find(String publicId) {
        ImportRun run = em.createQuery("select r from ImportRun r where r.publicId = :id", ImportRun.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        if (rolesOf(current.get(), program.round(run.roundId())).isEmpty()) {
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
