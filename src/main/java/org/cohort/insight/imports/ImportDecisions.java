package org.cohort.insight.imports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** What an organizer decides about the lines of an import before she confirms it. */
@UseCase
public class ImportDecisions {

    private static final int MOST_NAMES = 500;

    /** Something a line can be the same as. @param value as the form sends it @param inFile another organization of the file */
    public record Candidate(String value, String name, boolean inFile) {
    }

    /**
     * One line of the preview.
     *
     * @param detail     an organization's short name, or a project's organization; null where there is none
     * @param file       which file its line is of
     * @param chosen     as the form sends it; empty while nothing is decided
     * @param candidates what it may be the same as, what is chosen among them
     */
    public record Row(Long id, ItemKind kind, String name, String detail, String file, long line, int projects, Finding finding, String chosen, List<Candidate> candidates) {
    }

    /**
     * A page of lines.
     *
     * @param open   how many of each kind need a decision
     * @param sure   how many of those "take all sure ones" would decide
     * @param counts how many projects there are of each finding that are still open
     * @param names  some communities to choose from
     */
    public record Sheet(PageResult<Row> rows, Map<ItemKind, Long> open, long sure, Map<Finding, Long> counts, List<String> names) {
    }

    /** What was chosen for a line. @param value as {@link Row#chosen} @param other the name of another organization or community; wins where it is written */
    public record Typed(Long item, String value, String other) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    ProgramDirectory program;

    @Inject
    ImportItems items;

    @Inject
    AuditTrail audit;

    /** @param openOnly only what nobody has decided yet */
    @Requires(Role.ORGANIZER)
    public Sheet sheet(String publicId, ItemKind kind, boolean openOnly, PageRequest page) {
        ImportRun run = ImportService.find(em, program, current.get(), publicId);
        List<ImportItem> all = items.of(run);
        List<ImportItem> shown = all.stream().filter(item -> item.kind() == kind && (!openOnly || item.choice() == null)).sorted(
                java.util.Comparator.comparing((ImportItem item) -> item.choice() != null).thenComparing(ImportItem::finding).thenComparing(ImportItem::position)).toList();
        List<ImportItem> some = shown.stream().skip(page.offset()).limit(page.size()).toList();
        Map<Integer, String> inFile = all.stream().filter(item -> item.kind() == ItemKind.ORGANIZATION).collect(Collectors.toMap(ImportItem::position, ImportItem::name));
        Map<String, String> names = items.names(some.stream().flatMap(ImportDecisions::mentioned).filter(value -> value.startsWith(ImportItem.COMMUNITY))
                .map(value -> value.substring(2)).distinct().toList());
        List<Row> rows = some.stream().map(item -> row(item, names, inFile)).toList();
        Map<ItemKind, Long> open = new EnumMap<>(ItemKind.class);
        Map<Finding, Long> counts = new EnumMap<>(Finding.class);
        for (ImportItem item : all) {
            if (item.choice() == null) {
                open.merge(item.kind(), 1L, Long::sum);
                counts.merge(item.finding(), 1L, Long::sum);
            }
        }
        long sure = Finding.SURE.stream().mapToLong(finding -> counts.getOrDefault(finding, 0L)).sum();
        counts.keySet().removeIf(finding -> finding == Finding.LIKELY || Finding.SURE.contains(finding) && finding != Finding.UNMENTORED);
        return new Sheet(new PageResult<>(rows, shown.size(), page), open, sure, counts,
                run.state() == ImportState.PREVIEWED ? items.choices(program.round(run.roundId()), MOST_NAMES) : List.of());
    }

    /** Keeps what is decided on one page. @throws Refused at the inputs {@code other-…}, all at once */
    @Requires(Role.ORGANIZER)
    public void decide(String publicId, List<Typed> typed) {
        ImportRun run = open(publicId);
        RoundRef round = program.round(run.roundId());
        List<ImportItem> all = items.of(run);
        Map<Long, ImportItem> byId = all.stream().collect(Collectors.toMap(ImportItem::id, item -> item));
        Findings findings = new Findings();
        List<ImportItem> changed = new ArrayList<>();
        for (Typed one : typed) {
            ImportItem item = byId.get(one.item());
            if (item != null) {
                findings.check(() -> decide(item, one, round, all));
                changed.add(item);
            }
        }
        ImportPlan plan = new ImportPlan(all);
        changed.forEach(item -> findings.check(() -> Verdict.when(!plan.isCircle(item), "import.circle", item.name()).enforce()));
        findings.enforce();
        audit.record(ImportService.SUBJECT, publicId, "DECIDE", null, null, null);
    }

    /** Takes what the preview suggests wherever that needs no second look. */
    @Requires(Role.ORGANIZER)
    public void takeSure(String publicId) {
        each(publicId, item -> Finding.SURE.contains(item.finding()), null);
    }

    /** Imports or leaves out all projects of a finding that are not decided. */
    @Requires(Role.ORGANIZER)
    public void decideAll(String publicId, Finding finding, Choice choice) {
        Verdict.when(choice == Choice.OUT || choice == Choice.IMPORT && finding != Finding.LONE, "import.choice").enforce();
        each(publicId, item -> item.kind() == ItemKind.PROJECT && item.finding() == finding, choice);
    }

    private void each(String publicId, Predicate<ImportItem> which, Choice choice) {
        ImportRun run = open(publicId);
        items.of(run).stream().filter(item -> item.choice() == null && which.test(item)).forEach(item -> {
            String first = item.candidates().isEmpty() ? null : item.candidates().get(0);
            if (choice != null) {
                item.decide(choice, null);
            } else if (item.kind() == ItemKind.PROJECT) {
                item.decide(Choice.IMPORT, null);
            } else {
                item.decide(first == null ? Choice.NEW : Choice.SAME, first);
            }
        });
        audit.record(ImportService.SUBJECT, publicId, "DECIDE", null, null, null);
    }

    private ImportRun open(String publicId) {
        ImportRun run = ImportService.find(em, program, current.get(), publicId);
        Verdict.when(run.state() == ImportState.PREVIEWED, "import.decided").enforce();
        em.lock(run, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        return run;
    }

    private void decide(ImportItem item, Typed typed, RoundRef round, List<ImportItem> all) {
        boolean organization = item.kind() == ItemKind.ORGANIZATION;
        if (typed.other() != null && !typed.other().isBlank()) {
            item.decide(Choice.SAME, other(item, typed.other().strip(), round, all));
        } else if (typed.value() == null || typed.value().isEmpty()) {
            item.decide(null, null);
        } else if (typed.value().equals(Choice.OUT.name()) || typed.value().equals((organization ? Choice.NEW : Choice.IMPORT).name()) && item.finding() != Finding.LONE) {
            item.decide(Choice.valueOf(typed.value()), null);
        } else if (item.candidates().contains(typed.value()) || typed.value().equals(item.target())) {
            item.decide(Choice.SAME, typed.value());
        } else {
            throw new Refused(Verdict.rule("import.choice"));
        }
    }

    /** An organization of the file by that name, else a community: a project can only be one of the file's. */
    private String other(ImportItem item, String name, RoundRef round, List<ImportItem> all) {
        String inFile = all.stream().filter(one -> one.kind() == ItemKind.ORGANIZATION && one != item && Archive.key(one.name()).equals(Archive.key(name)))
                .findFirst().map(one -> ImportItem.IN_FILE + one.position()).orElse(null);
        if (inFile != null && item.kind() == ItemKind.PROJECT) {
            return inFile;
        }
        String community = item.kind() == ItemKind.PROJECT ? null : items.byName(round, name);
        if (community == null && inFile == null) {
            throw Refused.input("other-" + item.id(), item.kind() == ItemKind.PROJECT ? "import.noOrganization" : "import.noCommunity", name);
        }
        return community != null ? ImportItem.COMMUNITY + community : inFile;
    }

    private static Stream<String> mentioned(ImportItem item) {
        return Stream.concat(item.candidates().stream(), Stream.ofNullable(item.target())).distinct();
    }

    private static Row row(ImportItem item, Map<String, String> names, Map<Integer, String> inFile) {
        List<Candidate> candidates = mentioned(item).map(value -> value.startsWith(ImportItem.IN_FILE)
                ? new Candidate(value, inFile.get(Integer.valueOf(value.substring(2))), true)
                : new Candidate(value, names.get(value.substring(2)), false)).filter(candidate -> candidate.name() != null).toList();
        String chosen = item.choice() == null ? "" : item.choice() == Choice.SAME ? item.target() : item.choice().name();
        return new Row(item.id(), item.kind(), item.name(), item.detail(), item.file(), item.line(), item.projects(), item.finding(), chosen, candidates);
    }
}
