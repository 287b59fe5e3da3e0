package org.cohort.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cohort.fund.FundService;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.program.rules.Leeway;
import org.cohort.program.rules.PayMoment;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesText;
import org.cohort.program.rules.Share;
import org.cohort.program.rules.Stages;
import org.cohort.program.rules.StipendRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An internship of thirteen weeks on a moved clock, with every job of a server, against what was written by hand from the rules")
class ThirteenWeeksTest {

    private static final Duration AFTERWARDS = Duration.ofDays(60);
    /** When the jobs run at least: at these hours of every day, and after whoever has acted. In the table everything falls on them. */
    private static final Set<Integer> HOURS = Set.of(0, 10, 12, 19);

    private final AsOnAServer server = new AsOnAServer();
    private final Acts acts = new Acts(server);
    private final TreeMap<String, List<String>> happened = new TreeMap<>();
    private Facts facts;
    private int audited;

    @BeforeEach
    void program() {
        Rules usual = Rules.USUAL;
        Rules rules = new Rules(usual.proposals(), usual.mentors(), 7, true, 14, List.of(new Share(PayMoment.START, 20), new Share(PayMoment.MIDPOINT, 40), new Share(PayMoment.FINAL, 40)),
                List.of(), usual.entry(), true, StipendRule.FLAT, new Stages(false, false, 3), new Leeway(5, 10, false));
        List.of("program", "round").forEach(table -> server.sql("update " + table + " set rules = '" + RulesText.write(rules) + "'"));
        server.sql("insert into ending_rule (program_id, requires_work) values (1, true)");
        // As their approval noted.
        server.sql("update mentorship set has_mentored = true");
        List.of(Acts.TREASURER, Acts.OTHER_TREASURER).forEach(server.database::addAccount);
        server.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'stipends', 'Stipends', 'A foundation', 'STIPENDS', 'USD', 1, '2014-01-01 00:00:00')");
        server.hold(Acts.TREASURER, Role.TREASURER, 5);
        server.hold(Acts.OTHER_TREASURER, Role.TREASURER, 5);
        server.run(Acts.TREASURER, () -> server.get(FundService.class).deposit("stipends", "10000", "a gift"));
        server.runAsSystem(() -> server.get(Questionnaires.class).define("exit-survey", "How was it?", List.of(
                QuestionInput.of("learned", QuestionKind.LONG_TEXT, "What?", true, Role.COORDINATOR, Role.ORGANIZER))));
        facts = new Facts(server.database);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    @DisplayName("T4, I1–I6, N3, M1–M2: every date, notice and payment; and for sixty days afterwards nothing any more")
    void played() {
        assertThat(server.jobNames()).as("all of them").contains("ReportOpening", "ReportReminders", "EvaluationSchedule", "EvaluationReminders", "WorkProducts",
                "CompletionAsking", "HelpWaiting", "Escalations", "FeedbackClosing", "ChecklistTasks", "SelectionTasks", "RetentionJob").hasSizeGreaterThan(15);
        Table table = Table.read("/played/thirteen-weeks.txt");
        Instant last = at(table.acts().lastKey()).plus(AFTERWARDS);
        for (Instant now = at(table.acts().firstKey()); !now.isAfter(last); now = now.plus(Duration.ofHours(1))) {
            if (HOURS.contains(now.atZone(ZoneOffset.UTC).getHour()) || table.acts().containsKey(Facts.moment(now))) {
                hour(Facts.moment(now), now, table.acts().getOrDefault(Facts.moment(now), List.of()));
            }
        }
        assertThat(Table.lines(happened)).containsExactlyElementsOf(table.lines());
        Acts.PEOPLE.forEach((name, account) -> assertThat(server.needs(account)).as(name + " is asked for nothing").isEmpty());
    }

    /** What people do, and the jobs after it, twice: what one job makes, another may tell. */
    private void hour(String moment, Instant now, List<String> does) {
        server.at(now.toString());
        does.forEach(acts::act);
        server.runJobs();
        if (!does.isEmpty()) {
            server.runJobs();
        }
        note(moment);
    }

    private void note(String moment) {
        List<String> lines = new ArrayList<>(server.notices.stream().map(ThirteenWeeksTest::named).toList());
        server.notices.clear();
        if (server.audited.size() > audited || moment.endsWith("00:00")) {
            lines.addAll(facts.changed());
            audited = server.audited.size();
        }
        if (!lines.isEmpty()) {
            happened.put(moment, lines);
        }
    }

    private static String named(String notice) {
        Map<Long, String> names = Acts.PEOPLE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        String[] parts = notice.split(" ");
        return "! " + names.get(Long.valueOf(parts[0])) + " " + parts[1];
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
