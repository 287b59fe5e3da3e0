package org.cohort.travel.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.time.Window;
import org.cohort.travel.advance.Reckoning;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.policy.PerDiem;

/**
 * A claim's page.
 *
 * @param state     DRAFT also while it is not begun
 * @param lines     the grant's costs with what proves them
 * @param editable  whether the reader may add receipts now
 * @param ruling    whether the reader may rule on lines now
 * @param reference what stands on the bank statement; null before it is paid
 * @param window    when it can be handed in
 * @param version   of the claim as it is shown; null while it is not begun
 * @param publicId  of the claim itself; null while it is not begun
 * @param trip      whether there is a trip to report on; none where no visa came
 * @param sentBack  what the treasurer asked when she sent it back, as long as it is not handed in again; else null
 * @param left      what she can still claim of all costs together
 * @param missing   what is missing before she can hand it in; empty for other readers
 * @param meals     the days meals are paid for; null where the fund's rules have no rate, and for other readers
 * @param unproven  the most that is paid without receipts; null for nothing
 * @param declaredAt when she declared that nobody else pays these costs; null before
 * @param reckoning from what was approved to what is to be paid, where she had something before the trip; else null
 * @param way       what was done, who has it now, what comes by when
 */
public record ClaimView(String grant, ConferenceRef conference, String person, ClaimState state, List<Line> lines, GrantView.Totals totals,
                        List<Option<ClaimAction>> options, boolean editable, boolean ruling, String reference, Window window, Integer version,
                        boolean trip, TripReportState report, String sentBack, String publicId, Amount left, List<Verdict> missing, Meals meals, Amount unproven, List<Way> way,
                        Instant declaredAt, Reckoning reckoning) {

    /**
     * A cost with what proves it.
     *
     * @param payable what would be paid as the ruling stands now
     * @param left    what she can still claim of it
     * @param days    meals by the day
     * @param words   what was asked, said and answered about it, the oldest first
     */
    public record Line(GrantView.Line cost, Amount payable, List<Proof> receipts, boolean granted, Amount left, Amount most, List<PerDiem.Due> days, List<Said> words) {

        static Line of(CostLine line, String from, List<Proof> receipts, List<PerDiem.Due> days, List<Said> words) {
            return new Line(GrantView.Line.of(line).from(from), line.payable(), receipts, line.isGranted(), line.left(), line.most(), days, words);
        }

        /** Whether there is something to rule on. */
        public boolean isClaimed() {
            return !receipts.isEmpty() || cost.claimed() != null && cost.claimed().isPositive();
        }

        /** How many days by the rate, and what they come to. */
        public Phrase byDay() {
            return Phrase.of("claim.days.shown", days.size(), cost.claimed());
        }

        /** Whether the reader of her own draft may answer something. */
        public boolean isAsked() {
            return !words.isEmpty() && cost.ruling() != Ruling.APPROVED;
        }
    }

    /**
     * What proves an expense.
     *
     * @param file   null for a statement
     * @param reason why there is no receipt; null where there is one
     * @param worth  in the grant's currency; null while no rate is known
     * @param rate   by which; null in the grant's own currency, and while none is known
     * @param alike  other receipts that look like it; empty for all but who checks the claim
     */
    public record Proof(String publicId, String vendor, Amount amount, LocalDate spentOn, FileInfo file, String reason, Amount worth, ExchangeRate rate,
                        List<Alike> alike) {

        /** What it is worth and by which rate, where it was paid in another currency; else null. */
        public Phrase exchanged() {
            return rate == null ? null : Phrase.of("claim.rate", worth, rate.rate().toPlainString(), rate.from().getCurrencyCode(), rate.to().getCurrencyCode(),
                    rate.source(), rate.on());
        }
    }

    /** A receipt that looks like another. @param path of the claim it is in */
    public record Alike(String person, String conference, String vendor, String path) {

        public Phrase words() {
            return Phrase.of("claim.alike.other", person, conference, vendor);
        }
    }

    /** @param ruling null for an answer of hers */
    public record Said(Ruling ruling, String words, Instant at) {
    }

    /** @param line the public id of the meals' cost line @param rate of a whole day @param days all that could be claimed, with what was */
    public record Meals(String line, Amount rate, List<MealDay> days) {
    }

    /** @param due what is claimed for it; null where she was not away */
    public record MealDay(LocalDate date, PerDiem.Due due) {
    }
}
