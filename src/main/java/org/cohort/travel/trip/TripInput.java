package org.cohort.travel.trip;

import java.time.LocalDate;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/** A plan as typed, by the fields' ids; each null for nothing. */
public record TripInput(String contactName, String contactPhone, String contactWords, String needs, String visaApplied, String visaAppointment,
                        String visaWeeks, boolean room, String roomFrom, String roomTo, RoomAs roomAs, RoomWith roomWith) {

    private static final int LONGEST_STAY = 60;

    /** Puts it into the plan. @throws Refused with all that is wrong, each at its field */
    void into(TripPlan plan) {
        Findings findings = new Findings();
        String name = findings.read(() -> Typed.optional("contactName", contactName, 200));
        String phone = findings.read(this::phone);
        String words = findings.read(() -> Typed.optional("contactWords", contactWords, 500));
        String need = findings.read(() -> Typed.optional("needs", needs, 4000));
        LocalDate applied = findings.read(() -> Typed.date("visaApplied", visaApplied));
        LocalDate appointment = findings.read(() -> Typed.date("visaAppointment", visaAppointment));
        Integer weeks = findings.read(() -> Typed.optional("visaWeeks", visaWeeks, 4) == null ? null : Typed.number("visaWeeks", visaWeeks, 0, 52));
        LocalDate from = findings.read(() -> Typed.date("roomFrom", roomFrom));
        LocalDate to = findings.read(() -> Typed.date("roomTo", roomTo));
        if (room && from == null) {
            findings.add(Refused.input("roomFrom", "required"));
        }
        if (room && (to == null || from != null && (to.compareTo(from) <= 0 || to.compareTo(from.plusDays(LONGEST_STAY)) > 0))) {
            findings.add(Refused.input("roomTo", "trip.nights"));
        }
        findings.enforce();
        plan.write(new Contact(name, phone, words), need, new Visa(applied, appointment, weeks), new RoomWish(room, from, to, roomAs, roomWith));
    }

    /** A number that can be called from anywhere. */
    private String phone() {
        String typed = Typed.optional("contactPhone", contactPhone, 40);
        if (typed != null && !typed.replaceAll("[\\s()./-]", "").matches("\\+\\d{6,15}")) {
            throw Refused.input("contactPhone", "trip.phone");
        }
        return typed;
    }
}
