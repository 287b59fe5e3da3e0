package org.cohort.travel.trip;

/**
 * Whom to call in an emergency; each null where she said nothing.
 *
 * @param words who that is to her, and what else helps
 */
public record Contact(String name, String phone, String words) {

    public boolean isThere() {
        return phone != null;
    }
}
