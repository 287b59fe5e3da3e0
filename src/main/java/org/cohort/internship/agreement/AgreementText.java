package org.cohort.internship.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.program.RoundRef;

/**
 * The words of an agreement: a template of some edition, filled with the internship's own names and dates (rule I4).
 * A template once used is never edited; other words are a new edition. In English, the language of the program's law.
 */
final class AgreementText {

    /** The edition that new agreements are made from. */
    static final int EDITION = 2;

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final Pattern BLANK = Pattern.compile("\\$\\{(\\w+)\\}");

    private AgreementText() {
    }

    /**
     * The agreement of one internship, the same for both sides.
     *
     * @param stipend what she gets for the whole internship
     * @param intern  her name
     * @param mentors the names of her mentors on this day, at least one
     */
    static String of(InternshipRef internship, InternshipPlan plan, Amount stipend, String intern, List<String> mentors) {
        var participation = internship.project().participation();
        var round = participation.round();
        return fill(template(EDITION), Map.ofEntries(
                Map.entry("edition", String.valueOf(EDITION)),
                Map.entry("intern", intern),
                Map.entry("mentors", Words.allOf(LANGUAGE, mentors)),
                Map.entry("community", participation.communityName()),
                Map.entry("project", internship.project().title()),
                Map.entry("program", round.programName()),
                Map.entry("round", round.name()),
                Map.entry("starts", Moments.day(plan.startsOn(), LANGUAGE)),
                Map.entry("ends", Moments.day(plan.endsOn(), LANGUAGE)),
                Map.entry("zone", plan.zone().getId()),
                Map.entry("every", String.valueOf(plan.reportEvery())),
                Map.entry("evaluations", evaluations(plan)),
                Map.entry("shares", Words.allOf(LANGUAGE, shares(round, stipend))),
                Map.entry("stipend", stipend.words(LANGUAGE))));
    }

    private static String evaluations(InternshipPlan plan) {
        List<String> dates = plan.evaluations().values().stream().map(due -> Moments.at(due, plan.zone(), LANGUAGE)).toList();
        String last = dates.get(dates.size() - 1);
        return dates.size() == 1 ? last : Words.say(LANGUAGE, "agreement.evaluations", String.join(", ", dates.subList(0, dates.size() - 1)), last);
    }

    /** What is paid when, such as "USD 2,750.00 when the mentors' evaluation in the middle says that it goes on". */
    private static List<String> shares(RoundRef round, Amount stipend) {
        List<Amount> parts = round.rules().split(stipend);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add(Words.say(LANGUAGE, "agreement.share." + round.rules().shares().get(i).moment(), parts.get(i).words(LANGUAGE)));
        }
        return words;
    }

    /** @throws IllegalStateException when the template names a blank that nothing fills */
    static String fill(String template, Map<String, String> values) {
        Matcher blanks = BLANK.matcher(template);
        StringBuilder text = new StringBuilder();
        while (blanks.find()) {
            String value = values.get(blanks.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing fills " + blanks.group());
            }
            blanks.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return blanks.appendTail(text).toString();
    }

    static String template(int edition) {
        try (InputStream file = AgreementText.class.getResourceAsStream("/agreements/agreement-" + edition + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
