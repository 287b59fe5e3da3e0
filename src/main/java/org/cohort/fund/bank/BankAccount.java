package org.cohort.fund.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where money goes, or comes from. Says nothing of itself in words: what it is in is no secret, what it holds is.
 *
 * @param holder  whose account it is, as the bank writes it
 * @param country of the bank, an ISO 3166 code
 * @param iban    without spaces; null where the country has none
 * @param bic     of the bank; null where IBAN or routing number say it
 * @param routing the bank's number in its country's clearing system ({@link RoutingScheme}); null with an IBAN, or where the country has none here
 * @param account the account's number; null with an IBAN
 * @param town    where the holder lives, for payments that are no SEPA transfers; null when not told
 */
public record BankAccount(String holder, String country, String iban, String bic, String routing, String account, String town) {

    /** Where transfers in euro are SEPA transfers (European Payments Council, list of 2025). */
    private static final Set<String> SEPA = Set.of("AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS",
            "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA");
    private static final int SHOWN = 4;

    /** Whether euro can be sent to it as a SEPA transfer. */
    public boolean isSepa() {
        return iban != null && SEPA.contains(country);
    }

    /** The last four characters; of a short number not more than a third of it. */
    public String last() {
        String number = iban == null ? account : iban;
        return number.substring(number.length() - Math.min(SHOWN, number.length() / 3));
    }

    static boolean isSepa(String country) {
        return SEPA.contains(country);
    }

    /** For the vault alone: values have no line ends in them. */
    String plain() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("holder", holder);
        values.put("country", country);
        values.put("iban", iban);
        values.put("bic", bic);
        values.put("routing", routing);
        values.put("account", account);
        values.put("town", town);
        StringBuilder plain = new StringBuilder();
        values.forEach((key, value) -> plain.append(value == null ? "" : key + "=" + value + "\n"));
        return plain.toString();
    }

    static BankAccount of(String plain) {
        Map<String, String> values = new LinkedHashMap<>();
        plain.lines().forEach(line -> values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return new BankAccount(values.get("holder"), values.get("country"), values.get("iban"), values.get("bic"), values.get("routing"), values.get("account"), values.get("town"));
    }

    @Override
    public String toString() {
        return "a bank account";
    }
}
