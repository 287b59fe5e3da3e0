package org.cohort.travel.packet;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;
import org.cohort.travel.claim.ClaimView;
import org.cohort.travel.claim.TripReportView;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.policy.PolicyWords;
import org.cohort.travel.policy.TravelPolicy;

/** The papers of a packet. What people wrote is masked; moments are UTC. */
final class PacketPapers {

    private final GrantView grant;
    private final Map<String, String> quotes;
    private final Locale language;

    /** @param quotes the files that prove what is asked */
    PacketPapers(GrantView grant, List<FileInfo> quotes, Locale language) {
        this.grant = grant;
        this.quotes = quotes.stream().collect(Collectors.toMap(FileInfo::publicId, FileInfo::sha256));
        this.language = language;
    }

    /** What is asked, as it stands, and what was changed on the way. */
    byte[] request() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say("packet.person"), grant.person());
        facts.put(say("packet.conference"), grant.conference().name() + ", " + grant.conference().city() + ", "
                + Moments.days(grant.conference().startsOn(), grant.conference().endsOn(), language));
        facts.put(say("packet.state"), say("state.grant." + grant.state()));
        facts.put(say("packet.rules"), grant.rules().agreedTo() == null ? null : say("packet.rules.agreed", grant.rules().agreedTo(), grant.rules().agreedAt()));
        facts.put(say("packet.part"), grant.part() == null ? null : grant.part().title());
        facts.put(say("packet.otherFunding"), Masked.of(grant.rules().otherFunding()));
        Paper paper = paper("packet.request").facts(facts).markdown(Masked.of(grant.purpose()));
        paper.heading(say("packet.costs")).table(List.of(say("packet.cost"), say("packet.whole"), say("packet.asked"), say("packet.quote")), grant.lines().stream()
                .map(line -> List.of(kind(line), line.plan().whole().words(language), line.estimated().words(language), quotes.getOrDefault(String.valueOf(line.evidence()), "–"))).toList());
        paper.heading(say("packet.editions"));
        acts(paper, grant.history().stream().filter(act -> act.action().equals("EDIT") || act.action().equals("SUBMIT") || act.action().startsWith("ANSWER")).toList());
        return paper.pdf();
    }

    /** Those it is asked under, rule by rule. */
    byte[] rules(TravelPolicy policy) {
        Paper paper = paper("packet.rules");
        PolicyWords.of(policy).forEach(rule -> {
            paper.heading(say("policy.rule." + rule.rule()));
            rule.says().forEach(phrase -> paper.text(Words.say(language, ZoneOffset.UTC, phrase)));
            if (rule.own() != null) {
                paper.markdown(Masked.of(rule.own()));
            }
        });
        return paper.pdf();
    }

    byte[] recommendations() {
        Paper paper = paper("packet.recommendations");
        grant.voices().forEach(voice -> {
            paper.heading(voice.name() + ", " + say("role." + voice.role() + ".one")).text(moment(voice.givenAt())).markdown(Masked.of(voice.words()));
            if (voice.welcomedBy() != null) {
                paper.text(say("packet.welcomed", Masked.of(voice.welcomedBy())));
            }
        });
        return paper.pdf();
    }

    byte[] decision() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say("packet.state"), say("state.grant." + grant.state()));
        facts.put(say("packet.fund"), grant.fundName());
        facts.put(say("packet.asked"), grant.totals().estimated().words(language));
        facts.put(say("packet.granted"), words(grant.totals().approved()));
        Paper paper = paper("packet.decision").facts(facts);
        paper.table(List.of(say("packet.cost"), say("packet.asked"), say("packet.granted")), grant.lines().stream()
                .map(line -> List.of(kind(line), line.estimated().words(language), words(line.approved()))).toList());
        acts(paper, grant.history().stream().filter(act -> !act.action().equals("EDIT") && !act.action().startsWith("RECOMMEND")).toList());
        if (grant.notes() != null && !grant.notes().isEmpty()) {
            paper.heading(say("packet.notes")).table(List.of(say("packet.column.at"), say("packet.column.who"), say("packet.column.words")), grant.notes().stream()
                    .map(note -> List.of(moment(note.at()), note.name(), Masked.of(note.words()))).toList());
        }
        return paper.pdf();
    }

    byte[] claim(ClaimView claim) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say("packet.state"), say("state.claim." + claim.state()));
        facts.put(say("packet.claimed"), words(claim.totals().claimed()));
        facts.put(say("packet.authorized"), words(claim.totals().authorized()));
        if (claim.reckoning() != null) {
            facts.put(say("advance.fact.advance"), words(claim.reckoning().taken().advanced()));
            facts.put(say("advance.fact.toPay"), words(claim.reckoning().toPay()));
            facts.put(say("advance.returned"), words(claim.reckoning().taken().returned()));
        }
        facts.put(say("packet.column.reference"), claim.reference());
        facts.put(say("packet.declared"), claim.declaredAt() == null ? null : moment(claim.declaredAt()));
        Paper paper = paper("packet.claim").facts(facts);
        paper.table(List.of(say("packet.cost"), say("packet.granted"), say("packet.claimed"), say("packet.authorized"), say("packet.ruling")), claim.lines().stream().map(line -> List.of(
                kind(line.cost()), words(line.cost().approved()), words(line.cost().claimed()), words(line.cost().authorized()),
                ruling(line.cost()))).toList());
        for (ClaimView.Line line : claim.lines()) {
            if (line.isClaimed()) {
                paper.heading(kind(line.cost()));
                proofs(paper, line);
            }
        }
        return paper.pdf();
    }

    /** The treasurer's word on a cost with what came with it. */
    private String ruling(GrantView.Line cost) {
        return cost.ruling() == null ? "–" : Stream.of(say("enum.Ruling." + cost.ruling()), cost.reduced() == null ? null : cost.reduced().words(language), Masked.of(cost.rulingNote()))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private void proofs(Paper paper, ClaimView.Line line) {
        if (!line.receipts().isEmpty()) {
            paper.table(List.of(say("packet.vendor"), say("packet.spentOn"), say("packet.paid"), say("packet.worth"), say("packet.proof")), line.receipts().stream().map(proof -> List.of(
                    Masked.of(proof.vendor()), Moments.day(proof.spentOn(), language), proof.amount().words(language),
                    proof.exchanged() == null ? words(proof.worth()) : Words.say(language, ZoneOffset.UTC, proof.exchanged()),
                    proof.file() == null ? say("packet.statement", Masked.of(proof.reason())) : proof.file().sha256())).toList());
        }
        if (!line.days().isEmpty()) {
            paper.text(Words.say(language, ZoneOffset.UTC, line.byDay()));
        }
        List<List<String>> words = new ArrayList<>();
        line.words().forEach(said -> words.add(List.of(moment(said.at()), said.ruling() == null ? say("packet.answer") : say("enum.Ruling." + said.ruling()), Masked.of(said.words()))));
        if (!words.isEmpty()) {
            paper.table(List.of(say("packet.column.at"), say("packet.ruling"), say("packet.column.words")), words);
        }
    }

    byte[] report(TripReportView report) {
        Paper paper = paper("packet.report").text(say("state.trip-report." + report.state()));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("sessions", report.text().sessions());
        texts.put("people", report.text().people());
        texts.put("learned", report.text().learned());
        texts.put("changes", report.text().changes());
        texts.put("thanks", report.text().thanks());
        texts.put("aside", report.text().aside());
        if (report.text().title() != null) {
            paper.heading(Masked.of(report.text().title()));
        }
        texts.forEach((key, text) -> {
            if (text != null && !text.isBlank()) {
                paper.heading(say("packet.report." + key)).markdown(Masked.of(text));
            }
        });
        report.attended().forEach(session -> paper.text(say("packet.report.attended", session.title())));
        report.photos().forEach(photo -> paper.text(say("packet.report.photo", Masked.of(photo.alt()))));
        return paper.pdf();
    }

    private void acts(Paper paper, List<History.Act> acts) {
        paper.table(List.of(say("packet.column.at"), say("packet.column.who"), say("packet.column.action"), say("packet.column.words")), acts.stream().map(act -> List.of(
                moment(act.at()), act.actorName(), say("grant.did." + act.action()), act.comment() == null ? "" : Masked.of(act.comment()))).toList());
    }

    private Paper paper(String key) {
        return Paper.titled(say(key), language).text(say("packet.of", grant.person(), grant.conference().name())).foot(grant.publicId());
    }

    private String kind(GrantView.Line line) {
        return say("enum.CostCategory." + line.category()) + ": " + Masked.of(line.description()) + (line.from() == null ? "" : " (" + say("grant.costs.from", line.from()) + ")");
    }

    private String words(Amount amount) {
        return amount == null ? "–" : amount.words(language);
    }

    private String moment(java.time.Instant at) {
        return Moments.at(at, ZoneOffset.UTC, language);
    }

    private String say(String key, Object... args) {
        return Words.say(language, ZoneOffset.UTC, Phrase.of(key, args));
    }
}
