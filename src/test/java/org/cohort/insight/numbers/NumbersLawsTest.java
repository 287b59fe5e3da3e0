package org.cohort.insight.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalState;
import org.cohort.internship.InternshipState;
import org.cohort.program.ParticipationState;

/** Each number beside one that is counted in the plainest way. */
class NumbersLawsTest {

    private static final Set<InternshipState> OVER = Set.of(InternshipState.FAILED, InternshipState.WITHDRAWN, InternshipState.TERMINATED);

    @Property
    @Label("The funnel counts each person once at each stage she came to, and no stage has more than the one it builds on")
    void funnel(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Facts facts = RandomRound.of(seed);
        long[] naive = new long[Funnel.Stage.values().length];
        boolean announced = false;
        for (Facts.Proposed one : facts.proposals()) {
            announced |= one.announced() != null;
        }
        for (Facts.Applied one : facts.applications()) {
            naive[0]++;
            naive[1] += one.submitted() != null ? 1 : 0;
            if (one.submitted() == null || !Set.of(ApplicationState.ELIGIBLE, ApplicationState.ACCEPTED, ApplicationState.DECLINED).contains(one.state())) {
                continue;
            }
            naive[2]++;
            naive[3] += one.contributions() > 0 ? 1 : 0;
            int far = 3;
            for (Facts.Proposed made : facts.proposals()) {
                if (made.application().equals(one.id()) && made.state() != ProposalState.WITHDRAWN) {
                    far = Math.max(far, far(made));
                }
            }
            for (int stage = 4; stage <= far; stage++) {
                naive[stage]++;
            }
        }
        Funnel funnel = Funnel.of(facts);
        for (Funnel.Stage stage : Funnel.Stage.values()) {
            Funnel.Step step = funnel.step(stage);
            assertThat(step.count()).as("%s", stage).isEqualTo(stage.ordinal() >= 5 && !announced ? null : Long.valueOf(naive[stage.ordinal()]));
            if (stage.base() != null && step.count() != null) {
                assertThat(step.count()).isLessThanOrEqualTo(funnel.step(stage.base()).count());
            }
            assertThat(step.ofAll()).isEqualTo(step.count() == null || naive[0] == 0 ? null
                    : BigDecimal.valueOf(1000 * step.count()).divide(BigDecimal.valueOf(10 * naive[0]), 1, RoundingMode.HALF_UP));
        }
    }

    private static int far(Facts.Proposed made) {
        if (made.announced() != Outcome.ACCEPTED) {
            return 4;
        }
        if (made.internship() == InternshipState.COMPLETED) {
            return 7;
        }
        return made.internship() == InternshipState.ACTIVE || OVER.contains(made.internship() == null ? InternshipState.OFFERED : made.internship()) && made.signatures() == 2 ? 6 : 5;
    }

    @Property
    @Label("A community's numbers are those of its own proposals, and all of them are the sum; people are counted once")
    void communities(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Facts facts = RandomRound.of(seed);
        Communities communities = Communities.of(facts);
        Set<Long> everybody = new HashSet<>();
        long all = 0;
        for (int i = 0; i < facts.parts().size(); i++) {
            Facts.Part part = facts.parts().get(i);
            Communities.Row row = communities.rows().get(i);
            Set<Long> people = new HashSet<>();
            long proposals = 0;
            long accepted = 0;
            for (Facts.Proposed made : facts.proposals()) {
                if (made.participation().equals(part.id()) && made.state() != ProposalState.WITHDRAWN) {
                    proposals++;
                    people.add(made.application());
                    accepted += made.announced() == Outcome.ACCEPTED ? 1 : 0;
                }
            }
            everybody.addAll(people);
            all += proposals;
            Integer given = part.state() == ParticipationState.SUBMITTED ? null : Integer.valueOf(part.allotted() == null ? part.slots() : part.allotted());
            assertThat(row).isEqualTo(new Communities.Row(part.publicId(), part.community(), part.name(), part.slots(), given, part.projects(), people.size(), proposals,
                    given == null || given == 0 ? null : BigDecimal.valueOf(proposals).divide(BigDecimal.valueOf(given), 1, RoundingMode.HALF_UP),
                    facts.isAnnounced() ? Long.valueOf(accepted) : null));
        }
        assertThat(communities.all().proposals()).isEqualTo(all);
        assertThat(communities.all().people()).isEqualTo(everybody.size());
    }

    @Property
    @Label("A country is named with 5 people at least; the others are in one number, and nobody is lost")
    void countries(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Facts facts = RandomRound.of(seed);
        Map<String, Long> naive = new HashMap<>();
        long submitted = 0;
        for (Facts.Applied one : facts.applications()) {
            if (one.submitted() != null) {
                submitted++;
                naive.merge(String.valueOf(one.country()), 1L, Long::sum);
            }
        }
        Countries countries = Countries.of(facts);
        assertThat(countries.unknown()).isEqualTo(naive.getOrDefault("null", 0L));
        naive.remove("null");
        Map<String, Long> named = new HashMap<>();
        countries.rows().forEach(row -> named.put(row.code(), row.people()));
        naive.forEach((code, people) -> assertThat(named.get(code)).as(code).isEqualTo(people < 5 ? null : people));
        assertThat(countries.few()).isEqualTo((int) naive.values().stream().filter(people -> people < 5).count());
        assertThat(countries.fewers()).isEqualTo(naive.values().stream().filter(people -> people < 5).mapToLong(Long::longValue).sum());
        assertThat(countries.all()).isEqualTo(submitted);
        assertThat(countries.rows()).allSatisfy(row -> assertThat(countries.steps().get(row.step() - 1).holds(row.people())).isTrue());
    }

    @Property
    @Label("The steps of the shading are five at most, follow one another without a gap, and reach from 5 to the most")
    void steps(@ForAll @LongRange(min = 0, max = 100_000) long most) {
        List<Countries.Step> steps = Countries.steps(most);
        assertThat(steps).hasSizeLessThanOrEqualTo(5);
        assertThat(steps.isEmpty()).isEqualTo(most < Countries.LEAST);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).from()).isEqualTo(i == 0 ? Countries.LEAST : steps.get(i - 1).to() + 1);
            assertThat(steps.get(i).to()).isGreaterThanOrEqualTo(steps.get(i).from());
        }
        assertThat(steps.isEmpty() ? most : steps.get(steps.size() - 1).to()).isEqualTo(most);
    }

    @Property
    @Label("Each day has what came on it in its round's zone, all days together have all, and a day that is to come has no number")
    void days(@ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @LongRange(min = -20, max = 90) long day) {
        ZoneId zone = ZoneId.of("America/New_York");
        List<Instant> at = RandomRound.of(seed).proposals().stream().map(Facts.Proposed::submitted).toList();
        Days.Side side = new Days.Side(zone, RandomRound.OPENS, Instant.parse("2026-12-01T05:00:00Z"), at);
        Instant now = RandomRound.OPENS.plusSeconds(day * 86_400);
        List<Instant> come = at.stream().filter(one -> !one.isAfter(now)).toList();
        Days days = Days.of(new Days.Side(zone, side.opens(), side.deadline(), come), side, now);
        assertThat(days.days().stream().mapToLong(one -> one.count() == null ? 0 : one.count()).sum()).isEqualTo(days.total()).isEqualTo(come.size());
        assertThat(days.days().stream().mapToLong(Days.Day::last).sum()).isEqualTo(days.lastTotal()).isEqualTo(at.size());
        assertThat(days.lastSoFar()).as("the same dates, so the same moment").isEqualTo(days.total());
        for (int i = 1; i < days.days().size() - 1; i++) {
            Days.Day one = days.days().get(i);
            assertThat(one.last()).isEqualTo(at.stream().filter(moment -> moment.atZone(zone).toLocalDate().equals(one.date())).count());
            assertThat(one.count() == null).isEqualTo(one.date().isAfter(now.atZone(zone).toLocalDate()));
        }
        DaysDrawing drawing = DaysDrawing.of(days);
        assertThat(drawing.lines().get(1).value()).isGreaterThanOrEqualTo(days.most());
        assertThat(drawing.bars()).hasSize((int) days.days().stream().filter(one -> one.count() != null && one.count() > 0).count());
    }
}
