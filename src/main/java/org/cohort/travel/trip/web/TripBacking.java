package org.cohort.travel.trip.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.trip.Contact;
import org.cohort.travel.trip.RoomAs;
import org.cohort.travel.trip.RoomWith;
import org.cohort.travel.trip.TripInput;
import org.cohort.travel.trip.TripQueries;
import org.cohort.travel.trip.TripService;
import org.cohort.travel.trip.TripView;
import org.cohort.travel.web.Address;

/** {@code /grants/{grant}/trip}: her plan for the trip, and what of it others may see. */
@Named
@RequestScoped
public class TripBacking {

    @Inject
    private TripQueries queries;

    @Inject
    private TripService service;

    @Inject
    private CurrentActor current;

    private final Map<String, String> values = new HashMap<>();
    private Integer version;
    private boolean room;
    private RoomAs roomAs = RoomAs.UNSAID;
    private RoomWith roomWith = RoomWith.ANYBODY;
    private TripView view;
    private Contact looked;

    public void load() {
        if (!getView().own()) {
            return;
        }
        version = view.version();
        values.put("contactName", view.contact().name());
        values.put("contactPhone", view.contact().phone());
        values.put("contactWords", view.contact().words());
        values.put("needs", view.needs());
        values.put("visaApplied", text(view.visa().applied()));
        values.put("visaAppointment", text(view.visa().appointment()));
        values.put("visaWeeks", view.visa().weeks() == null ? null : view.visa().weeks().toString());
        room = view.room().consents();
        values.put("roomFrom", text(view.room().from()));
        values.put("roomTo", text(view.room().to()));
        roomAs = view.room().as();
        roomWith = view.room().with();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    public String save() {
        service.save(id(), version, new TripInput(values.get("contactName"), values.get("contactPhone"), values.get("contactWords"), values.get("needs"),
                values.get("visaApplied"), values.get("visaAppointment"), values.get("visaWeeks"), room, values.get("roomFrom"), values.get("roomTo"),
                roomAs, roomWith));
        return Redirect.to(path(), "trip.saved");
    }

    public String answer(String other, boolean yes) {
        service.answer(id(), other, yes);
        return Redirect.to(path(), "trip.answered");
    }

    /** Shows it on this page, this once. */
    public String look() {
        looked = service.look(id());
        return null;
    }

    private static String id() {
        return Address.part("grant");
    }

    private static String path() {
        return "/grants/" + id() + "/trip";
    }

    public TripView getView() {
        if (view == null) {
            view = queries.page(current.signedIn(), id());
        }
        return view;
    }

    /** Null before she asked to see it. */
    public Contact getLooked() {
        return looked;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public List<RoomAs> getKinds() {
        return List.of(RoomAs.values());
    }

    public List<RoomWith> getCompany() {
        return List.of(RoomWith.values());
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public boolean isRoom() {
        return room;
    }

    public void setRoom(boolean room) {
        this.room = room;
    }

    public RoomAs getRoomAs() {
        return roomAs;
    }

    public void setRoomAs(RoomAs roomAs) {
        this.roomAs = roomAs;
    }

    public RoomWith getRoomWith() {
        return roomWith;
    }

    public void setRoomWith(RoomWith roomWith) {
        this.roomWith = roomWith;
    }
}
