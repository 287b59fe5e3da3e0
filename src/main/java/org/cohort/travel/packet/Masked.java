package org.cohort.travel.packet;

import java.util.regex.Pattern;

/** Bank accounts in what people wrote: of each, the last four are left (rule G12). */
final class Masked {

    private static final String GAP = "[ .\\-\\u00a0\\u202f]";
    /** An IBAN, in groups or not, however they are parted. */
    private static final String IBAN = "[A-Za-z]{2}\\d{2}(?:" + GAP + "?[A-Za-z0-9]{4}){2,7}(?:" + GAP + "?[A-Za-z0-9]{1,4})?";
    /** The number of an account or a card: eight digits and more, also in groups of four. */
    private static final String NUMBER = "\\d{8,34}|\\d{4}(?:" + GAP + "\\d{4}){2,7}(?:" + GAP + "\\d{1,4})?";
    /** But not what stands on our own payments. */
    private static final Pattern ACCOUNT = Pattern.compile("(?<!COHORT-)\\b(?:" + IBAN + "|" + NUMBER + ")\\b");
    private static final Pattern GAPS = Pattern.compile(GAP);
    private static final int LEFT = 4;

    private Masked() {
    }

    /** Null stays null. */
    static String of(String words) {
        return words == null ? null : ACCOUNT.matcher(words).replaceAll(found -> {
            String account = GAPS.matcher(found.group()).replaceAll("");
            return "••••" + account.substring(account.length() - LEFT);
        });
    }
}
