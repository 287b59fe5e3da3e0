package org.cohort.internship.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.text.Words;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.Program;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;
import org.cohort.project.ProjectRef;
import org.cohort.project.ProjectState;

/** The words of a program's agreements (rule I4): organizers write them, each saved text is an edition of its own. */
@UseCase
public class AgreementTemplates {

    private static final int LONGEST = 20000;
    private static final int WEEKS = 13;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Directory people;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * An edition in the list.
     *
     * @param writtenBy a name; null for what ships, as is writtenAt
     * @param used      how many internships' agreements were made from it
     */
    public record Line(int edition, String writtenBy, Instant writtenAt, long used) {
    }

    /**
     * The text new agreements are made from.
     *
     * @param blanks what it can name
     * @param lines  all editions, the newest first
     */
    public record View(String program, int edition, String text, List<String> blanks, List<Line> lines) {
    }

    /** @throws NotFound for a program the actor does not organize */
    @Requires(Role.ORGANIZER)
    public View view(String programPublicId) {
        Program program = organized(programPublicId);
        List<AgreementTemplate> own = of(program.id());
        Map<Long, Directory.Person> writers = people.people(own.stream().map(AgreementTemplate::writtenBy).toList());
        List<Line> lines = new ArrayList<>(own.stream().map(template -> new Line(template.edition(),
                writers.containsKey(template.writtenBy()) ? writers.get(template.writtenBy()).name() : "", template.writtenAt(), used(program, template.edition()))).toList());
        lines.add(new Line(AgreementText.EDITION, null, null, used(program, AgreementText.EDITION)));
        return new View(program.name(), lines.get(0).edition(), own.isEmpty() ? AgreementText.template(AgreementText.EDITION) : own.get(0).text(),
                AgreementText.BLANKS, lines);
    }

    /** The words of one edition. @throws NotFound when the program has none with this number */
    @Requires(Role.ORGANIZER)
    public String text(String programPublicId, int edition) {
        Program program = organized(programPublicId);
        return edition == AgreementText.EDITION ? AgreementText.template(edition)
                : of(program.id()).stream().filter(template -> template.edition() == edition).findFirst().orElseThrow(NotFound::new).text();
    }

    /** A text filled with an internship that nobody has. @throws Refused at the field for what can't be filled */
    @Requires(Role.ORGANIZER)
    public String preview(String programPublicId, String typed) {
        Program program = organized(programPublicId);
        String text = read(typed);
        InternshipRef example = example(program);
        Set<Stage> held = Arrays.stream(Stage.values()).filter(stage -> program.rules().holds(stage.moment())).collect(Collectors.toSet());
        return AgreementText.of(example, InternshipPlan.holding(example.startsOn(), example.endsOn(), example.zone(), program.rules().reportEvery(), held, Map.of()), program.stipend(),
                new AgreementText.Names(say("intern"), List.of(say("mentor")), program.rules().leeway().coordinatorSigns() ? List.of(say("coordinator")) : List.of()),
                text, next(program.id()));
    }

    /**
     * Saves a text as the next edition: what is offered from now on is made from it; what was made stays.
     *
     * @param seen the edition the form was made from
     * @throws Refused at the field for what can't be filled
     */
    @Requires(Role.ORGANIZER)
    public void save(String programPublicId, String typed, int seen) {
        Program program = organized(programPublicId);
        String text = read(typed);
        List<AgreementTemplate> own = of(program.id());
        if (seen != (own.isEmpty() ? AgreementText.EDITION : own.get(0).edition())) {
            throw new Refused(Verdict.conflict("stale"));
        }
        if (text.equals((own.isEmpty() ? AgreementText.template(AgreementText.EDITION) : own.get(0).text()).strip())) {
            return;
        }
        AgreementTemplate template = new AgreementTemplate(program.id(), next(program.id()), text, current.get().accountId(), clock.instant());
        em.persist(template);
        audit.record("program", programPublicId, "AGREEMENT", null, null, String.valueOf(template.edition()));
    }

    /** The words that agreements of a program are made from now; null where it has none of its own. */
    AgreementTemplate current(Long programId) {
        return of(programId).stream().findFirst().orElse(null);
    }

    /** The words of an edition that agreements of a program were made from. */
    String words(Long programId, int edition) {
        return of(programId).stream().filter(template -> template.edition() == edition).map(AgreementTemplate::text).findFirst()
                .orElseGet(() -> AgreementText.template(edition));
    }

    private int next(Long programId) {
        return of(programId).stream().mapToInt(AgreementTemplate::edition).max().orElse(AgreementText.EDITION) + 1;
    }

    private static String read(String typed) {
        String text = Typed.required("text", typed, LONGEST);
        AgreementText.check("text", text);
        return text;
    }

    private long used(Program program, int edition) {
        return em.createQuery("select count(distinct a.internshipId) from Agreement a join Internship i on i.id = a.internshipId join ProgramRound r on r.id = i.roundId"
                        + " where r.programId = :program and a.amendment = 0 and a.edition = :edition", Long.class)
                .setParameter("program", program.id()).setParameter("edition", edition).getSingleResult();
    }

    private List<AgreementTemplate> of(Long programId) {
        return em.createQuery("select t from AgreementTemplate t where t.programId = :program order by t.edition desc", AgreementTemplate.class)
                .setParameter("program", programId).getResultList();
    }

    private InternshipRef example(Program program) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), program.zone()).with(TemporalAdjusters.firstDayOfNextMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        RoundRef round = new RoundRef(null, "", say("round"), RoundState.DRAFT, program.zone(), first, first.plusWeeks(WEEKS).minusDays(1), program.id(), program.publicId(),
                program.name(), program.stipend(), program.rules());
        ParticipationRef participation = new ParticipationRef(null, "", ParticipationState.APPROVED, 1, null, "", say("community"), round);
        return new InternshipRef(null, "", null, InternshipState.OFFERED, first, round.endsOn(), program.zone(),
                new ProjectRef(null, "", say("project"), ProjectState.APPROVED, participation));
    }

    private static String say(String what) {
        return Words.say(Locale.ENGLISH, "agreement.example." + what);
    }

    private Program organized(String publicId) {
        Program program = em.createQuery("select p from Program p where p.publicId = :id", Program.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        if (!current.get().holds(Role.ORGANIZER, program.id())) {
            throw new NotFound();
        }
        return program;
    }
}
