package org.cohort.program.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Typed;

/**
 * Rules as they are typed. The fields' ids are the keys: the names of the components of {@link Rules} and {@link Entry},
 * {@code share-} and a moment, and of the n-th size {@code size-n-name}, {@code -hours}, {@code -least}, {@code -most},
 * {@code -stipend}, {@code -longest}.
 *
 * @param typed texts by key; blank is not asked, no installment, no size
 * @param on    what is ticked: {@code initial}, {@code midpoint}, {@code third}, {@code firstTime}, {@code blind},
 *              {@code bySize}, {@code byCountry}, {@code coordinatorSigns}
 */
public record RulesForm(Map<String, String> typed, Map<String, Boolean> on) {

    /** How many sizes a program can have. */
    public static final int SIZES = 6;
    public static final String ALL = "all";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The form filled with rules. */
    public static RulesForm of(Rules rules) {
        Map<String, String> typed = new HashMap<>();
        typed.put("proposals", String.valueOf(rules.proposals()));
        typed.put("mentors", String.valueOf(rules.mentors()));
        typed.put("reportEvery", String.valueOf(rules.reportEvery()));
        typed.put("opensBefore", String.valueOf(rules.opensBefore()));
        typed.put("releaseAfter", String.valueOf(rules.stages().releaseAfter()));
        rules.shares().forEach(share -> typed.put("share-" + share.moment(), String.valueOf(share.percent())));
        for (int i = 0; i < rules.sizes().size(); i++) {
            Size size = rules.sizes().get(i);
            String field = "size-" + (i + 1);
            typed.put(field + "-name", size.name());
            typed.put(field + "-hours", String.valueOf(size.hours()));
            typed.put(field + "-least", String.valueOf(size.leastWeeks()));
            typed.put(field + "-most", String.valueOf(size.mostWeeks()));
            typed.put(field + "-stipend", plain(size.stipend()));
            typed.put(field + "-longest", size.longestWeeks() == null ? null : size.longestWeeks().toString());
        }
        Entry entry = rules.entry();
        typed.put("age", entry.age() == null ? null : entry.age().toString());
        typed.put("hours", entry.hours() == null ? null : entry.hours().toString());
        typed.put("weeks", entry.weeks() == null ? null : entry.weeks() == Entry.ALL_WEEKS ? ALL : entry.weeks().toString());
        typed.put("countries", String.join(", ", entry.countries()));
        StipendRule stipend = rules.stipend();
        typed.put("floor", plain(stipend.floor()));
        typed.put("ceiling", plain(stipend.ceiling()));
        Leeway leeway = rules.leeway();
        typed.put("extension", String.valueOf(leeway.weeks()));
        typed.put("leaveDays", leeway.leaveDays() == null ? null : leeway.leaveDays().toString());
        return new RulesForm(typed, Map.of("midpoint", rules.midpoint(), "firstTime", entry.firstTime(), "blind", rules.blind(), "bySize", stipend.bySize(),
                "byCountry", stipend.byCountry(), "initial", rules.stages().initial(), "third", rules.stages().third(), "coordinatorSigns", leeway.coordinatorSigns()));
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /**
     * The rules, with stipends by no table yet.
     *
     * @param currency of the program, in which the sizes' stipends are
     * @throws Refused at every field that can't be right, alone or beside the others
     */
    public Rules read(Currency currency) {
        Findings findings = new Findings();
        Integer proposals = findings.read(() -> number("proposals", Rules.MOST));
        Integer mentors = findings.read(() -> number("mentors", Rules.MOST));
        Integer reportEvery = findings.read(() -> number("reportEvery", Rules.LONGEST_REPORT));
        Integer opensBefore = findings.read(() -> number("opensBefore", Rules.LONGEST_OPEN));
        Integer releaseAfter = findings.read(() -> Typed.number("releaseAfter", typed.get("releaseAfter"), 0, Stages.LONGEST_RELEASE));
        List<Share> shares = shares(findings);
        List<Size> sizes = sizes(findings, currency);
        StipendRule stipend = stipend(findings);
        Integer age = findings.read(() -> optional("age", 99));
        Integer hours = findings.read(() -> optional("hours", 60));
        Integer weeks = findings.read(this::weeks);
        List<String> countries = findings.read(this::countries);
        Leeway leeway = leeway(findings);
        findings.enforce();
        return new Rules(proposals, mentors, reportEvery, isOn("midpoint"), opensBefore, shares, sizes,
                new Entry(age, isOn("firstTime"), hours, weeks, countries), isOn("blind"), stipend,
                new Stages(isOn("initial"), isOn("third"), releaseAfter), leeway);
    }

    private Leeway leeway(Findings findings) {
        Integer weeks = findings.read(() -> Typed.number("extension", typed.get("extension"), 0, Leeway.MOST_WEEKS));
        Integer days = findings.read(() -> isBlank("leaveDays") ? null : Typed.number("leaveDays", typed.get("leaveDays"), 0, Leeway.MOST_DAYS));
        return weeks == null ? null : new Leeway(weeks, days, isOn("coordinatorSigns"));
    }

    private StipendRule stipend(Findings findings) {
        BigDecimal floor = isOn("byCountry") ? findings.read(() -> percent("floor")) : null;
        BigDecimal ceiling = isOn("byCountry") ? findings.read(() -> percent("ceiling")) : null;
        if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
            findings.add(Refused.input("ceiling", "rules.ceiling"));
            return null;
        }
        return new StipendRule(isOn("bySize"), isOn("byCountry"), floor, ceiling, null);
    }

    /** Above zero; null for blank. */
    private BigDecimal percent(String field) {
        String text = Typed.optional(field, typed.get(field), 12);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal percent = new BigDecimal(text.replace(',', '.').replace("%", "").strip()).stripTrailingZeros();
            if (percent.signum() > 0 && percent.compareTo(StipendRule.MOST_PERCENT) <= 0 && percent.scale() <= StipendRule.DIGITS) {
                return percent;
            }
        } catch (NumberFormatException malformed) {
            // Refused below, like what is no percentage.
        }
        throw Refused.input(field, "rules.percent", StipendRule.MOST_PERCENT, StipendRule.DIGITS);
    }

    private List<Share> shares(Findings findings) {
        List<Share> shares = new ArrayList<>();
        boolean readable = true;
        for (PayMoment moment : PayMoment.values()) {
            String field = "share-" + moment;
            if (isBlank(field) || typed.get(field).strip().equals("0")) {
                continue;
            }
            Integer percent = findings.read(() -> number(field, Rules.WHOLE));
            readable &= percent != null;
            if (percent != null) {
                shares.add(new Share(moment, percent));
            }
        }
        shares.stream().map(Share::moment).filter(moment -> moment != PayMoment.START && moment != PayMoment.FINAL && !isOn(moment.name().toLowerCase(Locale.ROOT)))
                .forEach(moment -> findings.add(Refused.input("share-" + moment, "rules.midpoint")));
        int sum = shares.stream().mapToInt(Share::percent).sum();
        if (readable && sum != Rules.WHOLE) {
            findings.add(Refused.input("share-FINAL", "rules.sum", sum));
        }
        return shares;
    }

    private List<Size> sizes(Findings findings, Currency currency) {
        List<Size> sizes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= SIZES; i++) {
            String field = "size-" + i;
            if (List.of("-name", "-hours", "-least", "-most", "-stipend", "-longest").stream().allMatch(part -> isBlank(field + part))) {
                continue;
            }
            String name = findings.read(() -> Typed.required(field + "-name", typed.get(field + "-name"), Size.LONGEST_NAME));
            Integer hours = findings.read(() -> number(field + "-hours", Size.MOST_HOURS));
            Integer least = findings.read(() -> number(field + "-least", Size.MOST_WEEKS));
            Integer most = findings.read(() -> number(field + "-most", Size.MOST_WEEKS));
            BigDecimal stipend = findings.read(() -> stipend(field + "-stipend", currency));
            Integer longest = findings.read(() -> optional(field + "-longest", Size.MOST_WEEKS));
            if (name != null && !names.add(name.toLowerCase(Locale.ROOT))) {
                findings.add(Refused.input(field + "-name", "rules.size.twice", name));
            } else if (least != null && most != null && most < least) {
                findings.add(Refused.input(field + "-most", "rules.size.weeks"));
            } else if (most != null && longest != null && longest < most) {
                findings.add(Refused.input(field + "-longest", "rules.size.longest"));
            } else if (name != null && hours != null && least != null && most != null) {
                sizes.add(new Size(name, hours, least, most, stipend, longest));
            }
        }
        if (isOn("bySize") && sizes.isEmpty()) {
            findings.add(Refused.input("bySize", "rules.noSizes"));
        }
        return sizes;
    }

    /** Above zero, and there where stipends are said by size. */
    private BigDecimal stipend(String field, Currency currency) {
        if (isBlank(field)) {
            if (isOn("bySize")) {
                throw Refused.input(field, "rules.size.stipend");
            }
            return null;
        }
        Amount amount = Amount.parse(field, typed.get(field), currency);
        if (!amount.isPositive()) {
            throw Refused.input(field, "rules.size.stipend");
        }
        return amount.value();
    }

    private Integer weeks() {
        return ALL.equals(typed.get("weeks")) ? Integer.valueOf(Entry.ALL_WEEKS) : optional("weeks", Size.MOST_WEEKS);
    }

    private List<String> countries() {
        if (isBlank("countries")) {
            return List.of();
        }
        List<String> codes = Arrays.stream(typed.get("countries").split("[\\s,;]+")).filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT)).distinct().sorted().toList();
        codes.stream().filter(code -> !COUNTRIES.contains(code)).findFirst().ifPresent(code -> {
            throw Refused.input("countries", "rules.country", code);
        });
        return codes;
    }

    private Integer optional(String field, int most) {
        return isBlank(field) ? null : number(field, most);
    }

    private Integer number(String field, int most) {
        return Typed.number(field, typed.get(field), 1, most);
    }

    private boolean isBlank(String field) {
        return typed.get(field) == null || typed.get(field).isBlank();
    }

    private boolean isOn(String field) {
        return Boolean.TRUE.equals(on.get(field));
    }
}
