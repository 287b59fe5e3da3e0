package org.cohort.program.forms;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionnaireInfo;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;

/**
 * Changes what a program asks. Every change but the last goes into a draft; {@code version} is always that of the draft the page
 * showed, 0 for none, and another one is refused as stale. To who does not organize the program nothing of it exists.
 */
@UseCase
public class FormService {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_QUESTIONS = 60;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    DeskQueries desk;

    @Inject
    Questionnaires questionnaires;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Changes the heading. */
    @Requires(Role.ORGANIZER)
    public void rename(String program, AskedForm form, int version, String title) {
        String called = Typed.required("title", title, LONGEST_TITLE);
        change(organized(program), form, version, called, questions -> questions);
    }

    /**
     * Changes a question, or adds one in the end.
     *
     * @param code null for a new one; one that is gone meanwhile comes back as new
     * @throws Refused at every field that can't be right
     */
    @Requires(Role.ORGANIZER)
    public void write(String program, AskedForm form, int version, String code, QuestionTyped typed) {
        change(organized(program), form, version, null, questions -> {
            Optional<QuestionInput> before = questions.stream().filter(question -> question.code().equals(code)).findFirst();
            Set<String> taken = questions.stream().map(QuestionInput::code).collect(Collectors.toSet());
            QuestionInput after = typed.read(form, before.orElse(null), taken);
            before.ifPresent(question -> enforceScored(form, question, after, questions));
            List<QuestionInput> changed = new ArrayList<>(questions);
            if (before.isPresent()) {
                changed.set(questions.indexOf(before.get()), after);
            } else {
                Verdict.when(questions.size() < MOST_QUESTIONS, "forms.most", MOST_QUESTIONS).enforce();
                changed.add(after);
            }
            return changed;
        });
    }

    /** @param by -1 for up, 1 for down; past the ends nothing moves */
    @Requires(Role.ORGANIZER)
    public void move(String program, AskedForm form, int version, String code, int by) {
        change(organized(program), form, version, null, questions -> {
            List<QuestionInput> moved = new ArrayList<>(questions);
            QuestionInput question = find(questions, code);
            int to = Math.max(0, Math.min(questions.size() - 1, questions.indexOf(question) + by));
            moved.remove(question);
            moved.add(to, question);
            return moved;
        });
    }

    /** @throws Refused when the rest of Cohort needs it */
    @Requires(Role.ORGANIZER)
    public void remove(String program, AskedForm form, int version, String code) {
        change(organized(program), form, version, null, questions -> {
            QuestionInput question = find(questions, code);
            form.mayGo(question, questions).enforce();
            return questions.stream().filter(other -> other != question).toList();
        });
    }

    /** Drops what was changed and not taken into use. */
    @Requires(Role.ORGANIZER)
    public void discard(String program, AskedForm form, int version) {
        Program organized = organized(program);
        em.remove(shown(organized, form, version).orElseThrow(() -> new Refused(Verdict.conflict("stale"))));
        audit.record("form", id(organized, form), "DISCARD", null, null, null);
    }

    /** From now on whoever begins is asked this, except in rounds where somebody has begun (rule A6). @return the version's number */
    @Requires(Role.ORGANIZER)
    public int publish(String program, AskedForm form, int version) {
        Program organized = organized(program);
        FormDraft draft = shown(organized, form, version).orElseThrow(() -> new Refused(Verdict.conflict("stale")));
        form.ready(draft.questions()).enforce();
        QuestionnaireInfo edition = questionnaires.define(FormScope.of(organized.id()), form.code(), draft.title(), draft.questions());
        em.remove(draft);
        audit.record("form", id(organized, form), "PUBLISH", null, null, String.valueOf(edition.edition()));
        return edition.edition();
    }

    private void change(Program program, AskedForm form, int version, String title, UnaryOperator<List<QuestionInput>> how) {
        Optional<FormDraft> stored = shown(program, form, version);
        FormDraft draft = stored.orElseGet(() -> begin(program, form));
        draft.write(title == null ? draft.title() : title, how.apply(draft.questions()), current.get().accountId(), clock.instant());
        em.persist(draft);
        em.flush();
        audit.record("form", id(program, form), "EDIT", null, null, null);
    }

    private FormDraft begin(Program program, AskedForm form) {
        QuestionnaireInfo now = questionnaires.latest(form.code(), FormScope.of(program.id()));
        FormDraft draft = new FormDraft(program.id(), form);
        draft.write(now.title(), now.questions(), current.get().accountId(), clock.instant());
        return draft;
    }

    /** The draft the page showed, if it showed one. @throws Refused when it is another by now */
    private Optional<FormDraft> shown(Program program, AskedForm form, int version) {
        Optional<FormDraft> stored = em.createQuery("select d from FormDraft d where d.programId = :program and d.code = :code", FormDraft.class)
                .setParameter("program", program.id()).setParameter("code", form.code()).getResultStream().findFirst();
        if (stored.map(FormDraft::version).orElse(0) != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        return stored;
    }

    /** The last scale that counts can't be changed into one that doesn't. */
    private static void enforceScored(AskedForm form, QuestionInput before, QuestionInput after, List<QuestionInput> questions) {
        if (form.isScored() && AskedForm.counts(before) && !AskedForm.counts(after) && !form.mayGo(before, questions).isAllowed()) {
            throw Refused.input("weight", "forms.score.last");
        }
    }

    private static QuestionInput find(List<QuestionInput> questions, String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst().orElseThrow(() -> new Refused(Verdict.conflict("stale")));
    }

    /** How the audit trail names it. */
    static String id(Program program, AskedForm form) {
        return program.publicId() + "/" + form.code();
    }

    private Program organized(String publicId) {
        return desk.program(current.get(), publicId);
    }
}
