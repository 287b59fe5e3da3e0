package org.cohort.program.forms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.program.rules.PayMoment;
import org.cohort.program.rules.Rules;

/** The questionnaires a program has, in the order people meet them, and what the rest of Cohort needs of each. */
public enum AskedForm {

    SIGN_UP("community-sign-up", EnumSet.of(Role.COORDINATOR, Role.ORGANIZER), false, null),
    APPLICATION("application-essays", EnumSet.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), true, null),
    PROPOSAL("proposal", EnumSet.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), true, null),
    REVIEW("review-rubric", EnumSet.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, null),
    INITIAL_MENTOR("evaluation-initial-mentor", EnumSet.of(Role.SELF, Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, PayMoment.INITIAL),
    INITIAL_INTERN("evaluation-initial-intern", EnumSet.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, PayMoment.INITIAL),
    MIDPOINT_MENTOR("evaluation-midpoint-mentor", EnumSet.of(Role.SELF, Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, PayMoment.MIDPOINT),
    MIDPOINT_INTERN("evaluation-midpoint-intern", EnumSet.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, PayMoment.MIDPOINT),
    THIRD_MENTOR("evaluation-third-mentor", EnumSet.of(Role.SELF, Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, PayMoment.THIRD),
    THIRD_INTERN("evaluation-third-intern", EnumSet.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, PayMoment.THIRD),
    FINAL_MENTOR("evaluation-final-mentor", EnumSet.of(Role.SELF, Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, null),
    FINAL_INTERN("evaluation-final-intern", EnumSet.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER), false, null),
    EXIT("exit-survey", EnumSet.of(Role.COORDINATOR, Role.ORGANIZER), false, null),
    FEEDBACK("program-feedback", EnumSet.of(Role.ORGANIZER), false, null);

    /** The most steps of a scale. */
    public static final int STEPS = 5;

    private final String code;
    private final Set<Role> readers;
    private final boolean removes;
    private final PayMoment stage;

    AskedForm(String code, Set<Role> readers, boolean removes, PayMoment stage) {
        this.code = code;
        this.readers = readers;
        this.removes = removes;
        this.stage = stage;
    }

    /** @throws NotFound for a code that no program has */
    public static AskedForm of(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst().orElseThrow(NotFound::new);
    }

    public String code() {
        return code;
    }

    /** Who can be a reader of an answer, besides who gave it. Organizers always are. */
    public List<Role> readers() {
        return List.copyOf(readers);
    }

    /** Whether answers that are marked as sensitive are removed once the round is counted (rule A5): elsewhere that can't be promised. */
    public boolean removes() {
        return removes;
    }

    /** Whether its scales make the overall score of a review (rule R1). */
    public boolean isScored() {
        return this == REVIEW;
    }

    /** Whether a program of these rules ever asks it: evaluations only at the stages it has. */
    public boolean isAsked(Rules rules) {
        return stage == null || rules.holds(stage);
    }

    /** Whether people can be asked this, or what is missing. */
    public Verdict ready(List<QuestionInput> questions) {
        return Verdict.when(this == APPLICATION || !questions.isEmpty(), "forms.empty")
                .and(Verdict.when(!isScored() || questions.stream().anyMatch(AskedForm::counts), "forms.score"));
    }

    /** Whether the question can go, or why not: the score of a review is made of the scales that count (rule R1). */
    public Verdict mayGo(QuestionInput question, List<QuestionInput> questions) {
        boolean last = isScored() && counts(question) && questions.stream().filter(AskedForm::counts).count() == 1;
        return Verdict.when(!last, "forms.score.last").and(Verdict.when(this == APPLICATION || questions.size() > 1, "forms.last"));
    }

    /** @throws Refused when this form can't ask it so */
    void enforce(QuestionInput question) {
        if (!readers.containsAll(question.readers()) || !question.readers().contains(Role.ORGANIZER)) {
            throw Refused.input("readers", "choice");
        }
        if (question.sensitive() && !removes) {
            throw Refused.input("sensitive", "forms.sensitive");
        }
    }

    /** A scale with a weight: every review must answer it, so that scores can be compared. */
    static boolean counts(QuestionInput question) {
        return question.kind() == QuestionKind.SCALE && question.weight() != null;
    }
}
