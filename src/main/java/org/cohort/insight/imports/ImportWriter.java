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
import java.util.function.Supplier;
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

    /** The keys of the imports that are to be written, the oldest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> waiting() {
        return em.createQuery("select r.id from ImportRun r where r.state = :confirmed order by r.id", Long.class)
                .setParameter("confirmed", ImportState.CONFIRMED).getResultList();
    }

    /** Stops an import that can't be written: the organizer is told why, and has it in her hand again. @param why in words */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(Long id, String why) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.state() == ImportState.CONFIRMED) {
            run.failed(why);
            transitions.fire(ImportLifecycle.TABLE, ImportCase.of(run, program.round(run.roundId())), ImportAction.FAIL, Set.of(Role.SYSTEM), why);
        }
    }

    /** One piece, one transaction. @return false when there is nothing more of it to write @throws ImportStuck at a line that can't be written */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean writeNext(Long id) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.state() != ImportState.CONFIRMED) {
            return false;
        }
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
            transitions.fire(ImportLifecycle.TABLE, ImportCase.of(run, round), ImportAction.FINISH, Set.of(Role.SYSTEM), null);
        }
        return true;
    }

    private void writeCommunities(ImportRun run, RoundRef round, ImportPlan plan, Archive archive, int from, int to) {
        long before = participations(run.roundId());
        for (int place = from; place < to; place++) {
            ImportItem item = plan.organization(place);
            if (item != null) {
                Archive.Community community = archive.communities().get(item.position());
                ParticipationRef participation = at("communities", archive.communities().get(place).line(), () -> takePart(run, item, community));
                items.remember(round.programId(), archive.communities().get(place).name(), participation.communityId());
                if (archive.communities().get(place).shortName() != null) {
                    items.remember(round.programId(), archive.communities().get(place).shortName(), participation.communityId());
                }
            }
        }
        int created = (int) (participations(run.roundId()) - before);
        run.progressed(to - from, created, 0, 0, 0);
    }

    /** Writes the community if it is new; projects, and another name of it in the file, find it by what is kept in the item. */
    private ParticipationRef takePart(ImportRun run, ImportItem item, Archive.Community community) {
        if (item.target() == null) {
            item.written(archives.found(run.roundId(), community.name(), community.about().isEmpty() ? null : community.about(), community.link()));
        }
        return program.participation(archives.takePart(run.roundId(), item.target().substring(ImportItem.COMMUNITY.length()), community.ideasPage()));
    }

    private ProjectArchive.Put put(Archive.Project project, ParticipationRef participation) {
        List<String> interns = project.intern().isEmpty() ? List.of() : List.of(project.intern());
        return projects.put(participation, new ProjectArchive.Archived(project.title(), null, project.summary().isEmpty() ? null : project.summary(),
                project.link(), project.mentors(), interns));
    }

    private static <T> T at(String file, long line, Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            throw new ImportStuck(file, line, e);
        }
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
                counts.merge(at("projects", project.line(), () -> put(project, participations.computeIfAbsent(organization.position(),
                        key -> takePart(run, organization, archive.communities().get(key))))), 1, Integer::sum);
            }
        }
        run.progressed(to - from, 0, counts.getOrDefault(ProjectArchive.Put.NEW, 0), counts.getOrDefault(ProjectArchive.Put.CHANGED, 0),
                counts.getOrDefault(ProjectArchive.Put.SAME, 0));
    }
}
