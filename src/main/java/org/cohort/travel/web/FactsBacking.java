package org.cohort.travel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.kernel.web.WorldMap;
import org.cohort.travel.ConferenceFacts;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.ConferenceView;

/** What travellers need to know of a conference: the form on {@code /conferences/{conference}/edit}, and its place on the map. */
@Named
@RequestScoped
public class FactsBacking {

    @Inject
    private ConferenceQueries queries;

    @Inject
    private ConferenceService service;

    @Inject
    private CurrentActor current;

    @Inject
    private ConferenceFormBacking page;

    private Integer version;
    private Map<String, String> values = new HashMap<>();

    public void load() {
        ConferenceFacts facts = queries.facts(current.get(), Address.part("conference"));
        version = page.getView().version();
        put("series", facts.getSeries());
        put("conductContact", facts.getConductContact());
        put("conductUrl", facts.getConductUrl());
        put("place", facts.getPlace());
        put("papersUntil", facts.getPapersUntil());
        put("registerUntil", facts.getRegisterUntil());
        put("visaLetterUntil", facts.getVisaLetterUntil());
        put("visaWeeks", facts.getVisaWeeks());
    }

    private void put(String field, Object value) {
        values.put(field, Objects.toString(value, null));
    }

    public String save() {
        service.tell(Address.part("conference"), version == null ? -1 : version, new ConferenceFacts.Input(values.get("series"), values.get("conductContact"),
                values.get("conductUrl"), values.get("place"), values.get("papersUntil"), values.get("registerUntil"), values.get("visaLetterUntil"),
                values.get("visaWeeks")));
        return Redirect.to("/conferences/" + Address.part("conference"), "conference.saved");
    }

    /** Its point on the map: where its keepers say, else the middle of its country; null where the map has neither. */
    public WorldMap.Point point(ConferenceView view) {
        ConferenceFacts facts = view.facts();
        return facts.getPlace() != null ? WorldMap.world().point(facts.getLatitude().doubleValue(), facts.getLongitude().doubleValue())
                : WorldMap.world().spot(view.conference().country()).map(spot -> new WorldMap.Point(spot.x(), spot.y())).orElse(null);
    }

    /** The outline of its country; null for one that is a dot. */
    public String outline(ConferenceView view) {
        return WorldMap.world().spot(view.conference().country()).map(WorldMap.Spot::path).orElse(null);
    }

    public String getLand() {
        return WorldMap.world().land();
    }

    public Map<String, String> getValues() {
        return values;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
