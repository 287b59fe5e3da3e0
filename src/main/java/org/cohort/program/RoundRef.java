package org.cohort.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.cohort.kernel.forms.FormScope;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.Rules;

/**
 * What other features need to know of a round. Whether somebody may see it is asked of {@link RoundPolicy}.
 *
 * @param zone     the zone its deadlines are set in
 * @param startsOn the first day of its internships, or null in a draft
 * @param endsOn   the last day of its internships, or null in a draft
 * @param stipend  for a whole internship
 * @param rules    what it was published with; in a draft, what its program has
 */
public record RoundRef(Long id, String publicId, String name, RoundState state, ZoneId zone, LocalDate startsOn, LocalDate endsOn,
                       Long programId, String programPublicId, String programName, Amount stipend, Rules rules) {

    /** For JPQL, which selects no embedded values. */
    public RoundRef(Long id, String publicId, String name, RoundState state, ZoneId zone, LocalDate startsOn, LocalDate endsOn,
                    Long programId, String programPublicId, String programName, BigDecimal stipend, Currency currency, Rules rules) {
        this(id, publicId, name, state, zone, startsOn, endsOn, programId, programPublicId, programName,
                Amount.of(stipend, currency), rules);
    }

    /** Where its people are asked: by its program's questions, everybody the same (rule A6). */
    public FormScope forms() {
        return new FormScope(programId, id);
    }

    /** The address of its public page. */
    public String path() {
        return "/rounds/" + publicId;
    }
}
