package org.cohort.travel.grant;

import java.time.LocalDate;
import java.util.Currency;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Typed;

/** Reads what was typed about one cost: what it is, who pays for it, and the quote. Refuses at the field. */
final class TypedPlan {

    private TypedPlan() {
    }

    static CostPlan read(int row, GrantInput.Cost cost, Currency currency) {
        Amount whole = positive("amount" + row, Amount.parse("amount" + row, cost.amount(), currency));
        GrantInput.More more = cost.more();
        if (more == null) {
            return CostPlan.of(whole);
        }
        Amount own = share("own" + row, more.own(), currency);
        Amount event = share("event" + row, more.event(), currency);
        Amount other = share("other" + row, more.other(), currency);
        Amount paid = own.plus(event).plus(other);
        if (paid.isMoreThan(whole)) {
            throw Refused.input("amount" + row, "grant.fundedTwice", paid, whole);
        }
        LocalDate until = Typed.date("quotedUntil" + row, more.quotedUntil());
        return new CostPlan(whole, own, event, other, quote(row, more, currency), until);
    }

    private static Amount quote(int row, GrantInput.More more, Currency usual) {
        if (isBlank(more.quoted())) {
            return null;
        }
        return positive("quoted" + row, Amount.parse("quoted" + row, more.quoted(), isBlank(more.currency()) ? usual : currency("currency" + row, more.currency())));
    }

    /** @throws Refused when there is no such money */
    static Currency currency(String field, String code) {
        try {
            Currency currency = Currency.getInstance(code.strip().toUpperCase(java.util.Locale.ROOT));
            Amount.zero(currency);
            return currency;
        } catch (IllegalArgumentException unknown) {
            throw Refused.input(field, "grant.currency");
        }
    }

    private static Amount share(String field, String typed, Currency currency) {
        if (isBlank(typed)) {
            return Amount.zero(currency);
        }
        Amount share = Amount.parse(field, typed, currency);
        if (share.isNegative()) {
            throw Refused.input(field, "grant.notPositive");
        }
        return share;
    }

    private static Amount positive(String field, Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input(field, "grant.notPositive");
        }
        return amount;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
