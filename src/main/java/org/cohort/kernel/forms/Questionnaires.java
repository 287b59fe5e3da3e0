package org.cohort.kernel.forms;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.UseCase;

/**
 * Questionnaires and the sheets people fill in. A person writes only her own sheet; those that are a subject's own are
 * {@link SharedSheets}. Whether she may (now, about this subject) is asked before by the service of the
 * subject's feature; what a reader is to a subject comes from its policy.
 */
@UseCase
public class Questionnaires {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Sheets sheets;

    @Inject
    private SheetWriter writing;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    /** Makes a new edition of everybody's: see the other {@code define}. */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public QuestionnaireInfo define(String code, String title, List<QuestionInput> questions) {
        return define(FormScope.EVERYBODY, code, title, questions);
    }

    /**
     * Makes a new edition for who begins from now on; sheets that were begun keep theirs, and so do occasions where somebody
     * has begun. The same content as the scope's newest edition makes none.
     *
     * @throws Refused when the definition is not sound
     */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public QuestionnaireInfo define(FormScope asked, String code, String title, List<QuestionInput> questions) {
        return define(asked.scope(), new Definition(code, title, questions), false);
    }

    /**
     * Loads {@code db/forms/<code>.json}. A new edition is made when its content is new; never over an edition that
     * people made, whose work it would undo.
     */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public QuestionnaireInfo defineFromResource(String code) {
        Optional<Questionnaire> newest = sheets.latest(code, 0);
        if (newest.isPresent() && !newest.get().isBuiltIn()) {
            return newest.get().info();
        }
        return define(0, FormTemplates.read(code), true);
    }

    /** Everybody's newest edition. @throws NotFound when there is no questionnaire of this code */
    @Public
    public QuestionnaireInfo latest(String code) {
        return latest(code, FormScope.EVERYBODY);
    }

    /** What somebody is asked who begins there now. @throws NotFound when there is no questionnaire of this code */
    @Public
    public QuestionnaireInfo latest(String code, FormScope asked) {
        return sheets.current(code, asked).orElseThrow(NotFound::new).info();
    }

    /** What is asked from the next occasion on, by code. */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public Map<String, FormEdition> current(Collection<String> codes, FormScope asked) {
        return sheets.newest(codes, asked.scope()).stream().map(Questionnaire::shown)
                .collect(Collectors.toMap(edition -> edition.form().code(), edition -> edition, (own, everybodys) -> own));
    }

    /** The editions of a scope, the newest first; before it has its own, everybody's newest alone. */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public List<FormEdition> editions(String code, FormScope asked) {
        List<FormEdition> own = sheets.editions(code, asked.scope()).getResultStream().map(Questionnaire::shown).toList();
        return own.isEmpty() ? sheets.latest(code, 0).map(Questionnaire::shown).stream().toList() : own;
    }

    /** Which editions occasions keep. */
    @Requires({Role.ORGANIZER, Role.ADMINISTRATOR})
    public List<HeldForm> held(Collection<Long> occasions) {
        return occasions.isEmpty() ? List.of() : sheets.held(occasions);
    }

    /** The actor's own sheet, asked what everybody is: see the other {@code sheetFor}. */
    @Requires(Role.SELF)
    public Sheet sheetFor(String code, String subjectType, String subjectPublicId) {
        return sheetFor(code, FormScope.EVERYBODY, subjectType, subjectPublicId);
    }

    /**
     * The actor's own sheet about the subject: the one she began, in the edition she began it with, else a new one. From the
     * first one on the occasion keeps the edition.
     */
    @Requires(Role.SELF)
    public Sheet sheetFor(String code, FormScope asked, String subjectType, String subjectPublicId) {
        Long account = current.get().accountId();
        Optional<AnswerSheet> begun = sheets.find(code, subjectType, subjectPublicId, account);
        if (begun.isEmpty()) {
            sheets.begin(writing.toBegin(code, asked).id(), subjectType, subjectPublicId, account, clock.instant());
            begun = sheets.find(code, subjectType, subjectPublicId, account);
        }
        return sheets.whole(begun.orElseThrow());
    }

    /** Saves without asking whether another tab saved in between: see the other {@code save}. */
    @Requires(Role.SELF)
    public Sheet save(String sheetId, Map<String, String> answers, boolean submit) {
        return writing.save(own(sheetId), answers, submit);
    }

    /**
     * Saves the actor's own answers. A draft is saved however incomplete it is; submitting, and changing what was submitted, asks
     * for every required answer and a right value everywhere.
     *
     * @param version the sheet's version when the page was shown
     * @param answers by the questions' codes; blank takes an answer away, a code that is not there leaves it
     * @throws NotFound when it is not her sheet
     * @throws Refused  when it changed in between, or at the inputs of all answers that are not right
     */
    @Requires(Role.SELF)
    public Sheet save(String sheetId, int version, Map<String, String> answers, boolean submit) {
        AnswerSheet sheet = own(sheetId);
        if (sheet.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        return writing.save(sheet, answers, submit);
    }

    /** Makes a submitted sheet a draft again; who may ask for that is the subject's lifecycle's to say. */
    @Requires(Role.SELF)
    public void reopen(String subjectType, String subjectPublicId, Long accountId) {
        sheets.about(subjectType, subjectPublicId).stream().filter(sheet -> Objects.equals(sheet.accountId(), accountId)).forEach(AnswerSheet::reopened);
    }

    /**
     * Makes a reopened sheet submitted again as it was, unless something was saved in it since.
     *
     * @param at when it had been submitted
     * @return whether it is as it was
     */
    @Requires({Role.COORDINATOR, Role.ORGANIZER, Role.SYSTEM})
    public boolean handBack(String subjectType, String subjectPublicId, Long accountId, Instant at) {
        Optional<AnswerSheet> same = sheets.about(subjectType, subjectPublicId).stream()
                .filter(sheet -> Objects.equals(sheet.accountId(), accountId) && !sheet.savedAt().isAfter(at)).findFirst();
        same.ifPresent(sheet -> sheet.submitted(at));
        return same.isPresent();
    }

    /**
     * Removes what was answered about a subject to sensitive questions (rule A5), by anybody, in any edition; the rest stays. A
     * page that was open before can't bring it back.
     */
    @Requires(Role.SYSTEM)
    public void removeSensitive(String subjectType, String subjectPublicId) {
        for (AnswerSheet sheet : sheets.about(subjectType, subjectPublicId)) {
            Map<Long, Answer> stored = sheets.stored(sheet);
            List<Question> sensitive = sheets.edition(sheet.questionnaireId()).questions().stream().filter(Question::isSensitive).toList();
            sensitive.stream().map(question -> stored.get(question.id())).filter(Objects::nonNull).forEach(em::remove);
            if (!sensitive.isEmpty()) {
                sheet.removed(clock.instant());
            }
        }
    }

    /**
     * What the actor may read of everything that was answered about a subject: submitted sheets, and in them the questions she is
     * a reader of; her own sheets whole, drafts too (rules A5, I3).
     *
     * @param roles what she is to the subject, as its feature's policy says
     */
    @Public
    public List<Sheet> read(String subjectType, String subjectPublicId, Set<Role> roles) {
        return sheets.whole(sheets.about(subjectType, subjectPublicId)).stream()
                .map(sheet -> Readers.show(sheet, current.get(), roles)).filter(Objects::nonNull).toList();
    }

    /** The same of one questionnaire. */
    @Public
    public List<Sheet> read(String code, String subjectType, String subjectPublicId, Set<Role> roles) {
        return read(subjectType, subjectPublicId, roles).stream().filter(sheet -> sheet.questionnaire().code().equals(code)).toList();
    }

    private QuestionnaireInfo define(long scope, Definition definition, boolean builtIn) {
        Optional<Questionnaire> newest = sheets.latest(definition.code(), scope);
        if (newest.isPresent() && newest.get().isSameAs(definition)) {
            return newest.get().info();
        }
        Questionnaire edition = new Questionnaire(scope, definition, newest.map(Questionnaire::edition).orElse(0) + 1, builtIn, clock.instant());
        em.persist(edition);
        em.flush();
        return edition.info();
    }

    private AnswerSheet own(String sheetId) {
        return sheets.find(sheetId).filter(sheet -> current.get().is(sheet.accountId())).orElseThrow(NotFound::new);
    }
}
