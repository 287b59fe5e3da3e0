package org.cohort.travel.packet;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.sheet.Sheets;
import org.cohort.kernel.text.Words;
import org.cohort.travel.claim.ClaimQueries;
import org.cohort.travel.claim.ClaimView;
import org.cohort.travel.claim.TripReportView;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantQueries;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.letter.LetterPaper;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.letter.LetterView;
import org.cohort.travel.letter.Standing;
import org.cohort.travel.policy.TravelPolicy;

/** Puts the audit packet of a grant together: for the fund's treasurer and the program's organizers, and each time it is written down. */
@UseCase
public class PacketService {

    private static final String GRANT = "grant";
    private static final String CLAIM = "claim";
    private static final String REPORT = "trip-report";

    @Inject
    GrantCases grants;

    @Inject
    GrantQueries requests;

    @Inject
    ClaimQueries claims;

    @Inject
    LetterService letters;

    @Inject
    FileService files;

    @Inject
    PacketRows rows;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /** @throws NotFound for everybody but them, also for treasurers and organizers about their own trips */
    @Requires(Role.SELF)
    public Packet open(String grantPublicId) {
        Actor actor = current.get();
        GrantCase asked = grants.visible(grantPublicId);
        Set<Role> roles = grants.rolesOf(asked);
        if (!roles.contains(Role.TREASURER) && !roles.contains(Role.ORGANIZER)) {
            throw new NotFound();
        }
        GrantView grant = requests.page(actor, grantPublicId);
        // A subject of its own: who looked is for the audit trail, not for the grant's page.
        audit.record("packet", grantPublicId, "LOOK", null, null, null);
        List<LetterView> shelf = letters.everyOf(grantPublicId);
        // What is not handed in is not in the packet.
        ClaimView claim = grant.isClaimed() && grant.isClaimReadable() ? claims.claim(actor, grantPublicId) : null;
        TripReportView report = grant.isGoing() && grant.isReportReadable() ? claims.report(actor, grantPublicId) : null;
        return new Packet("grant " + grantPublicId, parts(asked.basis().policy(), grant, shelf, claim, report, actor.locale()));
    }

    private List<Packet.Part> parts(TravelPolicy policy, GrantView grant, List<LetterView> shelf, ClaimView claim, TripReportView report, Locale language) {
        List<FileInfo> quotes = files.filesOf(GRANT, grant.publicId());
        PacketPapers papers = new PacketPapers(grant, quotes, language);
        List<Packet.Part> parts = new ArrayList<>();
        byte[] notice = Words.say(language, "packet.notice").getBytes(StandardCharsets.UTF_8);
        parts.add(new Packet.Part("0-read-me-first.txt", () -> notice));
        parts.add(new Packet.Part("1-request.pdf", papers::request));
        parts.add(new Packet.Part("1-rules.pdf", () -> papers.rules(policy)));
        parts.add(new Packet.Part("2-recommendations.pdf", papers::recommendations));
        parts.add(new Packet.Part("3-decision.pdf", papers::decision));
        letters(parts, shelf, language);
        files(parts, "quotes", quotes);
        if (claim != null && claim.publicId() != null) {
            parts.add(new Packet.Part("4-claim.pdf", () -> papers.claim(claim)));
            files(parts, "receipts", files.filesOf(CLAIM, claim.publicId()));
        }
        if (report != null) {
            parts.add(new Packet.Part("5-report.pdf", () -> papers.report(report)));
            files(parts, "photos", files.filesOf(REPORT, report.publicId()));
        }
        byte[] payments = csv(Sheets.csv(rows.payments(grant.publicId(), language)));
        byte[] releases = csv(Sheets.csv(rows.releases(grant.publicId(), language)));
        byte[] ledger = csv(Sheets.csv(rows.ledger(grant.publicId(), language)));
        byte[] history = csv(Sheets.csv(rows.history(acts(grant, shelf, claim, report), language)));
        parts.add(new Packet.Part("6-payments.csv", () -> payments));
        parts.add(new Packet.Part("6-batches.csv", () -> releases));
        parts.add(new Packet.Part("7-ledger.csv", () -> ledger));
        parts.add(new Packet.Part("8-history.csv", () -> history));
        return parts;
    }

    /** Those that stand by their kind, and those they replaced with a number before it, the oldest first. */
    private static void letters(List<Packet.Part> parts, List<LetterView> shelf, Locale language) {
        for (int i = 0; i < shelf.size(); i++) {
            LetterView letter = shelf.get(i);
            String name = letter.kind().name().toLowerCase(Locale.ROOT) + ".pdf";
            parts.add(new Packet.Part(letter.standing() == Standing.REPLACED ? "letters/replaced/" + (i + 1) + "-" + name : "letters/" + name,
                    () -> LetterPaper.of(letter.texts(Masked::of), language).pdf()));
        }
    }

    private void files(List<Packet.Part> parts, String folder, List<FileInfo> some) {
        for (int i = 0; i < some.size(); i++) {
            FileInfo file = some.get(i);
            parts.add(new Packet.Part(folder + "/" + (i + 1) + "-" + file.name().replaceAll("[^A-Za-z0-9._-]+", "-"), () -> files.content(file.publicId())));
        }
    }

    /** What happened to the grant as its page tells it, and to what came of it. */
    private Map<String, List<History.Act>> acts(GrantView grant, List<LetterView> shelf, ClaimView claim, TripReportView report) {
        Map<String, List<History.Act>> acts = new LinkedHashMap<>();
        acts.put(GRANT, grant.history());
        shelf.forEach(letter -> acts.computeIfAbsent("letter " + letter.kind(), kind -> new ArrayList<>()).addAll(rows.acts("letter", letter.code())));
        if (grant.advance() != null) {
            grant.advance().rows().forEach(advance -> acts.computeIfAbsent("advance", kind -> new ArrayList<>()).addAll(rows.acts("advance", advance.publicId())));
        }
        if (claim != null && claim.publicId() != null) {
            acts.put(CLAIM, rows.acts(CLAIM, claim.publicId()));
        }
        if (report != null && report.publicId() != null) {
            acts.put("report", rows.acts(REPORT, report.publicId()));
        }
        return acts;
    }

    private static byte[] csv(String table) {
        return ("\ufeff" + table).getBytes(StandardCharsets.UTF_8);
    }
}
