package org.cohort.travel.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cohort.kernel.persistence.Stored;

/** What one traveller planned for one trip. */
@Entity
@Table(name = "trip_plan")
public class TripPlan extends Stored {

    @Column(name = "grant_id", updatable = false)
    private Long grantId;

    @Column(name = "emergency_name")
    private String emergencyName;

    @Column(name = "emergency_phone")
    private String emergencyPhone;

    @Column(name = "emergency_words")
    private String emergencyWords;

    @Column(name = "needs")
    private String needs;

    @Column(name = "visa_applied")
    private LocalDate visaApplied;

    @Column(name = "visa_appointment")
    private LocalDate visaAppointment;

    @Column(name = "visa_weeks")
    private Integer visaWeeks;

    @Embedded
    private RoomWish room;

    protected TripPlan() {
    }

    TripPlan(Long grantId) {
        this.grantId = grantId;
    }

    void write(Contact contact, String newNeeds, Visa visa, RoomWish wish) {
        emergencyName = contact.name();
        emergencyPhone = contact.phone();
        emergencyWords = contact.words();
        needs = newNeeds;
        visaApplied = visa.applied();
        visaAppointment = visa.appointment();
        visaWeeks = visa.weeks();
        room = wish;
    }

    Long grantId() {
        return grantId;
    }

    Contact contact() {
        return new Contact(emergencyName, emergencyPhone, emergencyWords);
    }

    String needs() {
        return needs;
    }

    Visa visa() {
        return new Visa(visaApplied, visaAppointment, visaWeeks);
    }

    RoomWish room() {
        return room == null ? new RoomWish(false, null, null, null, null) : room;
    }
}
