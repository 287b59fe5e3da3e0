package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Window;

/** What the organizers of a round read at their desk. To everybody else nothing of it exists. */
@Queries
public class DeskQueries {

    /** A program she organizes, with its rounds, drafts included. */
    public record MyProgram(Long id, String publicId, String name, String summary, List<RoundLine> rounds) {
    }

    /**
     * A round on its organizers' desk.
     *
     * @param options        what can be done to it as a whole
     * @param passed         the dates that have passed, in order
     * @param participations every community that asked, those that wait first
     */
    public record Desk(Windows.Sheet sheet, RoundPhase phase, List<Option<RoundAction>> options, List<DeadlineKind> passed, PageResult<Asking> participations) {

        public RoundRef round() {
            return sheet.ref();
        }
    }

    /** A community that asked to take part. */
    public record Asking(String publicId, String name, String tagline, ParticipationState state, int slots, Instant since) {
    }

    /** A round's form, filled. @param times by kind, as an input of date and time shows them */
    public record RoundInput(RoundRef round, String summary, Map<String, String> times, int version) {

        /** Whether others see it already. */
        public boolean isShown() {
            return round.state() != RoundState.DRAFT;
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Windows windows;

    @Inject
    ProgramQueries queries;

    @Inject
    RoundPolicy policy;

    /** The programs she organizes, by name. */
    public List<MyProgram> programs(Actor actor) {
        if (actor.scopes(Role.ORGANIZER).isEmpty()) {
            return List.of();
        }
        List<RoundLine> rounds = queries.roundsOf(actor.scopes(Role.ORGANIZER), true);
        return em.createQuery("select p from Program p where p.id in :ids order by p.name, p.id", Program.class)
                .setParameter("ids", actor.scopes(Role.ORGANIZER)).getResultStream()
                .map(program -> new MyProgram(program.id(), program.publicId(), program.name(), program.summary(),
                        rounds.stream().filter(line -> line.round().programId().equals(program.id())).toList())).toList();
    }

    /** A program she organizes, for its form. @throws NotFound for everybody else */
    public Program program(Actor actor, String publicId) {
        return em.createQuery("select p from Program p where p.publicId = :id", Program.class).setParameter("id", publicId).getResultStream()
                .filter(program -> actor.isSystem() || actor.holds(Role.ORGANIZER, program.id())).findFirst().orElseThrow(NotFound::new);
    }

    public Desk desk(Actor actor, String publicId, PageRequest request) {
        Windows.Sheet sheet = organized(actor, publicId);
        Instant now = clock.instant();
        List<Option<RoundAction>> options = RoundLifecycle.TABLE.options(new RoundLifecycle.Case(sheet.round(), sheet.dates()), policy.rolesOf(actor, sheet.ref()), now);
        Long id = sheet.ref().id();
        List<DeadlineKind> passed = sheet.dates().entrySet().stream().filter(date -> Window.until(date.getValue()).isOver(now)).map(Map.Entry::getKey).sorted().toList();
        return new Desk(sheet, RoundPhase.of(sheet.dates(), now), options, passed, PageResult.of(asking(id, request), request,
                () -> em.createQuery("select count(x) from Participation x where x.roundId = :round", Long.class).setParameter("round", id).getSingleResult()));
    }

    /** @throws NotFound for who does not organize it */
    public RoundInput input(Actor actor, String publicId) {
        Windows.Sheet sheet = organized(actor, publicId);
        Map<String, String> times = new HashMap<>();
        sheet.dates().forEach((kind, at) -> times.put(kind.name(), Typed.moment(at, sheet.ref().zone())));
        return new RoundInput(sheet.ref(), sheet.round().summary(), times, sheet.round().version());
    }

    private Windows.Sheet organized(Actor actor, String publicId) {
        Windows.Sheet sheet = windows.sheet(publicId);
        if (!policy.organizes(actor, sheet.ref())) {
            throw new NotFound();
        }
        return sheet;
    }

    private List<Asking> asking(Long roundId, PageRequest request) {
        return em.createQuery("select new org.cohort.program.DeskQueries$Asking(x.publicId, c.name, c.tagline, x.state, x.slots, x.createdAt) "
                        + "from Participation x join Community c on c.id = x.communityId where x.roundId = :round "
                        + "order by case when x.state = org.cohort.program.ParticipationState.SUBMITTED then 0 else 1 end, c.name, x.id", Asking.class)
                .setParameter("round", roundId).setFirstResult(request.offset()).setMaxResults(request.size()).getResultList();
    }
}
