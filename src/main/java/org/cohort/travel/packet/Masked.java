package org.cohort.travel.packet;

import java.util.regex.Pattern;

/** Bank accounts in what people wrote: of each, the last four are left (rule G12). */
final class Masked {

    /** An IBAN, in groups or not. */
    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?:[ \\u00a0]?[A-Z0-9]{4}){2,7}(?:[ \\u00a0]?[A-Z0-9]{1,4})?\\b", Pattern.CASE_INSENSITIVE);
    private static final int LEFT = 4;

    private Masked() {
    }

    /** Null stays null. */
    static String of(String words) {
        return words == null ? null : IBAN.matcher(words).replaceAll(found -> {
            String account = found.group().replaceAll("[\\s\\u00a0]", "");
            return "••••" + account.substring(account.length() - LEFT);
        });
    }
}
