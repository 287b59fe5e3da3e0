package org.cohort.program;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Typed;

/**
 * A new round as it was typed, understood.
 *
 * @param summary   null for none, as are both days
 * @param deadlines those that are set, the internships' own two among them
 */
record RoundInput(String name, String summary, LocalDate startsOn, LocalDate endsOn, Map<DeadlineKind, Instant> deadlines) {

    /**
     * Reads the form.
     *
     * @param zone of the round
     * @throws Refused at every input that can't be right, alone or beside the others
     */
    static RoundInput read(RoundForm form, ZoneId zone) {
        Findings findings = new Findings();
        String name = findings.read(() -> Typed.required("name", form.name(), 200));
        String summary = findings.read(() -> Typed.optional("summary", form.summary(), 500));
        Map<DeadlineKind, DeadlineSetting> settings = findings.read(() -> DeadlineReading.read(
                new DeadlinesForm(form.startsOn(), form.endsOn(), form.deadlines(), Map.of(), Map.of()), zone, Map.of(), Set.of()));
        findings.enforce();
        Map<DeadlineKind, Instant> deadlines = new EnumMap<>(DeadlineKind.class);
        settings.forEach((kind, setting) -> deadlines.put(kind, setting.at()));
        return new RoundInput(name, summary, day(deadlines.get(DeadlineKind.INTERNSHIP_START), zone),
                day(deadlines.get(DeadlineKind.INTERNSHIP_END), zone), deadlines);
    }

    /** Two rounds of one name in a program could not be told apart, in whatever case and with whatever blanks it is typed. @param but the key of the one that is renamed, or null */
    static Verdict free(EntityManager em, Long programId, String name, Long but) {
        boolean taken = em.createQuery("select r.id, r.name from ProgramRound r where r.programId = :program", Object[].class).setParameter("program", programId)
                .getResultStream().anyMatch(row -> !row[0].equals(but) && plain((String) row[1]).equals(plain(name)));
        return Verdict.when(!taken, "round.name", name);
    }

    static void enforceFree(EntityManager em, Long programId, String name, Long but) {
        Verdict free = free(em, programId, name, but);
        if (!free.isAllowed()) {
            throw new Refused(free, "name");
        }
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toLocalDate();
    }
}
