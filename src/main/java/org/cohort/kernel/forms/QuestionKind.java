package org.cohort.kernel.forms;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.cohort.kernel.access.Verdict;

/** What an answer can be. Every answer is stored as text; its kind says which texts are right. */
public enum QuestionKind {

    SHORT_TEXT(200, (question, value) -> Verdict.when(value.indexOf('\n') < 0, "answer.oneLine")),
    LONG_TEXT(20_000, (question, value) -> Verdict.allowed()),
    /** {@code yes} or {@code no}. */
    YES_NO(20, (question, value) -> Verdict.when(value.equals("yes") || value.equals("no"), "answer.choice")),
    /** The value of one option. */
    CHOICE(200, (question, value) -> Verdict.when(isOption(question, value), "answer.choice")),
    /** The values of the chosen options, one a line. */
    CHOICES(5_000, (question, value) -> Verdict.when(lines(value).stream().allMatch(line -> isOption(question, line)), "answer.choice")),
    /** A whole number from the question's smallest to its largest; its options are the anchors' words. */
    SCALE(11, (question, value) -> Verdict.when(isWhole(value) && inRange(question, value), "answer.choice")),
    NUMBER(20, QuestionKind::checkNumber),
    /** Such as {@code 2026-12-05}. */
    DATE(10, (question, value) -> Verdict.when(isDate(value), "answer.date")),
    /** An http or https address. */
    LINK(500, (question, value) -> Verdict.when(isLink(value), "answer.link")),
    /** An ISO 3166 code of two letters. */
    COUNTRY(2, (question, value) -> Verdict.when(Countries.CODES.contains(value), "answer.choice"));

    private final int limit;
    private final BiFunction<QuestionInput, String, Verdict> check;

    QuestionKind(int limit, BiFunction<QuestionInput, String, Verdict> check) {
        this.limit = limit;
        this.check = check;
    }

    /** The most characters, unless the question says fewer or more. */
    public int limit() {
        return limit;
    }

    public boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT;
    }

    /** What every saved answer must hold to, even in a draft: its length. */
    public Verdict withinLimits(QuestionInput question, String value) {
        return Verdict.when(value.length() <= question.limit(), "answer.tooLong", question.limit());
    }

    /**
     * Whether this answers the question, for submitting.
     *
     * @param value null and blank mean no answer
     */
    public Verdict problem(QuestionInput question, String value) {
        if (value == null || value.isBlank()) {
            return Verdict.when(!question.required(), "answer.required");
        }
        Verdict length = withinLimits(question, value);
        return length.isAllowed() ? check.apply(question, value) : length;
    }

    /** The chosen values of a {@link #CHOICES} answer. */
    public static List<String> lines(String value) {
        return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split("\n"));
    }

    private static boolean isOption(QuestionInput question, String value) {
        return question.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private static Verdict checkNumber(QuestionInput question, String value) {
        if (!value.matches("-?[0-9]{1,15}([.][0-9]{1,4})?")) {
            return Verdict.rule("answer.number");
        }
        if (inRange(question, value)) {
            return Verdict.allowed();
        }
        if (question.min() == null) {
            return Verdict.rule("answer.atMost", question.max());
        }
        return question.max() == null
                ? Verdict.rule("answer.atLeast", question.min())
                : Verdict.rule("answer.range", question.min(), question.max());
    }

    private static boolean isWhole(String value) {
        return value.matches("-?[0-9]{1,9}");
    }

    private static boolean inRange(QuestionInput question, String value) {
        BigDecimal number = new BigDecimal(value);
        return (question.min() == null || number.compareTo(BigDecimal.valueOf(question.min())) >= 0)
                && (question.max() == null || number.compareTo(BigDecimal.valueOf(question.max())) <= 0);
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 1900;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    private static boolean isLink(String value) {
        try {
            URI address = new URI(value);
            String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return Set.of("http", "https").contains(scheme) && address.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
