package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesForm;

@Label("Templates of programs, and dates proposed from a program's timetable")
class ProgramTemplateTest {

    @Example
    @Label("T1: each that ships can be kept: every deadline a round needs, in order, in both forms, in a real zone and currency")
    void shipped() {
        assertThat(ProgramTemplate.ALL).extracting(ProgramTemplate::code).containsExactly("outreachy-like", "gsoc-like");
        for (ProgramTemplate template : ProgramTemplate.ALL) {
            assertThat(DeadlineRules.missing(dates(template, LocalDate.of(2027, 5, 24), ZoneOffset.UTC), template.rules())).isEmpty();
            assertThat(template.timetable().offsets()).containsKey(DeadlineKind.COMMUNITIES_OPEN);
            assertThat(template.timetable().problems(template.rules())).isEmpty();
            assertThat(RulesForm.of(template.rules()).read(Currency.getInstance("USD"))).isEqualTo(template.rules());
            assertThat(TimetableForm.of(template.timetable()).read(template.rules())).isEqualTo(template.timetable());
            assertThat(ZoneId.of(template.zone())).isNotNull();
            assertThat(Amount.parse("stipend", template.stipend(), Currency.getInstance(template.currency())).value()).isPositive();
            assertThat(template.rules().sizes()).allSatisfy(size -> assertThat(size.leastWeeks()).isLessThanOrEqualTo(template.timetable().weeks()));
        }
        assertThat(ProgramTemplate.of("none")).isNull();
    }

    @Property(tries = 400)
    @Label("T1: whenever a round begins and wherever its clock stands, the proposed dates are in order")
    void ordered(@ForAll @IntRange(min = 18_000, max = 40_000) int day, @ForAll @IntRange(min = 0, max = 4) int zone) {
        ZoneId where = ZoneId.of(new String[] {"UTC", "Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Etc/GMT+12"}[zone]);
        for (ProgramTemplate template : ProgramTemplate.ALL) {
            assertThat(DeadlineRules.problems(dates(template, LocalDate.ofEpochDay(day), where))).isEmpty();
        }
    }

    @Example
    @Label("an hour that the clocks leave out is proposed as the next there is")
    void gap() {
        Timetable timetable = new Timetable(1, Map.of(DeadlineKind.ANNOUNCEMENT, new Timetable.Offset(-1, java.time.LocalTime.of(2, 30))));
        assertThat(timetable.propose(LocalDate.of(2027, 3, 29), ZoneId.of("Europe/Oslo"), Rules.USUAL).get(DeadlineKind.ANNOUNCEMENT)).hasToString("2027-03-28T03:30");
    }

    @Example
    @Label("what isn't in order or no number is refused at its field; an empty form is no timetable")
    void form() {
        TimetableForm form = TimetableForm.of(ProgramTemplate.ALL.get(0).timetable());
        Map<String, String> days = new HashMap<>(form.days());
        days.put("ANNOUNCEMENT", "-60");
        assertThatThrownBy(() -> new TimetableForm("13", days, form.at()).read(Rules.USUAL)).isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(((Refused) e).field()).isEqualTo("days-ANNOUNCEMENT"));
        days.put("ANNOUNCEMENT", "ten");
        assertThatThrownBy(() -> new TimetableForm("0", days, Map.of()).read(Rules.USUAL)).isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(((Refused) e).all()).extracting(Refused::field).contains("weeks", "days-ANNOUNCEMENT", "at-PROPOSALS_CLOSE"));
        assertThat(new TimetableForm("", Map.of(), Map.of()).read(Rules.USUAL)).isNull();
    }

    @Example
    @Label("a program started from one has its rules and timetable, and its rounds follow; one from nothing has the usual")
    void started() {
        Bench bench = new Bench();
        bench.at(Instant.parse("2014-01-01T12:00:00Z"));
        Actor founder = Sample.person(1L, new Actor.Held(Role.ADMINISTRATOR, null));
        String summer = bench.as(founder, () -> bench.programs.create(new ProgramForm("Summer", "s", null, "UTC", "3000", "USD"), "gsoc-like"));
        String own = bench.as(founder, () -> bench.programs.create(new ProgramForm("Own", "s", null, "UTC", "3000", "USD")));
        ProgramTemplate template = ProgramTemplate.of("gsoc-like");
        assertThat(program(bench, summer).rules()).isEqualTo(template.rules());
        assertThat(program(bench, summer).timetable()).isEqualTo(template.timetable());
        assertThat(program(bench, own).rules()).isEqualTo(Rules.USUAL);
        assertThat(program(bench, own).timetable()).isNull();
        Actor organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, program(bench, summer).id()));
        String round = bench.as(organizer, () -> bench.rounds.create(summer, new RoundForm("Summer 2027", null, null, null, Map.of())));
        assertThat(bench.directory.roundByPublicId(round).rules()).isEqualTo(template.rules());
        bench.as(organizer, () -> bench.rules.space(summer, new TimetableForm(null, Map.of(), Map.of()), program(bench, summer).version()));
        assertThat(program(bench, summer).timetable()).isNull();
        bench.database.close();
    }

    private static Program program(Bench bench, String id) {
        return bench.database.em().createQuery("select p from Program p where p.publicId = :id", Program.class).setParameter("id", id).getSingleResult();
    }

    private static Map<DeadlineKind, Instant> dates(ProgramTemplate template, LocalDate day, ZoneId zone) {
        Map<DeadlineKind, Instant> dates = new EnumMap<>(DeadlineKind.class);
        template.timetable().propose(day, zone, template.rules()).forEach((kind, at) -> dates.put(kind, at.atZone(zone).toInstant()));
        dates.put(DeadlineKind.INTERNSHIP_START, DeadlineReading.startOf(day, zone));
        dates.put(DeadlineKind.INTERNSHIP_END, DeadlineReading.endOf(template.timetable().endsOn(day), zone));
        return dates;
    }
}
