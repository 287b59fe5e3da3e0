package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.logo.LogoRef;
import org.cohort.program.rules.Rules;

/** What everybody may read of programs, rounds and communities. Drafts, and who is not approved, are not in it. */
@Queries
public class ProgramQueries {

    /** @param rounds how many are shown */
    public record ProgramLine(String publicId, String name, String summary, long rounds) {
    }

    /** @param about Markdown, or null @param rules what its next rounds are published with */
    public record ProgramView(Long id, String publicId, String name, String summary, String about, Amount stipend, Rules rules, List<RoundLine> rounds) {
    }

    /** @param deadlines those that are set @param soft dates before them that people are asked to keep */
    public record RoundView(RoundRef round, String summary, Map<DeadlineKind, Instant> deadlines, Map<DeadlineKind, Instant> soft, RoundPhase phase) {
    }

    /** @param projects how many approved projects it has, in the round asked for or in all that are shown */
    public record CommunityLine(String publicId, String name, String tagline, LogoRef logo, long projects) {

        /** For JPQL, with its logo's columns. */
        public CommunityLine(String publicId, String name, String tagline, String logo, String alt, long projects) {
            this(publicId, name, tagline, LogoRef.of(publicId, logo, alt), projects);
        }
    }

    public record CommunityView(Long id, String publicId, String name, String tagline, String about, String website, LogoRef logo, List<Part> parts) {
    }

    /** A round a community takes part in. @param ideas where its ideas for projects stand, or null */
    public record Part(Long participationId, String participation, Long roundId, String round, String roundName, LocalDate startsOn, LocalDate endsOn, String ideas, long projects) {
    }

    private static final Map<String, String> PROGRAMS = Map.of("name", "p.name, p.id");
    private static final Map<String, String> ROUNDS = Map.of("latest", "r.startsOn desc, r.id desc", "name", "r.name, r.id");
    private static final Map<String, String> COMMUNITIES = Map.of("name", "c.name, c.id", "newest", "c.createdAt desc, c.id desc");
    private static final String SHOWN = "r.state <> org.cohort.program.RoundState.DRAFT";
    private static final String TAKES_PART = "(x.state = org.cohort.program.ParticipationState.APPROVED or x.reopened = true)";
    private static final String LINE = "select new org.cohort.program.ProgramQueries$CommunityLine(c.publicId, c.name, c.tagline, l.fingerprint, l.alt, ";
    private static final String LOGO = "left join CommunityLogo l on l.communityId = c.id";
    private static final String PROJECTS = "(select count(w) from Project w where w.participationId = x.id and w.listed = true)";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Windows windows;

    @Inject
    ProgramDirectory directory;

    @Inject
    RoundPolicy policy;

    public PageResult<ProgramLine> programs(PageRequest request) {
        return page(request, "select new org.cohort.program.ProgramQueries$ProgramLine(p.publicId, p.name, p.summary, "
                + "(select count(r) from ProgramRound r where r.programId = p.id and " + SHOWN + "))", "select count(p)",
                " from Program p", request.orderBy(PROGRAMS, "name"), ProgramLine.class, query -> { });
    }

    /** A program with the rounds that are shown, the latest first. */
    public ProgramView program(String publicId) {
        Program program = em.createQuery("select p from Program p where p.publicId = :id", Program.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        return new ProgramView(program.id(), publicId, program.name(), program.summary(), program.about(), program.stipend(), program.rules(),
                roundsOf(List.of(program.id()), false));
    }

    public PageResult<RoundLine> rounds(PageRequest request) {
        PageResult<RoundRef> found = page(request, "select new org.cohort.program.RoundRef(" + ProgramDirectory.ROUND + ")", "select count(r)",
                " from ProgramRound r join Program p on p.id = r.programId where " + SHOWN, request.orderBy(ROUNDS, "latest"), RoundRef.class, query -> { });
        return new PageResult<>(lines(found.rows()), found.total(), request);
    }

    /** The rounds that have a date ahead, the one whose next date comes first before the others; those that are archived left out. */
    public List<RoundLine> upcoming(int most) {
        return lines(em.createQuery("select new org.cohort.program.RoundRef(" + ProgramDirectory.ROUND + ") from ProgramRound r join Program p on p.id = r.programId"
                        + " join DeadlineEntry d on d.roundId = r.id where r.state = org.cohort.program.RoundState.PUBLISHED and d.at >= :now and not exists"
                        + " (select e from DeadlineEntry e where e.roundId = r.id and e.at >= :now and (e.at < d.at or e.at = d.at and e.id < d.id)) order by d.at, r.id", RoundRef.class)
                .setParameter("now", clock.instant()).setMaxResults(most).getResultList());
    }

    /** The latest 100 rounds of the programs. @param drafts whether those not yet shown are asked for, too */
    List<RoundLine> roundsOf(Collection<Long> programs, boolean drafts) {
        return programs.isEmpty() ? List.of() : lines(em.createQuery("select new org.cohort.program.RoundRef(" + ProgramDirectory.ROUND
                        + ") from ProgramRound r join Program p on p.id = r.programId where p.id in :programs" + (drafts ? "" : " and " + SHOWN)
                        + " order by r.startsOn desc, r.id desc", RoundRef.class)
                .setParameter("programs", programs).setMaxResults(100).getResultList());
    }

    /** A round for whom it is shown. @throws NotFound for everybody else */
    public RoundView round(Actor actor, String publicId) {
        RoundRef round = policy.seen(actor, directory.roundByPublicId(publicId));
        String summary = em.createQuery("select r.summary from ProgramRound r where r.id = :id", String.class).setParameter("id", round.id()).getSingleResult();
        Map<DeadlineKind, Instant> deadlines = windows.dates(round.id());
        return new RoundView(round, summary, deadlines, windows.soft(round.id()), RoundPhase.of(deadlines, clock.instant()));
    }

    /** The communities that take part in a round, by name. */
    public PageResult<CommunityLine> communitiesOf(Long roundId, PageRequest request) {
        return page(request, LINE + PROJECTS + ")", "select count(x)",
                " from Participation x join Community c on c.id = x.communityId left join CommunityLogo l on l.communityId = x.communityId where x.roundId = :round and " + TAKES_PART,
                request.orderBy(COMMUNITIES, "name"), CommunityLine.class, query -> query.setParameter("round", roundId));
    }

    /** All communities that take or took part. @param words part of the name or of the sentence about it, or null */
    public PageResult<CommunityLine> communities(String words, PageRequest request) {
        String taking = " from Participation x join ProgramRound r on r.id = x.roundId where x.communityId = c.id and " + TAKES_PART + " and " + SHOWN;
        String where = " from Community c " + LOGO + " where exists (select x.id" + taking + ")"
                + (words == null || words.isBlank() ? "" : " and (lower(c.name) like :words escape '!' or lower(c.tagline) like :words escape '!')");
        return page(request, LINE + "(select count(w) from Project w where w.communityId = c.id and w.listed = true))",
                "select count(c)", where, request.orderBy(COMMUNITIES, "name"), CommunityLine.class,
                query -> {
                    if (words != null && !words.isBlank()) {
                        query.setParameter("words", "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
                    }
                });
    }

    /** A community with the rounds it takes or took part in. @throws NotFound when there is none that everybody may see */
    public CommunityView community(String publicId) {
        Object[] found = em.createQuery("select c, l.fingerprint, l.alt from Community c " + LOGO + " where c.publicId = :id", Object[].class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        Community community = (Community) found[0];
        List<Part> parts = em.createQuery("select new org.cohort.program.ProgramQueries$Part(x.id, x.publicId, r.id, r.publicId, r.name, r.startsOn, r.endsOn, x.ideasUrl, " + PROJECTS
                        + ") from Participation x join ProgramRound r on r.id = x.roundId where x.communityId = :community and " + TAKES_PART + " and " + SHOWN
                        + " order by r.startsOn desc, r.id desc", Part.class)
                .setParameter("community", community.id()).setMaxResults(100).getResultList();
        if (parts.isEmpty()) {
            throw new NotFound();
        }
        return new CommunityView(community.id(), publicId, community.name(), community.tagline(), community.about(), community.website(),
                LogoRef.of(publicId, (String) found[1], (String) found[2]), parts);
    }

    /** Whether the community takes projects for a round now, as this person is shown it: asked of rounds to come only, so that a long history costs nothing. */
    public boolean takesProjects(Part part, Actor actor) {
        Instant now = clock.instant();
        return part.endsOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))
                && windows.of(part.roundId(), Gate.PROJECT, actor.accountId(), new Place(null, part.participationId())).shown().isOpen(now);
    }

    private List<RoundLine> lines(List<RoundRef> rounds) {
        Instant now = clock.instant();
        Map<Long, Map<DeadlineKind, Instant>> deadlines = new HashMap<>();
        if (!rounds.isEmpty()) {
            em.createQuery("select d from DeadlineEntry d where d.roundId in :rounds", DeadlineEntry.class)
                    .setParameter("rounds", rounds.stream().map(RoundRef::id).toList()).getResultList()
                    .forEach(entry -> deadlines.computeIfAbsent(entry.roundId(), round -> new EnumMap<>(DeadlineKind.class)).put(entry.kind(), entry.at()));
        }
        return rounds.stream().map(round -> RoundLine.of(round, deadlines.getOrDefault(round.id(), Map.of()), now)).toList();
    }

    private <R> PageResult<R> page(PageRequest request, String select, String count, String from, String order, Class<R> type, Consumer<TypedQuery<?>> fill) {
        TypedQuery<R> rows = em.createQuery(select + from + order, type).setFirstResult(request.offset()).setMaxResults(request.size());
        TypedQuery<Long> total = em.createQuery(count + from, Long.class);
        fill.accept(rows);
        fill.accept(total);
        return PageResult.of(rows.getResultList(), request, total::getSingleResult);
    }
}
