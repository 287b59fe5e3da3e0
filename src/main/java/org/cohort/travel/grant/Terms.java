package org.cohort.travel.grant;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.travel.CostCategory;

/** What a request stands on: the fund's rules in an edition, that she agrees to them and to the code of conduct, and what she says besides. */
@Embeddable
@Access(AccessType.FIELD)
public class Terms {

    @Column(name = "asked_fund_id")
    private Long fundId;

    @Column(name = "policy_number")
    private int number;

    @Column(name = "agreed_number")
    private Integer agreedNumber;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "conduct_at")
    private Instant conductAt;

    @Column(name = "other_funding")
    private String otherFunding;

    @Column(name = "visa_needed")
    private Boolean visaNeeded;

    /** Once it is submitted they stay. */
    void under(Long fund, int edition) {
        fundId = fund;
        number = edition;
    }

    /** Notes that she agrees to the rules in an edition, and to the code of conduct (rule G2). */
    void pledge(int edition, Instant now) {
        agreedNumber = edition;
        agreedAt = now;
        conductAt = now;
    }

    /** What she says about other money and a visa. */
    void declare(String otherMoney, Boolean visa) {
        otherFunding = otherMoney;
        visaNeeded = visa;
    }

    /** Whether she agreed to the very rules it is asked under, and to the code of conduct. */
    public Verdict agreed() {
        return Verdict.when(agreedNumber != null && conductAt != null, "grant.notAgreed")
                .and(Verdict.when(agreedNumber == null || agreedNumber == number, "grant.agreeAnew"));
    }

    /** The fund whose rules they are; null in requests older than such rules. */
    public Long fundId() {
        return fundId;
    }

    /** The edition of them; 0 for the usual ones. */
    public int number() {
        return number;
    }

    /** The edition she agreed to, or null. */
    public Integer agreedNumber() {
        return agreedNumber;
    }

    /** When, or null. */
    public Instant agreedAt() {
        return agreedAt;
    }

    /** Other money asked for or given, in her words; null for nothing. */
    public String otherFunding() {
        return otherFunding;
    }

    /** Whether she needs a visa; null when she has not said. */
    public Boolean visaNeeded() {
        return visaNeeded;
    }

    /** Whether she said that she needs a visa, or asks for its costs: who asks for the fee is held to the same days (rule G8). @param lines of her request */
    boolean needsVisa(List<CostLine> lines) {
        return needsVisa() || lines.stream().anyMatch(line -> line.category() == CostCategory.VISA);
    }

    /** Whether she said that she needs one. */
    boolean needsVisa() {
        return Boolean.TRUE.equals(visaNeeded);
    }
}
