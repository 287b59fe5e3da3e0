package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.program.ArchiveService;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.cohort.project.ProjectArchive;

/** Writes the next piece of a confirmed import: communities first, then projects, in the files' order. */
@ApplicationScoped
public class ImportWriter {

    private static final int PIECE = 150;

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private FileService files;

    @Inject
    private ProgramDirectory program;

    @Inject
    private ArchiveService archives;

    @Inject
    private ProjectArchive projects;

    @Inject
    private Transitions transitions;

    /** One piece, one transaction. @return false when no import waits */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean writeNext() {
        List<ImportRun> waiting = em.createQuery("select r from ImportRun r where r.state = :confirmed order by r.id", ImportRun.class)
                .setParameter("confirmed", ImportState.CONFIRMED).setMaxResults(1).getResultList();
        if (waiting.isEmpty()) {
            return false;
        }
        ImportRun run = waiting.get(0);
        em.lock(run, LockModeType.PESSIMISTIC_WRITE);
        RoundRef round = program.round(run.roundId());
        Archive archive = Archive.read(files.content(run.communitiesFile()), files.content(run.projectsFile()));
        int communityCount = archive.communities().size();
        int from = run.handled();
        if (from < communityCount) {
            writeCommunities(run, archive.communities().subList(from, Math.min(communityCount, from + PIECE)));
        } else if (from < run.total()) {
            int first = from - communityCount;
            writeProjects(run, archive.projects().subList(first, Math.min(archive.projects().size(), first + PIECE)));
        }
        if (run.handled() >= run.total()) {
            run.finished(clock.instant());
            transitions.fire(ImportLifecycle.TABLE, new ImportCase(run, round.name(), round.publicId(), false), ImportAction.FINISH, Set.of(Role.SYSTEM), null);
        }
        return true;
    }

    private void writeCommunities(ImportRun run, List<Archive.Community> piece) {
        long before = participations(run.roundId());
        piece.forEach(community -> takePart(run, community));
        int created = (int) (participations(run.roundId()) - before);
        run.progressed(piece.size(), created, 0, 0, piece.size() - created);
    }

    private Long takePart(ImportRun run, Archive.Community community) {
        return archives.community(run.roundId(), community.name(), null, community.about().isEmpty() ? null : community.about(), community.link());
    }

    private long participations(Long round) {
        return em.createQuery("select count(p) from Participation p where p.roundId = :round", Long.class).setParameter("round", round).getSingleResult();
    }

    private void writeProjects(ImportRun run, List<Archive.Project> piece) {
        Map<String, ParticipationRef> participations = new HashMap<>();
        Map<ProjectArchive.Put, Integer> counts = new EnumMap<>(ProjectArchive.Put.class);
        for (Archive.Project project : piece) {
            ParticipationRef participation = participations.computeIfAbsent(Archive.key(project.community()),
                    key -> program.participation(takePart(run, new Archive.Community(project.community(), null, null, ""))));
            List<String> interns = project.intern().isEmpty() ? List.of() : List.of(project.intern());
            counts.merge(projects.put(participation, new ProjectArchive.Archived(project.title(), null,
                    project.summary().isEmpty() ? null : project.summary(), project.link(), project.mentors(), interns)), 1, Integer::sum);
        }
        run.progressed(piece.size(), 0, counts.getOrDefault(ProjectArchive.Put.NEW, 0), counts.getOrDefault(ProjectArchive.Put.CHANGED, 0),
                counts.getOrDefault(ProjectArchive.Put.SAME, 0));
    }
}
