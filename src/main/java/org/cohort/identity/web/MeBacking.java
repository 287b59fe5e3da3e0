package org.cohort.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.identity.AccountService;
import org.cohort.identity.AccountService.OwnAccount;
import org.cohort.identity.Profile;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;

/** {@code /me}: one's own profile and password. */
@Named
@RequestScoped
public class MeBacking {

    private static final String PATH = "/me";

    @Inject
    private AccountService service;

    @Inject
    private CurrentActor current;

    @Inject
    private Entrance entrance;

    private String email;
    private String name;
    private String pronouns;
    private String zone;
    private int version;
    private String oldPassword;
    private String password;

    /** On a post too, before what is typed comes: the refusal of one form must not empty the other. */
    @PostConstruct
    public void fill() {
        OwnAccount own = service.own();
        email = own.email();
        name = own.name();
        pronouns = own.pronouns();
        zone = Zones.name(own.zone());
        version = own.version();
    }

    /** Being called makes the bean, before the page is drawn, so that a visitor is led to sign in. */
    public void load() {
        // Filled already.
    }

    public String save() {
        service.describe(new Profile(name, pronouns, Zones.zone(zone), current.get().locale()), version);
        return Redirect.to(PATH, "identity.me");
    }

    public String changePassword() {
        entrance.stay(service.changePassword(oldPassword, password, entrance.isRemembered()));
        return Redirect.to(PATH, "identity.reset");
    }

    public String signOutElsewhere() {
        entrance.stay(service.signOutElsewhere(entrance.isRemembered()));
        return Redirect.to(PATH, "identity.elsewhere");
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPronouns() {
        return pronouns;
    }

    public void setPronouns(String pronouns) {
        this.pronouns = pronouns;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
