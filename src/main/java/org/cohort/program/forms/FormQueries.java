package org.cohort.program.forms;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.FormEdition;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.forms.HeldForm;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;
import org.cohort.program.Round;

/** What a program's organizers read of what it asks. @see FormService */
@Queries
public class FormQueries {

    /** A program and its forms. */
    public record Forms(String programId, String program, List<FormLine> lines) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    DeskQueries desk;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Directory people;

    /** @throws NotFound for who does not organize it */
    public Forms forms(Actor actor, String programId) {
        Program program = desk.program(actor, programId);
        Map<String, FormDraft> drafts = em.createQuery("select d from FormDraft d where d.programId = :program", FormDraft.class)
                .setParameter("program", program.id()).getResultStream().collect(Collectors.toMap(FormDraft::code, Function.identity()));
        List<Round> rounds = rounds(program);
        List<HeldForm> held = questionnaires.held(rounds.stream().map(Round::id).toList());
        List<AskedForm> asked = Arrays.stream(AskedForm.values()).filter(form -> form.isAsked(program.rules())).toList();
        Map<String, FormEdition> current = questionnaires.current(asked.stream().map(AskedForm::code).toList(), FormScope.of(program.id()));
        List<FormLine> lines = asked.stream().map(form -> {
            FormDraft draft = drafts.get(form.code());
            return new FormLine(form, current.get(form.code()), draft == null ? null : draft.changedAt(),
                    uses(form, rounds, held));
        }).toList();
        return new Forms(programId, program.name(), lines);
    }

    /** @throws NotFound for who does not organize it */
    public FormPage page(Actor actor, String programId, AskedForm form) {
        Program program = desk.program(actor, programId);
        List<FormEdition> editions = questionnaires.editions(form.code(), FormScope.of(program.id()));
        FormDraft draft = em.createQuery("select d from FormDraft d where d.programId = :program and d.code = :code", FormDraft.class)
                .setParameter("program", program.id()).setParameter("code", form.code()).getResultStream().findFirst().orElse(null);
        List<QuestionInput> questions = draft == null ? editions.get(0).form().questions() : draft.questions();
        List<Round> rounds = rounds(program);
        Map<String, Verdict> mayGo = new HashMap<>();
        questions.forEach(question -> mayGo.put(question.code(), form.mayGo(question, questions)));
        Long by = draft == null ? null : draft.changedBy();
        return new FormPage(programId, program.name(), form, draft == null ? editions.get(0).form().title() : draft.title(), questions,
                draft == null ? 0 : draft.version(), draft == null ? null : draft.changedAt(), by == null ? null : people.people(List.of(by)).get(by).name(),
                editions, uses(form, rounds, questionnaires.held(rounds.stream().map(Round::id).toList())), form.ready(questions), mayGo);
    }

    private List<Round> rounds(Program program) {
        return em.createQuery("select r from ProgramRound r where r.programId = :program order by r.startsOn desc, r.id desc", Round.class)
                .setParameter("program", program.id()).getResultList();
    }

    private static List<FormUse> uses(AskedForm form, List<Round> rounds, List<HeldForm> held) {
        return rounds.stream().flatMap(round -> held.stream().filter(use -> use.occasion().equals(round.id()) && use.code().equals(form.code()))
                .map(use -> new FormUse(round.publicId(), round.name(), use.editionId(), use.scope() == 0 ? 0 : use.edition(), use.since()))).toList();
    }
}
