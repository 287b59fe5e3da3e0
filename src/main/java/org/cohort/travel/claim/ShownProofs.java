package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.CostLine;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.TravelRules;

/** A claim's costs with what proves them, as its page shows them. */
@ApplicationScoped
class ShownProofs {

    @Inject
    Claims claims;

    @Inject
    Proofs proofs;

    @Inject
    FileService files;

    @Inject
    Directory directory;

    @Inject
    CurrentActor current;

    /** @param claim null while it is not begun @param checked whether the reader checks it: she alone is told what looks alike (rule G9) */
    List<ClaimView.Line> lines(ClaimCase c, Claim claim, boolean checked) {
        List<Receipt> receipts = claims.receipts(claim);
        Map<String, FileInfo> stored = receipts.isEmpty() ? Map.of()
                : files.filesOf(ClaimService.SUBJECT, claim.publicId()).stream().collect(Collectors.toMap(FileInfo::publicId, file -> file));
        Map<Long, List<ClaimView.Alike>> alike = checked && !receipts.isEmpty() ? alike(c.grant(), claim) : Map.of();
        List<ClaimDay> days = claims.days(claim);
        List<ClaimWord> words = claims.words(claim);
        return c.grant().grant().lines().stream().map(line -> ClaimView.Line.of(line, c.grant().fundName(line.fundId()),
                receipts.stream().filter(receipt -> receipt.costLineId().equals(line.id()))
                        .map(receipt -> proof(c.grant(), line, receipt, stored.get(receipt.filePublicId()), alike.getOrDefault(receipt.id(), List.of()))).toList(),
                days.stream().filter(day -> day.costLineId().equals(line.id())).map(ClaimDay::due).toList(),
                words.stream().filter(word -> word.costLineId().equals(line.id())).map(word -> new ClaimView.Said(word.ruling(), word.words(), word.saidAt())).toList())).toList();
    }

    /** The days of her trip on the line for meals that was granted; null where there is none, or no rate. */
    ClaimView.Meals meals(GrantCase grant, List<ClaimView.Line> lines) {
        Amount rate = grant.basis().policy().perDiem(grant.conference().country());
        ClaimView.Line line = lines.stream().filter(one -> one.granted() && one.cost().category() == CostCategory.MEALS && one.receipts().isEmpty()).findFirst().orElse(null);
        return rate == null || line == null ? null : new ClaimView.Meals(line.cost().publicId(), rate, TravelRules.paidDays(grant.conference()).stream()
                .map(date -> new ClaimView.MealDay(date, line.days().stream().filter(due -> due.day().date().equals(date)).findFirst().orElse(null))).toList());
    }

    private ClaimView.Proof proof(GrantCase grant, CostLine line, Receipt receipt, FileInfo file, List<ClaimView.Alike> alike) {
        ExchangeRate known = receipt.isRated() ? receipt.rate(grant.grant().currency()) : proofs.rate(receipt, grant);
        Amount worth = receipt.isRated() ? receipt.worth(grant.grant().currency()) : known == null ? null : known.of(receipt.amount());
        return new ClaimView.Proof(receipt.publicId(), receipt.vendor(), receipt.amount(), receipt.spentOn(), file, receipt.reason(), worth, known, alike);
    }

    private Map<Long, List<ClaimView.Alike>> alike(GrantCase grant, Claim claim) {
        // Of the funds that pay it those whose other claims are the reader's business, too (rule S1).
        List<Likeness.Pair> pairs = grant.purses(current.get()).stream().flatMap(fund -> claims.sameSums(claim, fund.id()).stream()).distinct().filter(Likeness.Pair::isAlike).toList();
        Set<Long> accounts = pairs.stream().map(Likeness.Pair::account).collect(Collectors.toSet());
        Map<Long, Directory.Person> people = accounts.isEmpty() ? Map.of() : directory.people(accounts);
        return pairs.stream().collect(Collectors.groupingBy(Likeness.Pair::receipt, Collectors.mapping(pair -> new ClaimView.Alike(
                people.containsKey(pair.account()) ? people.get(pair.account()).name() : "", pair.conference(), pair.otherVendor(), "/grants/" + pair.grant() + "/claim"),
                Collectors.toList())));
    }
}
