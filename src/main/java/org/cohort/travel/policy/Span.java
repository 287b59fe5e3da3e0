package org.cohort.travel.policy;

import java.time.LocalDate;

/**
 * Until when a policy holds for a person: computed here and nowhere else, from the end of her internship as her round has it, or of her own
 * where that is later (somebody was ill, or began late).
 *
 * @param ask    the last day she may ask
 * @param travel the last day on which a trip paid from her allowance may begin
 */
public record Span(LocalDate ask, LocalDate travel) {

    public static Span of(TravelPolicy policy, LocalDate roundEnds, LocalDate internshipEnds) {
        LocalDate end = roundEnds == null || internshipEnds.compareTo(roundEnds) > 0 ? internshipEnds : roundEnds;
        return new Span(end.plusDays(policy.dates().alum()), end.plusDays(policy.limits().allowanceDays()));
    }
}
