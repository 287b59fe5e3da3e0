package org.cohort.intake.web;

import java.util.List;
import org.cohort.intake.Eligibility;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.text.Words;

/** What a rule of eligibility says, for a page. @param tone of the tag @param word beside its sign */
public record FindingRow(String rule, String tone, String word, String text) {

    static List<FindingRow> of(List<Eligibility.Finding> findings, Actor reader) {
        return findings.stream().map(finding -> new FindingRow(say(reader, finding.rule().name()), tone(finding.answer()),
                say(reader, finding.answer().name()), say(reader, finding.reason(), finding.args().toArray()))).toList();
    }

    private static String tone(Eligibility.Answer answer) {
        return switch (answer) {
            case YES -> "ok";
            case NO -> "bad";
            case UNSURE -> "warn";
        };
    }

    private static String say(Actor reader, String key, Object... args) {
        return Words.say(reader.locale(), reader.zone(), "eligibility." + key, args);
    }
}
