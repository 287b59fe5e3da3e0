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
    private ImportItems items;

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
        ImportPlan plan = new ImportPlan(items.of(run));
        if (from < communityCount) {
            writeCommunities(run, round, plan, archive, from, Math.min(communityCount, from + PIECE));
        } else if (from < run.total()) {
            int first = from - communityCount;
            writeProjects(run, plan, archive, first, Math.min(archive.projects().size(), first + PIECE));
        }
        if (run.handled() >= run.total()) {
            run.finished(clock.instant());
            ImportService.forget(files, run);
            transitions.fire(ImportLifecycle.TABLE, ImportCase.of(run, round, 0), ImportAction.FINISH, Set.of(Role.SYSTEM), null);
        }
        return true;
    }

    private void writeCommunities(ImportRun run, RoundRef round, ImportPlan plan, Archive archive, int from, int to) {
        long before = participations(run.roundId());
        int written = 0;
        for (int place = from; place < to; place++) {
            ImportItem item = plan.organization(place);
            if (item != null) {
                Archive.Community community = archive.communities().get(item.position());
                ParticipationRef participation = takePart(run, item, community);
                items.remember(round.programId(), archive.communities().get(place).name(), participation.communityId());
                if (archive.communities().get(place).shortName() != null) {
                    items.remember(round.programId(), archive.communities().get(place).shortName(), participation.communityId());
                }
                written++;
            }
        }
        int created = (int) (participations(run.roundId()) - before);
        run.progressed(to - from, created, 0, 0, written - created);
    }

    /** Writes the community if it is new; projects, and another name of it in the file, find it by what is kept in the item. */
    private ParticipationRef takePart(ImportRun run, ImportItem item, Archive.Community community) {
        if (item.target() == null) {
            item.written(archives.found(run.roundId(), community.name(), community.about().isEmpty() ? null : community.about(), community.link()));
        }
        return program.participation(archives.takePart(run.roundId(), item.target().substring(ImportItem.COMMUNITY.length())));
    }

    private long participations(Long round) {
        return em.createQuery("select count(p) from Participation p where p.roundId = :round", Long.class).setParameter("round", round).getSingleResult();
    }

    private void writeProjects(ImportRun run, ImportPlan plan, Archive archive, int from, int to) {
        Map<Integer, ParticipationRef> participations = new HashMap<>();
        Map<ProjectArchive.Put, Integer> counts = new EnumMap<>(ProjectArchive.Put.class);
        for (int place = from; place < to; place++) {
            Archive.Project project = archive.projects().get(place);
            ImportItem organization = plan.organizationOf(place, project.community());
            if (organization != null) {
                ParticipationRef participation = participations.computeIfAbsent(organization.position(),
                        key -> takePart(run, organization, archive.communities().get(key)));
                List<String> interns = project.intern().isEmpty() ? List.of() : List.of(project.intern());
                counts.merge(projects.put(participation, new ProjectArchive.Archived(project.title(), null,
                        project.summary().isEmpty() ? null : project.summary(), project.link(), project.mentors(), interns)), 1, Integer::sum);
            }
        }
        run.progressed(to - from, 0, counts.getOrDefault(ProjectArchive.Put.NEW, 0), counts.getOrDefault(ProjectArchive.Put.CHANGED, 0),
                counts.getOrDefault(ProjectArchive.Put.SAME, 0));
    }
}
