package org.cohort.fund;

import java.util.Currency;

/** A fund as other features know it. @param purpose what it pays, and nothing else */
public record FundRef(Long id, String publicId, String name, String sponsor, Currency currency, Long programId, FundPurpose purpose) {
}
