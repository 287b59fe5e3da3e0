package org.cohort.travel.board;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;

/**
 * What is going to be decided about a request from a fund, until it is published (rule G6). It is read in this package alone, for those who
 * decide on the fund; what it says goes when it is published or dropped. The row stays, for its edition alone: what is drafted anew must not be
 * taken for what was seen before.
 */
@Entity
@Table(name = "decision_draft")
public class DecisionDraft extends Stored {

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DraftKind kind;

    @Column(name = "place")
    private Integer place;

    @Column(name = "words")
    private String words;

    @Column(name = "revision")
    private int revision;

    @Column(name = "edition")
    private int edition;

    @Column(name = "dropped")
    private boolean dropped;

    @Column(name = "written_by")
    private Long writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "decision_draft_amount", joinColumns = @JoinColumn(name = "draft_id"))
    @MapKeyColumn(name = "cost_line")
    @Column(name = "amount")
    private Map<String, BigDecimal> amounts = new HashMap<>();

    protected DecisionDraft() {
    }

    DecisionDraft(Long fundId, Long grantId) {
        this.fundId = fundId;
        this.grantId = grantId;
    }

    /**
     * Puts a decision in place of what stood there.
     *
     * @param seenRevision of the request that was looked at
     * @param newAmounts   of an offer, by the cost line's public id; else empty
     */
    void write(DraftKind newKind, Integer newPlace, String newWords, int seenRevision, Map<String, Amount> newAmounts) {
        kind = newKind;
        place = newPlace;
        words = newWords;
        revision = seenRevision;
        edition++;
        dropped = false;
        amounts.clear();
        newAmounts.forEach((line, amount) -> amounts.put(line, amount.value()));
    }

    /** Nothing is going to be decided any more. */
    void drop() {
        dropped = true;
        place = null;
        words = null;
        amounts.clear();
    }

    boolean isDropped() {
        return dropped;
    }

    void signed(Long by, Instant now) {
        writtenBy = by;
        writtenAt = now;
    }

    Long fundId() {
        return fundId;
    }

    Long grantId() {
        return grantId;
    }

    DraftKind kind() {
        return kind;
    }

    /** On the waiting list, from 1; null for the end of it. */
    Integer place() {
        return place;
    }

    /** To her: conditions of an offer, the reason of a refusal; null for none. */
    String words() {
        return words;
    }

    /** Of the request it is about; it is about no other. */
    int revision() {
        return revision;
    }

    /** How often one was written about this request, from 1; it never comes again. */
    int edition() {
        return edition;
    }

    Long writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Map<String, Amount> amounts(Currency currency) {
        return amounts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Amount.of(entry.getValue(), currency)));
    }

    /** What is offered altogether; nothing where it is no offer. */
    Amount total(Currency currency) {
        return Amount.sum(currency, amounts(currency).values());
    }
}
