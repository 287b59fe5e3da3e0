package org.cohort.travel.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.time.Window;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.TravelRules;

/**
 * The way of a claim in one line of time, for both sides: what was done by whom, who has it now since when, and what comes by when.
 *
 * @param words what happened, happens or comes
 * @param note  what was written with it, or null
 * @param at    when it was done; null of what is not
 * @param now   whether it waits for somebody now; what is neither done nor now comes later
 * @param late  whether what was promised is over
 */
public record Way(Phrase words, String note, Instant at, boolean now, boolean late) {

    private static final Set<String> CLAIMS = Set.of("SUBMIT", "SEND_BACK", "AUTHORIZE", "TAKE_BACK", "RELEASE", "MARK_PAID", "REJECT", "CORRECT", "FAIL", "CONFIRM", "COVER");
    private static final Map<String, String> REPORTS = Map.of("SUBMIT", "report.SUBMIT", "RETURN", "report.RETURN", "ACCEPT", "report.ACCEPT");

    /**
     * What the way is read from.
     *
     * @param asked   what can be paid of it at most, in the grant's currency; authorized once it is
     * @param until   by when it is to be handed in
     * @param claimed what happened to the claim
     * @param reported what happened to the trip report
     */
    record Facts(ClaimCase c, Amount asked, Instant until, List<History.Act> claimed, List<History.Act> reported, Instant now, ZoneId zone) {

        LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, zone);
        }

        boolean isOver(Instant last) {
            return Window.until(last).isOver(now);
        }

        /** When it was brought to where it is. */
        Instant since() {
            return claimed.stream().filter(act -> act.to() != null).reduce((first, second) -> second).map(History.Act::at).orElse(c.claim().submittedAt());
        }
    }

    static List<Way> of(Facts facts) {
        List<Way> way = new ArrayList<>(Stream.concat(facts.claimed().stream().filter(act -> CLAIMS.contains(act.action())).map(act -> done(act, act.action())),
                facts.reported().stream().filter(act -> REPORTS.containsKey(act.action())).map(act -> done(act, REPORTS.get(act.action()))))
                .sorted(Comparator.comparing(Way::at)).toList());
        report(facts, way);
        claim(facts, way);
        return List.copyOf(way);
    }

    private static Way done(History.Act act, String key) {
        return new Way(Phrase.of("claim.did." + key, act.actorName()), act.comment(), act.at(), false, false);
    }

    /** The report, as long as it is not accepted: where the rules want it first, the money waits for it. */
    private static void report(Facts facts, List<Way> way) {
        boolean first = facts.c().grant().reportFirst();
        TripReportState state = facts.c().report();
        if (!facts.c().grant().grant().state().isGoing() || state == TripReportState.ACCEPTED || facts.c().claim().state() == ClaimState.CONFIRMED) {
            return;
        }
        Instant due = TravelRules.reportDue(facts.c().grant().conference(), facts.c().grant().dates());
        boolean read = state == TripReportState.SUBMITTED;
        way.add(new Way(Phrase.of("claim.now.report." + (read ? "read" : "write") + (first ? ".first" : ""), facts.day(due)), null, null, true,
                !read && facts.isOver(due)));
    }

    /** Not handed in in time: what can be done, and what becomes of what she had before the trip. */
    private static void over(Facts facts, List<Way> way) {
        GrantCase grant = facts.c().grant();
        String fund = grant.fundName(grant.grant().fundId());
        way.add(new Way(Phrase.of("claim.now.OVER", facts.day(facts.until())), null, null, true, true));
        way.add(new Way(Phrase.of("claim.then.OVER", fund, TravelRules.ANSWER_DAYS), null, null, false, false));
        if (facts.c().taken().sent().isPositive()) {
            way.add(new Way(Phrase.of("claim.then.OWES", facts.c().taken().sent()), null, null, false, false));
        }
    }

    private static void claim(Facts facts, List<Way> way) {
        ClaimCase c = facts.c();
        Instant promised = ClaimLifecycle.promised(c);
        boolean late = promised != null && facts.isOver(promised);
        switch (c.claim().state()) {
            case DRAFT -> {
                if (ClaimLifecycle.isOver(c, facts.now())) {
                    over(facts, way);
                    return;
                }
                way.add(new Way(Phrase.of("claim.now.DRAFT", facts.asked(), facts.day(facts.until())), null, null, true, facts.isOver(facts.until())));
                way.add(new Way(Phrase.of("claim.then.DRAFT", c.grant().basis().policy().claiming().pay()), null, null, false, false));
            }
            case PAID -> way.add(new Way(Phrase.of("claim.now.PAID", facts.asked(), facts.day(facts.since())), null, null, true, false));
            case CONFIRMED -> { }
            case IN_PAYMENT -> way.add(new Way(Phrase.of("claim.now.IN_PAYMENT", facts.asked(), facts.day(facts.since()), facts.day(promised)), null, null, true, late));
            case FAILED -> way.add(new Way(Phrase.of("claim.now.FAILED", facts.asked(), facts.day(facts.since())), null, null, true, true));
            case SUBMITTED -> way.add(new Way(Phrase.of("claim.now.SUBMITTED", facts.asked(), facts.day(facts.since()), facts.day(promised)), null, null, true, late));
            case AUTHORIZED -> way.add(c.isCovered() ? new Way(Phrase.of("claim.now.COVERED"), null, null, true, false)
                    : new Way(Phrase.of("claim.now.AUTHORIZED", facts.asked(), facts.day(facts.since()), facts.day(promised)), null, null, true, late));
            default -> throw new IllegalStateException(c.claim().state().name());
        }
    }
}
