package org.cohort.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cohort.kernel.persistence.Stored;

/** How many applicants of a round lived in a country, counted before their answers were removed (rule A5); and of all countries of few one more. */
@Entity
@Table(name = "country_count")
public class CountryCount extends Stored {

    /** A country with fewer people is named nowhere, so that nobody is singled out. */
    public static final int LEAST = 5;

    /** What stands for all countries with fewer, together. */
    private static final String FEW = "";

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Column(name = "country", updatable = false)
    private String country;

    @Column(name = "countries", updatable = false)
    private int countries;

    @Column(name = "people", updatable = false)
    private long people;

    protected CountryCount() {
    }

    private CountryCount(Long roundId, String country, int countries, long people) {
        this.roundId = roundId;
        this.country = country;
        this.countries = countries;
        this.people = people;
    }

    static CountryCount of(Long roundId, String country, long people) {
        return new CountryCount(roundId, country, 1, people);
    }

    /** Of the countries that are not named; it stands in every round that was counted. */
    static CountryCount few(Long roundId, int countries, long people) {
        return new CountryCount(roundId, FEW, countries, people);
    }

    public Long roundId() {
        return roundId;
    }

    /** Of ISO 3166; null for those of few together. */
    public String country() {
        return FEW.equals(country) ? null : country;
    }

    public int countries() {
        return countries;
    }

    public long people() {
        return people;
    }
}
