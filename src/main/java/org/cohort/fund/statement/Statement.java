package org.cohort.fund.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.cohort.fund.InstallmentState;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.money.Amount;
import org.cohort.program.rules.PayMoment;

/**
 * A statement of somebody's stipends.
 *
 * @param year  the calendar year it is cut to; null for one internship's whole
 * @param as    of when it is
 * @param zone  of the reader, for that moment
 * @param parts each internship's, the earliest first; none of them is without rows
 */
public record Statement(String intern, Integer year, Instant as, ZoneId zone, List<Part> parts) {

    /** One internship's installments, by their due day. */
    public record Part(InternshipRef internship, List<Row> rows) {
    }

    /** What one sponsor pays of an installment. */
    public record Payer(String sponsor, Amount amount) {
    }

    /**
     * One installment.
     *
     * @param paidOn    when the money was sent, as a day of the round's zone; null while it was not, and when it came back
     * @param reference of the payment that was sent and did not come back, or null
     * @param why       the key of why it is not paid yet, in words for the intern; null where there is nothing to say
     * @param reason    what was said of a failure or a cancellation, or null
     */
    public record Row(PayMoment stage, Amount amount, LocalDate dueOn, InstallmentState state, LocalDate paidOn, String reference, List<Payer> payers,
                      String why, String reason) {

        /** What is paid belongs to the year it was sent in, the rest to the year it is due in. */
        int year() {
            return (paidOn == null ? dueOn : paidOn).getYear();
        }
    }

    /** One currency's sums. @param open authorized, on its way, failed or still to come @param held until an organizer has ruled */
    public record Sum(Currency currency, Amount paid, Amount open, Amount held, Amount cancelled) {
    }

    /** One for each currency, by its code. */
    public List<Sum> sums() {
        return rows().stream().map(row -> row.amount().currency()).distinct().sorted(Comparator.comparing(Currency::getCurrencyCode)).map(currency -> new Sum(currency,
                sum(currency, row -> row.paidOn() != null), sum(currency, row -> row.paidOn() == null && row.state() != InstallmentState.HELD && row.state() != InstallmentState.CANCELLED),
                sum(currency, row -> row.state() == InstallmentState.HELD), sum(currency, row -> row.state() == InstallmentState.CANCELLED))).toList();
    }

    private Amount sum(Currency currency, Predicate<Row> which) {
        return Amount.sum(currency, rows().stream().filter(row -> row.amount().currency().equals(currency)).filter(which).map(Row::amount).toList());
    }

    private List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }
}
