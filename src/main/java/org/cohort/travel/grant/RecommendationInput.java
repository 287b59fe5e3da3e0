package org.cohort.travel.grant;

import org.cohort.travel.Typed;

/**
 * A recommendation as typed.
 *
 * @param welcomedBy who looks after her there; null for nobody
 * @param words      why she should go
 */
public record RecommendationInput(String welcomedBy, String words) {

    RecommendationInput checked() {
        Typed.optional("welcomedBy", welcomedBy, 200);
        Typed.text("words", words, 4000);
        return this;
    }
}
