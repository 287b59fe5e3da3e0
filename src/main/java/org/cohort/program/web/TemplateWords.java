package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Words;
import org.cohort.program.ProgramTemplate;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.Size;
import org.cohort.program.rules.StipendRule;

/** What a template brings, in words, for who chooses one. */
@Named
@RequestScoped
public class TemplateWords {

    @Inject
    private CurrentActor current;

    public List<String> shares(ProgramTemplate of) {
        return of.rules().shares().stream().map(share -> say("program.template.share." + share.moment(), share.percent())).toList();
    }

    /** Empty where projects say hours and weeks freely. */
    public List<String> sizes(ProgramTemplate of) {
        return of.rules().sizes().stream().map(size -> say("program.template.size", size.name(), size.hours())).toList();
    }

    /** Who can take part, rule by rule. */
    public List<String> entry(ProgramTemplate of) {
        Entry entry = of.rules().entry();
        List<String> lines = new ArrayList<>();
        add(lines, "program.template.age", entry.age());
        if (entry.firstTime()) {
            lines.add(say("program.template.firstTime"));
        }
        add(lines, "program.template.hours", entry.hours());
        add(lines, "program.template.weeks", entry.weeks());
        return lines;
    }

    /** A size as the program's page promises it. */
    public String size(Size size) {
        return say("program.promise.size", size.name(), size.hours(), size.leastWeeks(), size.mostWeeks());
    }

    /** By what an intern's stipend is found, where it isn't the same for everybody: each size's, and how it follows the country. */
    public List<String> stipend(Rules rules, Currency currency) {
        List<String> lines = new ArrayList<>();
        if (rules.stipend().bySize()) {
            rules.sizes().forEach(size -> lines.add(say("program.promise.bySize", size.name(), Amount.rounded(size.stipend(), currency, RoundingMode.HALF_UP))));
        }
        StipendRule rule = rules.stipend();
        if (rule.byCountry()) {
            lines.add(rule.floor() != null && rule.ceiling() != null ? say("program.promise.byCountry.bounds", rule.floor(), rule.ceiling())
                    : rule.floor() != null ? say("program.promise.byCountry.floor", rule.floor())
                    : rule.ceiling() != null ? say("program.promise.byCountry.ceiling", rule.ceiling()) : say("program.promise.byCountry"));
        }
        return lines;
    }

    /** The countries a program excludes besides those the site does, by name. */
    public String countries(Entry entry) {
        Locale locale = current.get().locale();
        return Words.allOf(locale, entry.countries().stream().map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(locale)).sorted().toList());
    }

    private void add(List<String> lines, String key, Integer number) {
        if (number != null) {
            lines.add(say(key, number));
        }
    }

    private String say(String key, Object... args) {
        return Words.say(current.get().locale(), key, args);
    }
}
