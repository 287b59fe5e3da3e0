package org.cohort.travel.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import org.cohort.kernel.persistence.Stored;

/** The rules of a travel fund from one moment on. Never changed once it is there: grants were asked under it. */
@Entity
@Table(name = "travel_policy")
public class PolicyEdition extends Stored {

    @Column(name = "fund_id", updatable = false)
    private Long fundId;

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "rules", updatable = false)
    private String rules;

    @Column(name = "since", updatable = false)
    private Instant since;

    @Column(name = "written_by", updatable = false)
    private Long writtenBy;

    protected PolicyEdition() {
    }

    PolicyEdition(Long fundId, int number, TravelPolicy policy, Instant since, Long writtenBy) {
        this.fundId = fundId;
        this.number = number;
        this.rules = PolicyText.write(policy);
        this.since = since;
        this.writtenBy = writtenBy;
    }

    Policy policy(Currency currency) {
        return new Policy(fundId, number, since, PolicyText.read(rules, currency));
    }

    Long fundId() {
        return fundId;
    }
}
