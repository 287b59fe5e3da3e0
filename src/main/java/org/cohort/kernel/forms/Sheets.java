package org.cohort.kernel.forms;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cohort.kernel.persistence.PublicId;

/** Loads questionnaires and sheets: never more statements for many sheets than for one. Decides nothing. */
@Dependent
class Sheets {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    /** The newest edition of one scope alone. */
    Optional<Questionnaire> latest(String code, long scope) {
        return editions(code, scope).setMaxResults(1).getResultStream().findFirst();
    }

    /** The edition somebody is asked by who begins now: the one the occasion keeps, else the scope's newest, else everybody's. */
    Optional<Questionnaire> current(String code, FormScope asked) {
        return em.createQuery("""
                select q from Questionnaire q left join HeldEdition h on h.questionnaireId = q.id and h.occasionId = :occasion
                where q.code = :code and (h.id is not null or q.scopeId = :scope or q.scopeId = 0)
                order by case when h.id is null then 1 else 0 end, q.scopeId desc, q.edition desc""", Questionnaire.class)
                .setParameter("code", code).setParameter("scope", asked.scope()).setParameter("occasion", asked.occasion())
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The newest of each of the codes in the scope and of everybody's, the scope's first, with their questions. */
    List<Questionnaire> newest(Collection<String> codes, long scope) {
        return em.createQuery("""
                select distinct q from Questionnaire q left join fetch q.questions w where q.code in :codes and q.scopeId in (0, :scope)
                and q.edition = (select max(x.edition) from Questionnaire x where x.code = q.code and x.scopeId = q.scopeId)
                order by q.scopeId desc, q.id, w.place""", Questionnaire.class).setParameter("codes", codes).setParameter("scope", scope).getResultList();
    }

    /** All editions of one scope, the newest first. */
    TypedQuery<Questionnaire> editions(String code, long scope) {
        return em.createQuery("select q from Questionnaire q where q.code = :code and q.scopeId = :scope order by q.edition desc", Questionnaire.class)
                .setParameter("code", code).setParameter("scope", scope);
    }

    List<HeldForm> held(Collection<Long> occasions) {
        return em.createQuery("""
                select new org.cohort.kernel.forms.HeldForm(h.occasionId, h.code, q.publicId, q.edition, q.scopeId, h.since)
                from HeldEdition h join Questionnaire q on q.id = h.questionnaireId where h.occasionId in :ids order by h.id""", HeldForm.class)
                .setParameter("ids", occasions).getResultList();
    }

    /** From now on the occasion keeps the edition, unless it keeps one. */
    void hold(String code, long occasion, Long questionnaireId, Instant now) {
        em.createNativeQuery("insert ignore into questionnaire_held (occasion_id, code, questionnaire_id, since_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, occasion).setParameter(2, code).setParameter(3, questionnaireId)
                .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
    }

    Questionnaire edition(Long id) {
        return em.find(Questionnaire.class, id);
    }

    Optional<AnswerSheet> find(String publicId) {
        return em.createQuery("select s from AnswerSheet s where s.publicId = :id", AnswerSheet.class)
                .setParameter("id", publicId).getResultStream().findFirst();
    }

    /** The person's sheet for the subject, whatever edition it was begun with. */
    Optional<AnswerSheet> find(String code, String subjectType, String subjectPublicId, Long accountId) {
        return em.createQuery("""
                select s from AnswerSheet s join Questionnaire q on q.id = s.questionnaireId
                where s.subjectType = :type and s.subjectPublicId = :id and s.accountId = :account and q.code = :code
                order by s.id desc""", AnswerSheet.class)
                .setParameter("type", subjectType).setParameter("id", subjectPublicId)
                .setParameter("account", accountId).setParameter("code", code)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The sheet that is the subject's own and nobody's, whatever edition it was begun with. */
    Optional<AnswerSheet> shared(String code, String subjectType, String subjectPublicId) {
        return em.createQuery("""
                select s from AnswerSheet s join Questionnaire q on q.id = s.questionnaireId
                where s.subjectType = :type and s.subjectPublicId = :id and s.accountId is null and q.code = :code
                order by q.edition desc, s.id desc""", AnswerSheet.class)
                .setParameter("type", subjectType).setParameter("id", subjectPublicId).setParameter("code", code)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** A new sheet that is the subject's own. No key keeps two from being made at once: whoever calls holds a lock on the subject. */
    void beginShared(Long questionnaireId, String subjectType, String subjectPublicId, Instant now) {
        em.createNativeQuery("""
                insert into answer_sheet (public_id, version, questionnaire_id, subject_type, subject_public_id, begun_at)
                values (?1, 1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, PublicId.next()).setParameter(2, questionnaireId).setParameter(3, subjectType).setParameter(4, subjectPublicId)
                .setParameter(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
    }

    /** A new sheet, unless there is one by now: the same page opened twice at once makes one. */
    void begin(Long questionnaireId, String subjectType, String subjectPublicId, Long accountId, Instant now) {
        em.createNativeQuery("""
                insert ignore into answer_sheet (public_id, version, questionnaire_id, subject_type, subject_public_id, account_id, begun_at)
                values (?1, 1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, PublicId.next()).setParameter(2, questionnaireId).setParameter(3, subjectType).setParameter(4, subjectPublicId)
                .setParameter(5, accountId).setParameter(6, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
    }

    /** Everybody's sheets for the subject, the oldest first. */
    List<AnswerSheet> about(String subjectType, String subjectPublicId) {
        return em.createQuery("select s from AnswerSheet s where s.subjectType = :type and s.subjectPublicId = :id order by s.id", AnswerSheet.class)
                .setParameter("type", subjectType).setParameter("id", subjectPublicId).getResultList();
    }

    /** The answers of one sheet by the questions' keys, to be changed. */
    Map<Long, Answer> stored(AnswerSheet sheet) {
        return em.createQuery("select a from Answer a where a.sheetId = :sheet", Answer.class)
                .setParameter("sheet", sheet.id()).getResultStream().collect(Collectors.toMap(Answer::questionId, answer -> answer));
    }

    /** The sheets with all their answers: who may read which is the caller's to decide. */
    List<Sheet> whole(List<AnswerSheet> sheets) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        Map<Long, Questionnaire> editions = em.createQuery("select distinct q from Questionnaire q left join fetch q.questions w where q.id in :ids order by q.id, w.place", Questionnaire.class)
                .setParameter("ids", sheets.stream().map(AnswerSheet::questionnaireId).distinct().toList())
                .getResultStream().collect(Collectors.toMap(Questionnaire::id, edition -> edition, (one, same) -> one));
        Map<Long, Map<Long, String>> answers = answers(sheets.stream().map(AnswerSheet::id).toList());
        return sheets.stream().map(sheet -> whole(sheet, editions.get(sheet.questionnaireId()), answers.getOrDefault(sheet.id(), Map.of()))).toList();
    }

    /** One sheet with all its answers. */
    Sheet whole(AnswerSheet sheet) {
        return whole(List.of(sheet)).get(0);
    }

    private Map<Long, Map<Long, String>> answers(Collection<Long> sheetIds) {
        Map<Long, Map<Long, String>> found = new HashMap<>();
        em.createQuery("select a from Answer a where a.sheetId in :ids", Answer.class).setParameter("ids", sheetIds).getResultStream()
                .forEach(answer -> found.computeIfAbsent(answer.sheetId(), id -> new HashMap<>()).put(answer.questionId(), answer.content()));
        return found;
    }

    private static Sheet whole(AnswerSheet sheet, Questionnaire edition, Map<Long, String> answers) {
        Map<String, String> byCode = new LinkedHashMap<>();
        for (Question question : edition.questions()) {
            String answer = answers.get(question.id());
            if (answer != null) {
                byCode.put(question.input().code(), answer);
            }
        }
        return new Sheet(sheet.publicId(), sheet.version(), sheet.accountId(), sheet.savedAt(), sheet.submittedAt(), sheet.removedAt(), edition.info(), byCode);
    }
}
