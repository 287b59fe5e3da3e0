package org.cohort.fund.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/** A statement on paper. It says in the intern's own words why something is not paid yet, whoever asked for it: it is about her, and can be handed to her. */
final class StatementPaper {

    private StatementPaper() {
    }

    /** What it is called, as a file and on top. */
    static String title(Statement statement, Locale language) {
        return statement.year() == null ? Words.say(language, "statement.paper.title", statement.intern())
                : Words.say(language, "statement.paper.titleYear", statement.intern(), String.valueOf(statement.year()));
    }

    static Paper of(Statement statement, Locale language) {
        Paper paper = Paper.titled(title(statement, language), language);
        paper.text(Words.say(language, "statement.paper.as", Moments.at(statement.as(), statement.zone(), language), statement.zone().getId()));
        if (statement.year() != null) {
            paper.text(Words.say(language, "statement.paper.yearNote"));
        }
        statement.parts().forEach(part -> add(paper, part, language));
        paper.heading(Words.say(language, "statement.paper.sums"));
        paper.table(say(language, "statement.paper.currency", "statement.paper.paid", "statement.paper.open", "statement.paper.held", "statement.paper.cancelled"),
                statement.sums().stream().map(sum -> List.of(sum.currency().getCurrencyCode(), sum.paid().words(language), sum.open().words(language),
                        sum.held().words(language), sum.cancelled().words(language))).toList());
        return paper.text(Words.say(language, "statement.paper.note")).foot(title(statement, language));
    }

    private static void add(Paper paper, Statement.Part part, Locale language) {
        var project = part.internship().project();
        var round = project.participation().round();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Words.say(language, "statement.paper.round"), round.name());
        facts.put(Words.say(language, "statement.paper.community"), project.participation().communityName());
        facts.put(Words.say(language, "statement.paper.project"), project.title());
        facts.put(Words.say(language, "statement.paper.days"), Moments.days(part.internship().startsOn(), part.internship().endsOn(), language));
        paper.heading(round.programName()).facts(facts);
        paper.table(say(language, "statement.paper.installment", "statement.paper.amount", "statement.paper.due", "statement.paper.state", "statement.paper.sent"),
                part.rows().stream().map(row -> List.of(stage(row, language), row.amount().words(language), Moments.day(row.dueOn(), language),
                        Words.say(language, "state.installment." + row.state()), row.paidOn() == null ? "–" : Moments.day(row.paidOn(), language))).toList());
        Map<String, String> notes = new LinkedHashMap<>();
        part.rows().forEach(row -> notes.put(stage(row, language), note(row, language)));
        paper.facts(notes);
    }

    private static String stage(Statement.Row row, Locale language) {
        return Words.say(language, "installment.stage." + row.stage());
    }

    /** With which reference it was sent, or why it is not paid yet, and who pays it. */
    private static String note(Statement.Row row, Locale language) {
        return Stream.of(row.reference() == null ? null : Words.say(language, "statement.paper.reference", row.reference()),
                        row.why() == null ? null : Words.say(language, row.why()), row.reason(),
                        row.payers().isEmpty() ? null : Words.say(language, "statement.paper.by", payers(row, language)))
                .filter(words -> words != null && !words.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String payers(Statement.Row row, Locale language) {
        return row.payers().size() == 1 ? row.payers().get(0).sponsor()
                : row.payers().stream().map(payer -> payer.sponsor() + " " + payer.amount().words(language)).collect(Collectors.joining(", "));
    }

    private static List<String> say(Locale language, String... keys) {
        return Stream.of(keys).map(key -> Words.say(language, key)).toList();
    }
}
