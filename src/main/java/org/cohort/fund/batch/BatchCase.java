package org.cohort.fund.batch;

import java.util.List;
import java.util.Objects;
import org.cohort.fund.FundRef;

/** A batch with what its lifecycle must know. @param lines those that were not taken out @param actor who acts, or null for the system */
record BatchCase(PaymentBatch batch, FundRef fund, List<BatchLine> lines, Long actor) {

    String title() {
        return fund.name() + " · " + batch.number();
    }

    boolean has(LineState state) {
        return lines.stream().anyMatch(line -> line.state() == state);
    }

    boolean collected() {
        return Objects.equals(actor, batch.collectedBy()) || Objects.equals(actor, batch.submittedBy());
    }

    /** The titles of the lines that who acts authorized. */
    List<String> authorized() {
        return lines.stream().filter(line -> actor != null && actor.equals(line.authorizedBy())).map(BatchLine::title).toList();
    }

    boolean isPaidOut() {
        return actor != null && lines.stream().anyMatch(line -> actor.equals(line.payeeId()));
    }
}
