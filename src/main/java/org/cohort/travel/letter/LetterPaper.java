package org.cohort.travel.letter;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.boot.Setting;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/** A letter on paper. */
public final class LetterPaper {

    private final LetterView letter;
    private final Said said;
    private final Locale language;

    private LetterPaper(LetterView letter, Locale language) {
        this.letter = letter;
        this.said = letter.said();
        this.language = language;
    }

    public static Paper of(LetterView letter, Locale language) {
        return new LetterPaper(letter, language).paper();
    }

    /** What it is called, as a file and on top. */
    public static String title(LetterView letter, Locale language) {
        return Words.say(language, "letter.title." + letter.kind());
    }

    private Paper paper() {
        Paper paper = Paper.titled(title(letter, language), language);
        if (!letter.standing().isGood()) {
            paper.heading(say("letter.standing." + letter.standing()));
        }
        paper.text(say("letter.issued", Moments.day(letter.issuedAt(), ZoneOffset.UTC, language), said.program()));
        if (letter.kind() == LetterKind.AWARD) {
            award(paper);
        } else {
            visa(paper);
        }
        if (said.hersWritten()) {
            paper.text(say("letter.hersWritten"));
        }
        String address = Setting.address(letter.path());
        return paper.heading(say("letter.contact")).text(contact()).text(say("letter.verify", address)).foot(address);
    }

    private void award(Paper paper) {
        paper.text(say("letter.award.says")).display(said.name()).text(say("letter.award.to", said.conference(), place(), days())).facts(facts());
        paper.heading(say("letter.amounts")).table(List.of(say("letter.column.cost"), say("letter.column.granted")),
                Stream.concat(said.costs().stream().map(cost -> List.of(kind(cost) + ": " + cost.what(), cost.granted().words(language))),
                        Stream.of(List.of(say("letter.total"), said.total().words(language)))).toList());
        paper.heading(say("letter.conditions")).text(Words.say(language, ZoneOffset.UTC, said.usual()));
        if (said.visaFirst()) {
            paper.text(say("letter.conditions.visaFirst"));
        }
        if (said.conditions() != null) {
            paper.text(said.conditions());
        }
        paper.heading(say("letter.uncovered"));
        said.uncovered().forEach(cost -> paper.text(say("letter.uncovered.of", cost.what(), cost.whole().minus(cost.granted()), cost.whole())));
        paper.text(say("letter.uncovered.rest"));
    }

    private void visa(Paper paper) {
        paper.text(say("letter.visa.to")).text(say("letter.visa.says")).display(said.name())
                .text(Words.say(language, ZoneOffset.UTC, said.intern()))
                .text(say("letter.visa.travels", said.conference(), place(), days())).facts(facts());
        paper.heading(say("letter.pays")).table(List.of(say("letter.column.cost"), said.sponsor(), say("letter.column.event"), say("letter.column.other"), say("letter.column.own")),
                said.kinds().stream().map(cost -> List.of(kind(cost), cost.granted().words(language), cost.event().words(language), cost.other().words(language),
                        cost.own().words(language))).toList());
        paper.text(say("letter.pays.total", said.sponsor(), said.total())).text(say("letter.visa.passport"));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say("letter.fact.conference"), said.conference());
        facts.put(say("letter.fact.place"), place());
        facts.put(say("letter.fact.days"), days());
        facts.put(say("letter.fact.sponsor"), said.sponsor());
        if (letter.kind() == LetterKind.AWARD) {
            facts.put(say("letter.fact.fund"), said.fund());
            facts.put(say("letter.fact.program"), said.program() + ", " + said.community());
        }
        return facts;
    }

    private String contact() {
        return said.contact() == null ? say("letter.contact.program", said.program()) : say("letter.contact.person", said.contact(), said.program(), said.email());
    }

    private String kind(Said.Cost cost) {
        return say("enum.CostCategory." + cost.category());
    }

    private String place() {
        return said.city() + ", " + new Locale.Builder().setRegion(said.country()).build().getDisplayCountry(language);
    }

    private String days() {
        return Moments.days(said.from(), said.to(), language);
    }

    private String say(String key, Object... args) {
        return Words.say(language, key, args);
    }
}
