package org.cohort.fund.bank;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How banks are named in countries without IBAN: the clearing system's code in ISO 20022, and what its members' numbers look like. */
public enum RoutingScheme {
    US("USABA", "[0-9]{9}", RoutingScheme::isAba, "[0-9]{4,17}"),
    CA("CACPA", "0[0-9]{8}", any -> true, "[0-9]{5,12}"),
    AU("AUBSB", "[0-9]{6}", any -> true, "[0-9]{4,10}"),
    NZ("NZNCC", "[0-9]{6}", any -> true, "[0-9]{7,10}"),
    IN("INFSC", "[A-Z]{4}0[A-Z0-9]{6}", any -> true, "[0-9]{6,18}"),
    ZA("ZANCC", "[0-9]{6}", any -> true, "[0-9]{5,13}"),
    JP("JPZGN", "[0-9]{7}", any -> true, "[0-9]{7}"),
    CN("CNAPS", "[0-9]{12}", any -> true, "[0-9]{8,28}"),
    HK("HKNCC", "[0-9]{6}", any -> true, "[0-9]{6,12}"),
    SG("SGIBG", "[0-9]{7}", any -> true, "[0-9]{7,14}");

    private static final int[] ABA = {3, 7, 1, 3, 7, 1, 3, 7, 1};

    private final String system;
    private final Pattern routing;
    private final Predicate<String> check;
    private final Pattern account;

    RoutingScheme(String system, String routing, Predicate<String> check, String account) {
        this.system = system;
        this.routing = Pattern.compile(routing);
        this.check = check;
        this.account = Pattern.compile(account);
    }

    /** Of a country, if it has one here. */
    public static Optional<RoutingScheme> of(String country) {
        return Arrays.stream(values()).filter(scheme -> scheme.name().equals(country)).findFirst();
    }

    /** The clearing system's code in ISO 20022. */
    public String system() {
        return system;
    }

    boolean isRouting(String number) {
        return routing.matcher(number).matches() && check.test(number);
    }

    boolean isAccount(String number) {
        return account.matcher(number).matches();
    }

    /** The check digit of the American Bankers Association: weights 3, 7, 1. */
    private static boolean isAba(String number) {
        int sum = 0;
        for (int i = 0; i < ABA.length; i++) {
            sum += ABA[i] * (number.charAt(i) - '0');
        }
        return sum > 0 && sum % 10 == 0;
    }
}
