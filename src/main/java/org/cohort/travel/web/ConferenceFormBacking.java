package org.cohort.travel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.ConferenceView;

/** {@code /conferences/new} and {@code /conferences/{conference}/edit}. */
@Named
@RequestScoped
public class ConferenceFormBacking {

    /** A country to choose. */
    public record Country(String code, String name) {
    }

    private static final List<Country> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Country(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH))).sorted(Comparator.comparing(Country::name)).toList();
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted().toList();

    @Inject
    private ConferenceQueries queries;

    @Inject
    private ConferenceService service;

    @Inject
    private CurrentActor current;

    private String community;
    private Integer version;
    private String name;
    private String city;
    private String country;
    private String zone;
    private String startsOn;
    private String endsOn;
    private String website;
    private String about;
    private ConferenceView view;
    private List<ConferenceQueries.Choice> communities;

    public void loadNew() {
        if (getCommunities().isEmpty()) {
            throw new Refused(Verdict.denied(current.get().isSignedIn() ? "access.role" : "access.signIn"));
        }
        zone = current.get().zone().getId();
    }

    public void load() {
        ConferenceInput input = queries.input(current.get(), Address.part("conference"));
        version = getView().version();
        name = input.name();
        city = input.city();
        country = input.country();
        zone = input.zone();
        startsOn = input.from();
        endsOn = input.to();
        website = input.website();
        about = input.about();
    }

    public String create() {
        return Redirect.to("/conferences/" + service.create(community, typed()) + "/edit", "conference.created");
    }

    public String save() {
        service.edit(Address.part("conference"), version, typed());
        return Redirect.to("/conferences/" + Address.part("conference"), "conference.saved");
    }

    /** What stands in the fields. */
    public ConferenceInput typed() {
        return new ConferenceInput(name, city, country, zone, startsOn, endsOn, website, about);
    }

    public ConferenceView getView() {
        if (view == null) {
            view = queries.page(current.get(), Address.part("conference"));
        }
        return view;
    }

    public List<ConferenceQueries.Choice> getCommunities() {
        if (communities == null) {
            communities = queries.communities(current.get());
        }
        return communities;
    }

    public List<Country> getCountries() {
        return COUNTRIES;
    }

    public List<String> getZones() {
        return ZONES;
    }

    public String getCommunity() {
        return community;
    }

    public void setCommunity(String community) {
        this.community = community;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
