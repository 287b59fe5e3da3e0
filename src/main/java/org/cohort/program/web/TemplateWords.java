package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.program.ProgramTemplate;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.Size;

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
