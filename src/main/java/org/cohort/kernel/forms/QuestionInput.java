package org.cohort.kernel.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;

/**
 * A question as it is defined, and as it is read.
 *
 * @param code      unique in its questionnaire; letters, digits and hyphens
 * @param label     what is asked
 * @param help      what helps to answer, or null
 * @param options   the answers to choose from, or the anchors of a scale in words; else empty
 * @param readers   who may read the answers, besides the person who gave them; {@link Role#SELF} is the person the subject is about
 * @param weight    how much a scale counts in the overall score, or null when it does not count
 * @param min       the smallest number of a scale or number, or null
 * @param max       the largest, or null
 * @param maxLength the most characters of a text, or null for the kind's own limit
 * @param sensitive whether the answers are removed once nothing is made of them any more (rule A5)
 */
public record QuestionInput(String code, QuestionKind kind, String label, String help, boolean required, List<Choice> options,
                            Set<Role> readers, BigDecimal weight, Integer min, Integer max, Integer maxLength, boolean sensitive) {

    public QuestionInput {
        options = List.copyOf(options);
        // Ordered, so that the same question is written the same way everywhere.
        readers = Collections.unmodifiableSet(readers.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(readers));
        if (kind == QuestionKind.SCALE) {
            min = min == null ? 1 : min;
            max = max == null ? 5 : max;
        }
    }

    /** A question whose answers stay. */
    public QuestionInput(String code, QuestionKind kind, String label, String help, boolean required, List<Choice> options,
                         Set<Role> readers, BigDecimal weight, Integer min, Integer max, Integer maxLength) {
        this(code, kind, label, help, required, options, readers, weight, min, max, maxLength, false);
    }

    /** The same, with answers that are removed when their time is over. */
    public QuestionInput asSensitive() {
        return new QuestionInput(code, kind, label, help, required, options, readers, weight, min, max, maxLength, true);
    }

    /** A question without options or numbers: text, yes or no, date, link, country. */
    public static QuestionInput of(String code, QuestionKind kind, String label, boolean required, Role... readers) {
        return new QuestionInput(code, kind, label, null, required, List.of(), Set.of(readers), null, null, null, null);
    }

    /** Whether somebody who is one of these to the subject may read the answers. */
    public boolean isReadBy(Collection<Role> roles) {
        return readers.contains(Role.VISITOR) || readers.stream().anyMatch(roles::contains);
    }

    /** The most characters an answer may have. */
    public int limit() {
        return maxLength == null ? kind.limit() : maxLength;
    }

    /** The words of an option, or the value itself for one without words. */
    public String labelOf(String value) {
        return options.stream().filter(option -> option.value().equals(value)).map(Choice::label).findFirst().orElse(value);
    }
}
