package org.cohort.fund.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;
import org.iban4j.BicUtil;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** Bank details as typed. What a country's accounts need is asked, and checked: check digits, the bank's code, and that they are of that country. */
public record BankForm(String country, String holder, String iban, String bic, String routing, String account, String town) {

    private static final int LONGEST_HOLDER = 70;
    private static final int LONGEST_TOWN = 35;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_BIC = 11;

    /** What an account in a country is told by. */
    public enum Kind { IBAN, ROUTING, BIC }

    /** @param country an ISO 3166 code */
    public static Kind kindOf(String country) {
        CountryCode code = CountryCode.getByCode(country);
        if (code != null && IbanUtil.isSupportedCountry(code)) {
            return Kind.IBAN;
        }
        return RoutingScheme.of(country).isPresent() ? Kind.ROUTING : Kind.BIC;
    }

    /** Whether the bank's code is needed beside the account's number. */
    public static boolean needsBic(String country) {
        return kindOf(country) == Kind.BIC || kindOf(country) == Kind.IBAN && !BankAccount.isSepa(country);
    }

    /** @throws Refused with everything that is wrong */
    BankAccount read() {
        Findings findings = new Findings();
        String land = findings.read(this::land);
        String name = findings.read(() -> line("holder", Typed.required("holder", holder, LONGEST_HOLDER)));
        findings.enforce();
        Kind kind = kindOf(land);
        String number = kind == Kind.IBAN ? findings.read(() -> checkedIban(land)) : null;
        String code = findings.read(() -> checkedBic(land));
        String bank = kind == Kind.ROUTING ? findings.read(() -> checkedRouting(land)) : null;
        String own = kind == Kind.IBAN ? null : findings.read(() -> checkedAccount(land));
        String place = findings.read(() -> BankAccount.isSepa(land) ? line("town", Typed.optional("town", town, LONGEST_TOWN)) : line("town", Typed.required("town", town, LONGEST_TOWN)));
        findings.enforce();
        return new BankAccount(name, land, number, code, bank, own, place);
    }

    private String land() {
        String code = Typed.required("country", country, 2);
        if (!Set.of(Locale.getISOCountries()).contains(code)) {
            throw Refused.input("country", "choice");
        }
        List<String> closed = Arrays.asList(Setting.SANCTIONED_COUNTRIES.value().split(",\\s*"));
        if (closed.contains(code)) {
            throw Refused.input("country", "bank.country");
        }
        return code;
    }

    private static String line(String field, String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw Refused.input(field, "bank.line");
        }
        if (text != null && !BankText.isSayable(text)) {
            throw Refused.input(field, "bank.latin");
        }
        return text;
    }

    private static String plain(String field, String typed) {
        return Typed.required(field, typed, LONGEST_NUMBER).replaceAll("[\\s.\u00a0-]", "").toUpperCase(Locale.ROOT);
    }

    private String checkedIban(String land) {
        String number = plain("iban", iban);
        if (!number.startsWith(land)) {
            throw Refused.input("iban", "bank.ibanCountry", land);
        }
        try {
            IbanUtil.validate(number);
        } catch (Iban4jException wrong) {
            // Not with its own words: they repeat the number.
            throw Refused.input("iban", "bank.iban");
        }
        return number;
    }

    private String checkedBic(String land) {
        if (!needsBic(land) && (bic == null || bic.isBlank())) {
            return null;
        }
        String code = plain("bic", bic);
        try {
            BicUtil.validate(code);
        } catch (Iban4jException wrong) {
            throw Refused.input("bic", "bank.bic");
        }
        if (code.length() > LONGEST_BIC || !code.substring(4, 6).equals(land)) {
            throw Refused.input("bic", "bank.bicCountry");
        }
        return code;
    }

    private String checkedRouting(String land) {
        String number = plain("routing", routing);
        if (!RoutingScheme.of(land).orElseThrow().isRouting(number)) {
            throw Refused.input("routing", "bank.routing");
        }
        return number;
    }

    private String checkedAccount(String land) {
        String number = plain("account", account);
        boolean right = RoutingScheme.of(land).map(scheme -> scheme.isAccount(number)).orElse(number.matches("[A-Z0-9]{4,34}"));
        if (!right) {
            throw Refused.input("account", "bank.account");
        }
        return number;
    }

    @Override
    public String toString() {
        return "bank details as typed";
    }
}
