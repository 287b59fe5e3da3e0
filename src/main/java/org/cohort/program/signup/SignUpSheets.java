package org.cohort.program.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.forms.QuestionView;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.SharedSheets;
import org.cohort.kernel.forms.Sheet;
import org.cohort.program.Community;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationLifecycle;
import org.cohort.program.ProgramDirectory;

/** The sheets of participations. Who may write or read one is asked before. */
@ApplicationScoped
public class SignUpSheets {

    /** The questionnaire. */
    public static final String CODE = "community-sign-up";

    private static final String SUBJECT = ParticipationLifecycle.TABLE.name();

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Questionnaires questionnaires;

    @Inject
    SharedSheets shared;

    @Inject
    ProgramDirectory directory;

    /** What there is, for those who write it; a blank one where nothing was begun, with what was said before there were questions. */
    public Sheet whole(Participation participation) {
        return shared.find(CODE, SUBJECT, participation.publicId()).orElseGet(() -> {
            Sheet blank = Sheet.blank(null, questionnaires.latest(CODE, scope(participation)));
            return new Sheet(null, 0, null, null, null, null, blank.questionnaire(), before(participation));
        });
    }

    /** The submitted answers these roles read (rule S1); nothing of a draft. */
    public List<Sheet> readBy(Participation participation, Set<Role> roles) {
        return questionnaires.read(CODE, SUBJECT, participation.publicId(), roles);
    }

    /** Something that was approved otherwise than it is now asked for. @param label the question; null for the slots @param before in words, as is after; empty for no answer */
    public record Change(String label, String before, String after) {
    }

    /**
     * What differs from what the community was approved by, while that waits for approval.
     *
     * @param answers as {@link #readBy} gives them: of other questions nothing is told
     */
    public List<Change> changes(Participation participation, List<Sheet> answers, Locale locale) {
        Map<String, String> kept = ApprovedAnswer.of(em, participation);
        List<Change> changes = new ArrayList<>();
        String slots = String.valueOf(participation.slots());
        if (!kept.isEmpty() && !kept.get(ApprovedAnswer.SLOTS).equals(slots)) {
            changes.add(new Change(null, kept.get(ApprovedAnswer.SLOTS), slots));
        }
        for (Sheet sheet : kept.isEmpty() ? List.<Sheet>of() : answers) {
            List<QuestionView> before = new QuestionnaireForm(sheet.with(kept), locale).getQuestions();
            List<QuestionView> after = new QuestionnaireForm(sheet, locale).getQuestions();
            for (int i = 0; i < after.size(); i++) {
                if (!sheet.questionnaire().questions().get(i).sensitive() && !before.get(i).getShown().equals(after.get(i).getShown())) {
                    changes.add(new Change(after.get(i).getLabel(), String.join("\n", before.get(i).getShown()), String.join("\n", after.get(i).getShown())));
                }
            }
        }
        return changes;
    }

    /**
     * Names what there is to decide on: it changes with what the community says of itself, with what it asks of the round, and with every answer.
     *
     * @param answers as {@link #readBy} gives them
     */
    public String seen(Participation participation, List<Sheet> answers) {
        return Stream.concat(Stream.of(em.find(Community.class, participation.communityId()).version(), participation.version()), answers.stream().map(Sheet::version))
                .map(String::valueOf).collect(Collectors.joining("."));
    }

    /**
     * Begins the sheet of a new participation. A community that took part before starts from what it answered then, if the
     * person who brings it back coordinated it there: nobody else may read that.
     */
    public void begin(Participation participation, Actor actor) {
        Map<String, String> earlier = Map.of();
        List<Participation> parts = em.createQuery("select x from Participation x join ProgramRound r on r.id = x.roundId"
                        + " where x.communityId = :community and x.id <> :this and x.id in :hers order by r.startsOn desc, x.id desc", Participation.class)
                .setParameter("community", participation.communityId()).setParameter("this", participation.id())
                .setParameter("hers", actor.scopes(Role.COORDINATOR).isEmpty() ? Set.of(-1L) : actor.scopes(Role.COORDINATOR)).setMaxResults(1).getResultList();
        if (!parts.isEmpty()) {
            earlier = whole(parts.get(0)).answers();
            participation.ask(parts.get(0).slots(), parts.get(0).ideasUrl());
        }
        shared.begin(CODE, scope(participation), SUBJECT, participation.publicId(), earlier);
    }

    /**
     * Saves the answers.
     *
     * @param submit whether they count as handed in from now on; otherwise they are a draft (again)
     * @return whether an answer changed
     */
    boolean save(Participation participation, int version, Map<String, String> answers, boolean submit) {
        // Two coordinators who save the first answers at once make one sheet.
        em.lock(participation, LockModeType.PESSIMISTIC_WRITE);
        Sheet sheet = whole(participation);
        if (sheet.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Sheet begun = sheet.publicId() != null ? sheet : shared.begin(CODE, scope(participation), SUBJECT, participation.publicId(), sheet.answers());
        Sheet saved = shared.save(CODE, SUBJECT, participation.publicId(), begun.version(), answers, submit);
        return !saved.answers().equals(sheet.answers());
    }

    /** Whether these answers, as they are typed, are the ones that are stored. */
    boolean isStored(Participation participation, Map<String, String> answers) {
        Map<String, String> stored = whole(participation).answers();
        return answers.entrySet().stream().allMatch(answer -> plain(answer.getValue()).equals(plain(stored.get(answer.getKey()))));
    }

    private static String plain(String answer) {
        return answer == null ? "" : answer.strip().replace("\r\n", "\n");
    }

    /** Hands in what is stored. @throws Refused at every answer that is missing */
    public void submit(Participation participation) {
        save(participation, whole(participation).version(), Map.of(), true);
    }

    /** One part in a round becomes part of another: what both answered is kept. */
    public void join(Participation going, Participation staying) {
        shared.move(SUBJECT, going.publicId(), staying.publicId());
    }

    private FormScope scope(Participation participation) {
        return directory.round(participation.roundId()).forms();
    }

    private static Map<String, String> before(Participation participation) {
        return participation.motivation() == null ? Map.of() : Map.of("motivation", participation.motivation());
    }
}
