package org.cohort.travel.grant;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/** A request for money to go to a conference, and what became of it (rule G1). GRANT is a word of SQL, hence the names. */
@Entity(name = "TravelGrant")
@Table(name = "travel_grant")
public class Grant extends Stored {

    @Column(name = "conference_id", updatable = false)
    private Long conferenceId;

    @Column(name = "internship_id", updatable = false)
    private Long internshipId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "fund_id")
    private Long fundId;

    @Column(name = "currency", updatable = false)
    private Currency currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private GrantState state = GrantState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_in")
    private GrantState askedIn;

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "appearance_id")
    private Long appearanceId;

    @Column(name = "several")
    private boolean several;

    @Column(name = "offer_until")
    private Instant offerUntil;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Embedded
    private Terms terms = new Terms();

    @Embedded
    private SecondVoice secondVoice;

    @Column(name = "revision")
    private int revision;

    @Column(name = "waiting_place")
    private Integer waitingPlace;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @OneToMany(mappedBy = "grant", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CostLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "grant", cascade = CascadeType.ALL)
    @OrderBy("givenAt")
    private List<Recommendation> recommendations = new ArrayList<>();

    protected Grant() {
    }

    Grant(Long conferenceId, Long internshipId, Long accountId, Currency currency, Instant now) {
        this.conferenceId = conferenceId;
        this.internshipId = internshipId;
        this.accountId = accountId;
        this.currency = currency;
        this.createdAt = now;
    }

    /** Puts what she asks for, in place of what stood there. A cost that is still asked for keeps its line. A second person agreed to what she read: where it is another now, she has not. */
    Rewrite write(String newPurpose, Long newAppearance, List<CostLine> newLines) {
        Rewrite rewrite = Rewrite.of(this, newPurpose, newLines);
        purpose = newPurpose;
        appearanceId = newAppearance;
        rewrite.kept().forEach(CostLine::ask);
        lines.removeIf(line -> !rewrite.kept().containsKey(line));
        lines.addAll(rewrite.added());
        revision++;
        if (rewrite.words() != null) {
            secondVoice = null;
        }
        return rewrite;
    }

    /** A second person agrees that so much is granted. */
    void second(Long by, Instant now) {
        secondVoice = new SecondVoice(by, now);
    }

    /** More is asked for than was recommended: whoever asked the question, the answer goes to the mentors, and the way begins anew. */
    void askMentorsAgain() {
        askedIn = GrantState.SUBMITTED;
    }

    void recommend(Role actingRole, Long account, RecommendationInput input, Instant now) {
        Recommendation given = recommendation(actingRole);
        if (given == null) {
            given = new Recommendation(this, actingRole);
            recommendations.add(given);
        }
        given.give(account, input, now);
    }

    /** Grants these amounts from a fund until a time. @param amounts by line's public id; a missing one grants nothing */
    void offer(Long fund, Map<String, Amount> amounts, Instant until, Long by) {
        fundId = fund;
        offerUntil = until;
        decidedBy = by;
        lines.forEach(line -> line.approve(amounts.getOrDefault(line.publicId(), Amount.zero(currency))));
    }

    /** Says which costs another fund pays than the one that offers (rule G1). @param others keys of funds by line's public id; lines without one are the grant's own fund's */
    void split(Map<String, Long> others) {
        lines.forEach(line -> line.payFrom(others.get(line.publicId())));
        several = !others.isEmpty();
    }

    /** Forgets what was offered: the request starts anew. */
    void forgetOffer() {
        fundId = null;
        offerUntil = null;
        decidedBy = null;
        waitingPlace = null;
        secondVoice = null;
        lines.forEach(line -> line.approve(null));
        split(Map.of());
    }

    /** Gives it a place on the waiting list, which it keeps while it is looked at again. @param place from 1 */
    void queue(int place) {
        waitingPlace = place;
    }

    void submitted(Instant now) {
        submittedAt = now;
    }

    /** Written by {@link GrantLifecycle} alone; whoever asks is who gets the answer, and how far a trip was that did not happen is remembered. */
    void move(GrantState to) {
        askedIn = to == GrantState.NEEDS_INFORMATION || to == GrantState.NO_SHOW ? state : null;
        state = to;
    }

    public Long conferenceId() {
        return conferenceId;
    }

    public Long internshipId() {
        return internshipId;
    }

    /** Who wants to go. */
    public Long accountId() {
        return accountId;
    }

    /** The rules it is asked under, and what she agreed to and said besides. */
    public Terms terms() {
        return terms;
    }

    /** Who agreed as a second person, or null. */
    public Long secondVoiceBy() {
        return secondVoice == null ? null : secondVoice.by();
    }

    /** Who made the offer; null before there is one. */
    public Long decidedBy() {
        return decidedBy;
    }

    /** How often she wrote down what she asks for: what was decided about an earlier request is not about this one. */
    public int revision() {
        return revision;
    }

    /** Her place on the waiting list, from 1; null when she was never on it. */
    public Integer waitingPlace() {
        return waitingPlace;
    }

    /** The fund that offers it and sends the money; null before an offer. */
    public Long fundId() {
        return fundId;
    }

    /** Whether other funds pay some of its costs. */
    public boolean isOfSeveral() {
        return several;
    }

    /** All its amounts are in this. */
    public Currency currency() {
        return currency;
    }

    public GrantState state() {
        return state;
    }

    /** The state it was in when information was asked for; null when nothing is asked. */
    public GrantState askedIn() {
        return askedIn;
    }

    /** Markdown; null in a draft. */
    public String purpose() {
        return purpose;
    }

    /** The session part it is tied to (rule G7), or null. */
    public Long appearanceId() {
        return appearanceId;
    }

    /** The last instant an offer can be accepted; null before there is one. */
    public Instant offerUntil() {
        return offerUntil;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public List<CostLine> lines() {
        return lines.stream().sorted(Comparator.comparingInt(CostLine::position)).toList();
    }

    public List<Recommendation> recommendations() {
        return List.copyOf(recommendations);
    }

    /** What was said in this role, or null. */
    public Recommendation recommendation(Role actingRole) {
        return recommendations.stream().filter(given -> given.actingRole() == actingRole).findFirst().orElse(null);
    }

    /** Whether this person spoke for it. */
    public boolean isRecommendedBy(Long account) {
        return account != null && recommendations.stream().anyMatch(given -> given.accountId().equals(account));
    }

    public Amount estimatedTotal() {
        return total(CostLine::estimated);
    }

    public Amount approvedTotal() {
        return total(CostLine::approved);
    }

    public Amount claimedTotal() {
        return total(CostLine::claimed);
    }

    public Amount authorizedTotal() {
        return total(CostLine::authorized);
    }

    private Amount total(Function<CostLine, Amount> which) {
        return Amount.sum(currency, lines.stream().map(which).filter(Objects::nonNull).toList());
    }
}
