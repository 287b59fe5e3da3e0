package org.cohort.program.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Choice;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.text.Typed;

/**
 * A question as it is typed. The fields' ids are the keys of the texts: {@code label, help, choices, min, max, maxLength, weight, steps} and
 * {@code step-n} for what a step of a scale means.
 *
 * @param required whether it must be answered
 * @param readers  the names of the roles besides organizers, who always are
 */
public record QuestionTyped(QuestionKind kind, Map<String, String> texts, boolean required, boolean sensitive, List<String> readers) {

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_HELP = 1000;
    private static final int LONGEST_CHOICES = 8000;
    private static final int LONGEST_CHOICE = 200;
    private static final int MOST_CHOICES = 60;
    private static final int LARGEST = 1_000_000;
    private static final int HEAVIEST = 10;

    /** The form filled with a question. */
    public static QuestionTyped of(QuestionInput question) {
        Map<String, String> texts = new HashMap<>();
        texts.put("label", question.label());
        texts.put("help", question.help());
        if (question.kind() == QuestionKind.SCALE) {
            texts.put("steps", Objects.toString(question.max()));
            question.options().forEach(option -> texts.put("step-" + option.value(), option.label()));
        } else {
            texts.put("choices", question.options().stream().map(Choice::label).collect(Collectors.joining("\n")));
            texts.put("min", Objects.toString(question.min(), null));
            texts.put("max", Objects.toString(question.max(), null));
        }
        texts.put("maxLength", Objects.toString(question.maxLength(), null));
        texts.put("weight", question.weight() == null ? null : question.weight().stripTrailingZeros().toPlainString());
        return new QuestionTyped(question.kind(), texts, question.required(), question.sensitive(), question.readers().stream()
                .filter(role -> role != Role.ORGANIZER).map(Role::name).toList());
    }

    /**
     * @param before what it was, whose choices keep their values where their words stay, or null for a new one
     * @param taken  the codes of the other questions
     * @throws Refused at every field that can't be right
     */
    QuestionInput read(AskedForm form, QuestionInput before, Set<String> taken) {
        Findings findings = new Findings();
        String label = findings.read(() -> Typed.required("label", texts.get("label"), LONGEST_LABEL).replaceAll("\\s+", " "));
        String help = findings.read(() -> Typed.optional("help", texts.get("help"), LONGEST_HELP));
        List<Choice> options = switch (kind) {
            case CHOICE, CHOICES -> findings.read(() -> choices(before == null ? List.of() : before.options()));
            case SCALE -> findings.read(this::steps);
            default -> List.of();
        };
        boolean number = kind == QuestionKind.NUMBER;
        Integer min = kind == QuestionKind.SCALE ? Integer.valueOf(1) : number ? findings.read(() -> optional("min", -LARGEST, LARGEST)) : null;
        Integer max = kind == QuestionKind.SCALE ? findings.read(() -> stepCount(form)) : number ? findings.read(() -> optional("max", -LARGEST, LARGEST)) : null;
        if (number && min != null && max != null && min >= max) {
            findings.add(Refused.input("max", "forms.range"));
        }
        Integer maxLength = kind.isText() ? findings.read(() -> optional("maxLength", 1, kind.limit())) : null;
        BigDecimal weight = form.isScored() && kind == QuestionKind.SCALE ? findings.read(this::weight) : null;
        findings.enforce();
        QuestionInput question = new QuestionInput(before == null ? free(label, taken) : before.code(), kind, label, help, required || weight != null, options,
                roles(), weight, min, max, maxLength, sensitive);
        form.enforce(question);
        return question;
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.of(Role.ORGANIZER);
        for (String reader : readers == null ? List.<String>of() : readers) {
            roles.add(Arrays.stream(Role.values()).filter(role -> role.name().equals(reader)).findFirst().orElseThrow(() -> Refused.input("readers", "choice")));
        }
        return roles;
    }

    private List<Choice> choices(List<Choice> before) {
        String typed = Typed.required("choices", texts.get("choices"), LONGEST_CHOICES);
        List<String> lines = Arrays.stream(typed.split("\n")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < 2 || lines.size() > MOST_CHOICES) {
            throw Refused.input("choices", "forms.choices", MOST_CHOICES);
        }
        List<Choice> choices = new ArrayList<>();
        Set<String> kept = before.stream().filter(choice -> lines.contains(choice.label())).map(Choice::value).collect(Collectors.toSet());
        for (String line : lines) {
            if (line.length() > LONGEST_CHOICE) {
                throw Refused.input("choices", "forms.choice.long", LONGEST_CHOICE);
            }
            if (choices.stream().anyMatch(choice -> choice.label().equalsIgnoreCase(line))) {
                throw Refused.input("choices", "forms.choice.twice", line);
            }
            String value = before.stream().filter(choice -> choice.label().equals(line)).map(Choice::value).findFirst()
                    .orElseGet(() -> Slug.free(cut(line), slug -> kept.contains(slug) || choices.stream().anyMatch(choice -> choice.value().equals(slug))));
            choices.add(new Choice(value, line));
        }
        return choices;
    }

    private List<Choice> steps() {
        List<Choice> steps = new ArrayList<>();
        Findings findings = new Findings();
        for (int step = 1; step <= AskedForm.STEPS; step++) {
            String field = "step-" + step;
            String words = findings.read(() -> Typed.optional(field, texts.get(field), LONGEST_CHOICE));
            if (words != null && step <= stepsTyped()) {
                steps.add(new Choice(String.valueOf(step), words.replaceAll("\\s+", " ")));
            }
        }
        findings.enforce();
        return steps;
    }

    private int stepsTyped() {
        String typed = texts.get("steps");
        return typed != null && typed.matches("[0-9]") ? Integer.parseInt(typed) : AskedForm.STEPS;
    }

    private int stepCount(AskedForm form) {
        // Overall scores can be compared only when every scale in them ends at the same number.
        return form.isScored() ? AskedForm.STEPS : Typed.number("steps", texts.get("steps"), 2, AskedForm.STEPS);
    }

    private BigDecimal weight() {
        Integer weight = optional("weight", 0, HEAVIEST);
        return weight == null || weight == 0 ? null : BigDecimal.valueOf(weight);
    }

    private Integer optional(String field, int least, int most) {
        String typed = texts.get(field);
        return typed == null || typed.isBlank() ? null : Integer.valueOf(Typed.number(field, typed, least, most));
    }

    private static String free(String label, Set<String> taken) {
        String slug = Slug.free(cut(label), taken::contains);
        // A code begins with a letter and has two characters or more.
        return slug.matches("[a-z][a-z0-9-]*[a-z0-9]") ? slug : Slug.free("question " + slug, taken::contains);
    }

    private static String cut(String words) {
        return words.length() > 40 ? words.substring(0, 40) : words;
    }
}
