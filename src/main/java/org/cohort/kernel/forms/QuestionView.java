package org.cohort.kernel.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/** A question as a page shows it. */
public class QuestionView {

    /** From how many options on a list is folded into a menu. */
    private static final int MANY = 8;

    private final QuestionInput question;
    private final String answer;
    private final Locale locale;
    private final String self;
    private final Instant removedAt;

    /** @param removedAt when the sensitive answers of its sheet were removed, or null @param self the name of whom the answers are about; null where that is who answers */
    QuestionView(QuestionInput question, String answer, Locale locale, Instant removedAt, String self) {
        this.self = self;
        this.question = question;
        this.answer = answer;
        this.locale = locale;
        this.removedAt = removedAt;
    }

    public String getCode() {
        return question.code();
    }

    public String getInputId() {
        return QuestionnaireForm.inputId(question.code());
    }

    public String getLabel() {
        return question.label();
    }

    /** What helps to answer; null when nothing does. */
    public String getHelp() {
        return question.help();
    }

    public boolean isRequired() {
        return question.required();
    }

    public int getLimit() {
        return question.limit();
    }

    /** Which input it has: {@code text, area, number, date, link, radio, menu} or {@code checks}. */
    public String getInput() {
        return switch (question.kind()) {
            case SHORT_TEXT -> "text";
            case LONG_TEXT -> "area";
            case NUMBER -> "number";
            case DATE -> "date";
            case LINK -> "link";
            case YES_NO, SCALE -> "radio";
            case CHOICE -> question.options().size() < MANY ? "radio" : "menu";
            case CHOICES -> "checks";
            case COUNTRY -> "menu";
        };
    }

    /** Whether the input is several, so that the label names a group. */
    public boolean isGroup() {
        return getInput().equals("radio") || getInput().equals("checks");
    }

    /** What can be chosen, with the words to show. */
    public List<Choice> getOptions() {
        return switch (question.kind()) {
            case YES_NO -> List.of(new Choice("yes", Words.say(locale, "form.yes")), new Choice("no", Words.say(locale, "form.no")));
            case COUNTRY -> Countries.in(locale);
            case SCALE -> IntStream.rangeClosed(question.min(), question.max()).mapToObj(String::valueOf)
                    .map(step -> new Choice(step, step(step))).toList();
            default -> question.options();
        };
    }

    /** Who reads the answer, in words: it stands beside the input (rule A5). */
    public String getReaders() {
        if (question.readers().contains(Role.VISITOR)) {
            return Words.say(locale, "form.readers.everybody");
        }
        if (question.readers().isEmpty()) {
            return Words.say(locale, "form.readers.nobody");
        }
        Stream<String> roles = question.readers().stream().map(role -> role == Role.SELF && self != null ? self : Words.say(locale, "role." + role));
        return Words.say(locale, "form.readers", Words.allOf(locale, Stream.concat(Stream.of(Words.say(locale, "form.you")), roles).toList()));
    }

    /** When the answer was removed because its time was over (rule A5), or null. A sensitive question without an answer says so too: whether there was one is not kept. */
    public Instant getRemovedAt() {
        return question.sensitive() && answer == null ? removedAt : null;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    /** The answer as it was typed, or null. */
    public String getText() {
        return answer;
    }

    /** Whether the answer is text to be shown as Markdown. */
    public boolean isProse() {
        return question.kind() == QuestionKind.LONG_TEXT;
    }

    /** Whether the answer is an address that can safely be a link: a draft may hold anything. */
    public boolean isLink() {
        return question.kind() == QuestionKind.LINK && answer != null && question.kind().problem(question, answer).isAllowed();
    }

    /** The answer in words, one line for each chosen option; empty when there is none. */
    public List<String> getShown() {
        if (answer == null) {
            return List.of();
        }
        return switch (question.kind()) {
            case CHOICES -> QuestionKind.lines(answer).stream().map(question::labelOf).toList();
            case CHOICE -> List.of(question.labelOf(answer));
            case YES_NO -> List.of(Words.say(locale, answer.equals("yes") ? "form.yes" : "form.no"));
            case SCALE -> List.of(step(answer));
            case COUNTRY -> List.of(Countries.CODES.contains(answer) ? Countries.name(answer, locale) : answer);
            case DATE -> List.of(day());
            default -> List.of(answer);
        };
    }

    private String step(String value) {
        String words = question.labelOf(value);
        return words.equals(value) ? value : Words.say(locale, "form.step", value, words);
    }

    private String day() {
        try {
            return Moments.day(LocalDate.parse(answer), locale);
        } catch (DateTimeParseException draft) {
            return answer;
        }
    }
}
