package org.cohort.travel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/** What who goes to a conference needs to know of it; all public, each null where it is not known. Its days are days of the place. */
@Embeddable
public class ConferenceFacts {

    private static final int MOST_WEEKS = 52;
    private static final BigDecimal POLE = new BigDecimal("90");
    private static final BigDecimal DATE_LINE = new BigDecimal("180");

    @Column(name = "series")
    private String series;

    @Column(name = "conduct_contact")
    private String conductContact;

    @Column(name = "conduct_url")
    private String conductUrl;

    @Column(name = "latitude")
    private BigDecimal latitude;

    @Column(name = "longitude")
    private BigDecimal longitude;

    @Column(name = "papers_until")
    private LocalDate papersUntil;

    @Column(name = "register_until")
    private LocalDate registerUntil;

    @Column(name = "visa_letter_until")
    private LocalDate visaLetterUntil;

    @Column(name = "visa_weeks")
    private Integer visaWeeks;

    /**
     * The same as typed.
     *
     * @param place degrees north and east, such as {@code 41.88, -87.63}
     */
    public record Input(String series, String conductContact, String conductUrl, String place, String papersUntil, String registerUntil,
                        String visaLetterUntil, String visaWeeks) {

        /** @throws Refused at every field that can't be right */
        ConferenceFacts read() {
            Findings findings = new Findings();
            ConferenceFacts facts = new ConferenceFacts();
            facts.series = findings.read(() -> Typed.optional("series", series, 200));
            facts.conductContact = findings.read(() -> Typed.optional("conductContact", conductContact, 300));
            facts.conductUrl = findings.read(() -> Typed.link("conductUrl", conductUrl));
            BigDecimal[] degrees = findings.read(this::degrees);
            facts.latitude = degrees == null ? null : degrees[0];
            facts.longitude = degrees == null ? null : degrees[1];
            facts.papersUntil = findings.read(() -> Typed.date("papersUntil", papersUntil));
            facts.registerUntil = findings.read(() -> Typed.date("registerUntil", registerUntil));
            facts.visaLetterUntil = findings.read(() -> Typed.date("visaLetterUntil", visaLetterUntil));
            facts.visaWeeks = findings.read(() -> Typed.optional("visaWeeks", visaWeeks, 4) == null ? null
                    : Typed.number("visaWeeks", visaWeeks, 0, MOST_WEEKS));
            findings.enforce();
            return facts;
        }

        private BigDecimal[] degrees() {
            String text = Typed.optional("place", place, 60);
            if (text == null) {
                return null;
            }
            if (!text.matches("[+-]?\\d{1,2}(\\.\\d{1,6})?\\s*,\\s*[+-]?\\d{1,3}(\\.\\d{1,6})?")) {
                throw Refused.input("place", "conference.place");
            }
            BigDecimal[] degrees = Arrays.stream(text.split(",")).map(part -> new BigDecimal(part.strip())).toArray(BigDecimal[]::new);
            if (degrees[0].abs().compareTo(POLE) > 0 || degrees[1].abs().compareTo(DATE_LINE) > 0) {
                throw Refused.input("place", "conference.place");
            }
            return degrees;
        }
    }

    /** Whether there is a last day to be shown, or something on visas. */
    public boolean isDated() {
        return Stream.of(papersUntil, registerUntil, visaLetterUntil, visaWeeks).anyMatch(Objects::nonNull);
    }

    /** The last day on which to apply for a visa, so that it is there a day before. @return null where nobody said how long it takes */
    public LocalDate visaBy(LocalDate begins) {
        return visaWeeks == null ? null : begins.minusDays(1).minusWeeks(visaWeeks);
    }

    /** Such as {@code 41.88, -87.63}; null where it is not known. */
    public String getPlace() {
        return latitude == null || longitude == null ? null : latitude.stripTrailingZeros().toPlainString() + ", " + longitude.stripTrailingZeros().toPlainString();
    }

    /** By what other years of it are known. */
    public String getSeries() {
        return series;
    }

    public String getConductContact() {
        return conductContact;
    }

    public String getConductUrl() {
        return conductUrl;
    }

    public BigDecimal getLatitude() {
        return latitude;
    }

    public BigDecimal getLongitude() {
        return longitude;
    }

    /** The last day of the call for papers. */
    public LocalDate getPapersUntil() {
        return papersUntil;
    }

    public LocalDate getRegisterUntil() {
        return registerUntil;
    }

    /** The last day on which its organizers write letters for a visa. */
    public LocalDate getVisaLetterUntil() {
        return visaLetterUntil;
    }

    /** How many weeks before to apply for a visa. */
    public Integer getVisaWeeks() {
        return visaWeeks;
    }

    @Override
    public String toString() {
        return Stream.of(series, conductContact, conductUrl, getPlace(), papersUntil, registerUntil, visaLetterUntil, visaWeeks)
                .map(fact -> fact == null ? "–" : fact.toString()).collect(Collectors.joining("; "));
    }
}
