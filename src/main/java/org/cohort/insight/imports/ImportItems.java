package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;

/** Where imports find what is here, and keep what is decided. */
@ApplicationScoped
class ImportItems {

    private static final int AT_ONCE = 100;
    private static final int COLUMNS = 14;
    /** A community everybody may know of, or one of the organizer's own program: the others are nobody's to suggest (rule S1). */
    private static final String VISIBLE = " from Community c where exists (select x.id from Participation x join ProgramRound r on r.id = x.roundId"
            + " where x.communityId = c.id and (r.programId = :program or x.state = :approved and r.state <> :draft))";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** What the round's archive is compared with. Five statements. */
    ImportFindings.Store store(RoundRef round) {
        List<ImportFindings.Known> communities = visible(round, "select c.publicId, c.name" + VISIBLE + " order by c.id", Object[].class).getResultStream()
                .map(row -> new ImportFindings.Known((String) row[0], (String) row[1])).toList();
        Map<String, String> names = em.createQuery("select n.nameKey, c.publicId from ImportName n join Community c on c.id = n.communityId"
                        + " where n.programId = :program", Object[].class).setParameter("program", round.programId()).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        List<ImportFindings.Stored> projects = em.createQuery("select p.title, p.link, p.createdBy from Project p join Participation x on x.id = p.participationId"
                        + " where x.roundId = :round", Object[].class).setParameter("round", round.id()).getResultStream()
                .map(row -> new ImportFindings.Stored((String) row[0], (String) row[1], row[2] == null)).toList();
        // Projects of which a name is withheld keep no address; what is left of it knows it again.
        projects = Stream.concat(projects.stream(), em.createQuery("select p.title, k.linkKey from ProjectCredit k join Project p on p.id = k.projectId join"
                        + " Participation x on x.id = p.participationId where x.roundId = :round and k.linkKey is not null", Object[].class).setParameter("round", round.id())
                .getResultStream().map(row -> new ImportFindings.Stored((String) row[0], ImportFindings.WITHHELD + row[1], true))).toList();
        Map<String, Choice> earlier = new HashMap<>();
        em.createQuery("select i.itemKey, i.choice from ImportItem i where i.choice is not null and i.runId = (select max(r.id) from ImportRun r"
                        + " where r.roundId = :round and r.state = :done)", Object[].class).setParameter("round", round.id())
                .setParameter("done", ImportState.DONE).getResultStream().forEach(row -> earlier.put((String) row[0], (Choice) row[1]));
        return new ImportFindings.Store(communities, names, projects, earlier);
    }

    /** Stores many at once: an archive has hundreds. */
    void add(Long runId, List<ImportFindings.Line> lines) {
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<ImportFindings.Line> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            Query insert = em.createNativeQuery("insert into import_item (run_id, kind, position, item_key, name, detail, in_file, line, organization, projects, finding,"
                    + " candidates, choice, target) values " + IntStream.range(0, some.size()).mapToObj(ImportItems::row).collect(Collectors.joining(", ")));
            for (int row = 0; row < some.size(); row++) {
                fill(insert, row * COLUMNS, runId, some.get(row));
            }
            insert.executeUpdate();
        }
    }

    private static String row(int row) {
        return IntStream.rangeClosed(row * COLUMNS + 1, row * COLUMNS + COLUMNS).mapToObj(place -> "?" + place).collect(Collectors.joining(", ", "(", ")"));
    }

    private static void fill(Query insert, int before, Long runId, ImportFindings.Line line) {
        Object[] values = {runId, line.kind().name(), line.position(), line.key(), line.name(), line.detail(), line.file(), line.line(), line.organization(),
            line.projects(), line.finding().name(), String.join(" ", line.candidates()), line.choice() == null ? null : line.choice().name(), null};
        for (int column = 0; column < COLUMNS; column++) {
            insert.setParameter(before + column + 1, values[column]);
        }
    }

    /** What a run's organizers decide, in the files' order. */
    List<ImportItem> of(ImportRun run) {
        return em.createQuery("select i from ImportItem i where i.runId = :run order by i.kind, i.position", ImportItem.class)
                .setParameter("run", run.id()).getResultList();
    }

    /** Names of communities by public id; unknown ones are left out. */
    Map<String, String> names(Collection<String> publicIds) {
        return publicIds.isEmpty() ? Map.of() : em.createQuery("select c.publicId, c.name from Community c where c.publicId in :ids", Object[].class)
                .setParameter("ids", publicIds).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Some names to choose from, in order. */
    List<String> choices(RoundRef round, int most) {
        return visible(round, "select c.name" + VISIBLE + " order by c.name, c.id", String.class).setMaxResults(most).getResultList();
    }

    /** The public id of a community of this name that the round's organizers may know of, or null. */
    String byName(RoundRef round, String name) {
        return visible(round, "select c.publicId" + VISIBLE + " and lower(c.name) = :name order by c.id", String.class).setParameter("name", Archive.key(name))
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    /** Keeps what a name means in a program; the last word counts. */
    void remember(Long programId, String name, Long communityId) {
        String key = Archive.key(name);
        ImportName known = em.createQuery("select n from ImportName n where n.programId = :program and n.nameKey = :key", ImportName.class)
                .setParameter("program", programId).setParameter("key", key).getResultStream().findFirst().orElse(null);
        if (known == null) {
            em.persist(new ImportName(programId, key, communityId));
        } else {
            known.means(communityId);
        }
    }

    private <R> TypedQuery<R> visible(RoundRef round, String jpql, Class<R> type) {
        return em.createQuery(jpql, type).setParameter("program", round.programId()).setParameter("approved", ParticipationState.APPROVED)
                .setParameter("draft", RoundState.DRAFT);
    }
}
