package org.cohort.internship.ending;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipCompleted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.Sheet;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.project.ProjectDirectory;

/** The exit survey: asked of every intern once her internship is over, answered by her if she likes. */
@UseCase
public class SurveyService {

    public static final String CODE = "exit-survey";
    private static final String SUBJECT = "internship";

    /**
     * The survey as somebody sees it.
     *
     * @param mine   whether the reader is the intern
     * @param answer whether she may answer now, or why not
     * @param sheets what is answered, as the reader may read it
     */
    public record View(InternshipRef internship, boolean mine, Verdict answer, List<Sheet> sheets) {

        public boolean isSubmitted() {
            return sheets.stream().anyMatch(Sheet::isSubmitted);
        }
    }

    @Inject
    InternshipDirectory internships;

    @Inject
    ProjectDirectory projects;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    void invite(@Observes InternshipCompleted completed) {
        InternshipRef internship = internships.internship(completed.internshipId());
        outbox.tell(internship.accountId(), "ending.SURVEY", internship.path() + "/survey");
    }

    /** A mentor has no part in it: to her it does not exist, unless she is asked as something else. */
    @Requires(Role.SELF)
    public View view(String internshipPublicId) {
        InternshipRef internship = visible(internshipPublicId);
        Set<Role> roles = roles(internship);
        List<Sheet> sheets = questionnaires.read(CODE, SUBJECT, internship.publicId(), roles);
        return new View(internship, roles.contains(Role.SELF), may(internship, roles), sheets);
    }

    /** The sheet to write on. @throws Refused before the end, or for who is not the intern */
    @Requires(Role.SELF)
    public Sheet sheet(String internshipPublicId) {
        InternshipRef internship = visible(internshipPublicId);
        may(internship, roles(internship)).enforce();
        return questionnaires.sheetFor(CODE, internship.project().participation().round().forms(), SUBJECT, internship.publicId());
    }

    @Requires(Role.SELF)
    public void save(String internshipPublicId, int version, Map<String, String> answers, boolean submit) {
        questionnaires.save(sheet(internshipPublicId).publicId(), version, answers, submit);
    }

    private static Verdict may(InternshipRef internship, Set<Role> roles) {
        if (!roles.contains(Role.SELF)) {
            return Verdict.denied("ending.survey.intern");
        }
        return Verdict.when(internship.state() == InternshipState.COMPLETED || internship.state().isBroken(), "ending.survey.later");
    }

    /** Mentors read nothing of it, former ones neither, whatever else they hold: it asks about them. */
    private Set<Role> roles(InternshipRef internship) {
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship);
        boolean mentored = roles.contains(Role.MENTOR) || projects.everMentors(internship.project().id()).contains(current.get().accountId());
        return mentored && !roles.contains(Role.SELF) ? Set.of() : roles;
    }

    private InternshipRef visible(String publicId) {
        InternshipRef internship = internships.internshipByPublicId(publicId);
        if (roles(internship).isEmpty()) {
            throw new NotFound();
        }
        return internship;
    }
}
