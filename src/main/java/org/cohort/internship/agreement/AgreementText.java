package org.cohort.internship.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.program.RoundRef;

/**
 * The words of an agreement and of its amendments: a template of some edition, filled with the internship's own names and dates (rule I4).
 * A template once used is never edited; other words are a new edition. In English, the language of the program's law.
 */
final class AgreementText {

    /** The edition that ships and that new agreements are made from where the program has no words of its own. */
    static final int EDITION = 3;

    /** The edition of amendments. */
    static final int AMENDMENT = 1;

    /** What a template can name, in the order they are explained. */
    static final List<String> BLANKS = List.of("intern", "mentors", "coordinators", "parties", "community", "project", "program", "round", "starts", "ends", "zone",
            "every", "evaluations", "stipend", "shares", "edition");

    /** Without these it is no agreement. */
    static final List<String> NEEDED = List.of("intern", "project", "starts", "ends");

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final Pattern BLANK = Pattern.compile("\\$\\{(\\w+)\\}");
    private static final Pattern OPENED = Pattern.compile("\\$\\{([^}\\n]{0,40})\\}?");

    private AgreementText() {
    }

    /**
     * Who is named in an agreement.
     *
     * @param intern       her name
     * @param mentors      the names of her mentors on this day, at least one
     * @param coordinators the names of the community's coordinators; empty where they are no party, and where none of them can be
     * @param organizers   the names of the organizers, where they sign in the coordinators' place; else empty
     */
    record Names(String intern, List<String> mentors, List<String> coordinators, List<String> organizers) {

        Names(String intern, List<String> mentors, List<String> coordinators) {
            this(intern, mentors, coordinators, List.of());
        }

        String parties(InternshipRef internship) {
            List<String> parties = new ArrayList<>(List.of(Words.say(LANGUAGE, "agreement.party.INTERN", intern),
                    Words.say(LANGUAGE, "agreement.party.MENTOR", Words.allOf(LANGUAGE, mentors), internship.project().participation().communityName())));
            if (!coordinators.isEmpty()) {
                parties.add(Words.say(LANGUAGE, "agreement.party.COORDINATOR", Words.allOf(LANGUAGE, coordinators)));
            } else if (!organizers.isEmpty()) {
                parties.add(Words.say(LANGUAGE, "agreement.party.ORGANIZER", Words.allOf(LANGUAGE, organizers)));
            }
            return Words.allOf(LANGUAGE, parties);
        }
    }

    /**
     * The agreement of one internship.
     *
     * @param stipend  what she gets for the whole internship; null for the copies of others than the intern, which name no amount
     * @param template with blanks
     */
    static String of(InternshipRef internship, InternshipPlan plan, Amount stipend, Names names, String template, int edition) {
        var participation = internship.project().participation();
        var round = participation.round();
        return fill(template, Map.ofEntries(
                Map.entry("edition", String.valueOf(edition)),
                Map.entry("intern", names.intern()),
                Map.entry("mentors", Words.allOf(LANGUAGE, names.mentors())),
                Map.entry("coordinators", Words.allOf(LANGUAGE, names.coordinators().isEmpty() ? names.organizers() : names.coordinators())),
                Map.entry("parties", names.parties(internship)),
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
                Map.entry("stipend", stipend == null ? Words.say(LANGUAGE, "agreement.stipend.hidden") : stipend.words(LANGUAGE))));
    }

    /** The amendment for an extension. @param number counts from 1 @param all every date that changes, as the party may read it */
    static String amendment(Lengthening by, List<DateChange> all, Names names, int number) {
        InternshipRef internship = by.internship();
        var round = internship.project().participation().round();
        String dates = lines(internship, all);
        return fill(read("amendment-" + AMENDMENT), Map.of("number", String.valueOf(number), "parties", names.parties(internship), "project", internship.project().title(),
                "round", round.name(), "program", round.programName(), "weeks", Words.say(LANGUAGE, "agreement.weeks", by.weeks()),
                "from", Moments.day(internship.endsOn(), LANGUAGE), "to", Moments.day(by.end(), LANGUAGE), "zone", internship.zone().getId(), "dates", dates));
    }

    /** The amendment for dates of the round that moved. @param number counts from 1 */
    static String moved(InternshipRef internship, List<DateChange> all, Names names, int number) {
        return fill(read("dates-" + AMENDMENT), about(internship, number, Map.of("parties", names.parties(internship), "zone", internship.zone().getId(), "dates", lines(internship, all))));
    }

    /** The amendment for a mentor who handed over. @param number counts from 1 @param former the name of who did */
    static String succeeded(InternshipRef internship, String former, Names names, int number) {
        return fill(read("mentors-" + AMENDMENT), about(internship, number, Map.of("parties", names.parties(internship), "former", former)));
    }

    private static Map<String, String> about(InternshipRef internship, int number, Map<String, String> more) {
        var round = internship.project().participation().round();
        Map<String, String> values = new HashMap<>(more);
        values.putAll(Map.of("number", String.valueOf(number), "project", internship.project().title(), "round", round.name(), "program", round.programName()));
        return values;
    }

    /** What an amendment says of dates, a line for each. */
    static String lines(InternshipRef internship, List<DateChange> all) {
        return all.stream().filter(change -> change.kind() != DateChange.Kind.NOTICE).map(change -> line(change, internship)).collect(Collectors.joining("\n"));
    }

    private static String line(DateChange change, InternshipRef internship) {
        String what = Words.say(LANGUAGE, internship.zone(), change.words());
        String to = moment(change, change.to(), internship);
        return "- " + (change.isAdded() ? Words.say(LANGUAGE, "agreement.date.added", what, to)
                : Words.say(LANGUAGE, "agreement.date.moved", what, to, moment(change, change.from(), internship)));
    }

    private static String moment(DateChange change, Instant at, InternshipRef internship) {
        return change.whole() ? Moments.day(at, internship.zone(), LANGUAGE) : Moments.at(at, internship.zone(), LANGUAGE);
    }

    private static String evaluations(InternshipPlan plan) {
        List<String> dates = plan.evaluations().values().stream().map(due -> Moments.at(due, plan.zone(), LANGUAGE)).toList();
        String last = dates.get(dates.size() - 1);
        return dates.size() == 1 ? last : Words.say(LANGUAGE, "agreement.evaluations", String.join(", ", dates.subList(0, dates.size() - 1)), last);
    }

    /** What is paid when, such as "USD 2,750.00 when the mentors' evaluation in the middle says that it goes on". */
    private static List<String> shares(RoundRef round, Amount stipend) {
        List<Amount> parts = stipend == null ? List.of() : round.rules().split(stipend);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < round.rules().shares().size(); i++) {
            words.add(Words.say(LANGUAGE, "agreement.share." + round.rules().shares().get(i).moment(),
                    stipend == null ? Words.say(LANGUAGE, "agreement.share.hidden") : parts.get(i).words(LANGUAGE)));
        }
        return words;
    }

    /** Whether a template can be filled. @throws Refused at the field for a blank that nothing fills, and for one that must be there */
    static void check(String field, String template) {
        Matcher opened = OPENED.matcher(template);
        while (opened.find()) {
            if (!BLANK.matcher(opened.group()).matches() || !BLANKS.contains(opened.group(1))) {
                throw Refused.input(field, "agreement.blank", opened.group());
            }
        }
        Set<String> named = BLANK.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());
        boolean parties = named.contains("parties");
        NEEDED.stream().filter(blank -> !named.contains(blank) && !(parties && blank.equals("intern"))).findFirst().ifPresent(blank -> {
            throw Refused.input(field, "agreement.needed", "${" + blank + "}");
        });
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
        return read("agreement-" + edition);
    }

    private static String read(String name) {
        try (InputStream file = AgreementText.class.getResourceAsStream("/agreements/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
