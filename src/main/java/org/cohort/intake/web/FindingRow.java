package org.cohort.intake.web;

import java.util.List;
import org.cohort.intake.ApplicationView;
import org.cohort.intake.Eligibility;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.text.Words;

/**
 * What a rule of eligibility says, for a page.
 *
 * @param tone  of the tag
 * @param word  beside its sign
 * @param found the earlier applications it speaks of, for organizers; else empty
 */
public record FindingRow(String rule, String tone, String word, String text, List<ApplicationView.Earlier> found) {

    /** Whom the facts are about reads them as "you". */
    static List<FindingRow> of(List<Eligibility.Finding> findings, Actor reader) {
        return findings.stream().map(finding -> row(finding, reader, finding.reason(), List.of())).toList();
    }

    /** An organizer reads of somebody else, with where the program knows her from. */
    static List<FindingRow> ofOther(List<Eligibility.Finding> findings, Actor reader, List<ApplicationView.Earlier> earlier) {
        return findings.stream().map(finding -> row(finding, reader, finding.reason().contains(".") ? "other." + finding.reason() : finding.reason(),
                finding.rule() == Eligibility.Rule.FIRST_TIME ? earlier : List.of())).toList();
    }

    private static FindingRow row(Eligibility.Finding finding, Actor reader, String words, List<ApplicationView.Earlier> found) {
        return new FindingRow(say(reader, finding.rule().name()), tone(finding.answer()), say(reader, finding.answer().name()),
                say(reader, words, finding.args().toArray()), found);
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
