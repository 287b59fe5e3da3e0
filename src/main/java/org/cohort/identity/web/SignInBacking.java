package org.cohort.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cohort.boot.Setting;
import org.cohort.identity.AccountLookup;
import org.cohort.identity.SignInService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;

/** {@code /sign-in}. With sample data it offers the invented people. */
@Named
@RequestScoped
public class SignInBacking {

    private static final String SAMPLE_PASSWORD = "sample-round";
    private static final List<Persona> PERSONAS = Stream
            .of("applicant", "intern", "mentor", "coordinator", "organizer", "treasurer", "alum", "admin").map(Persona::new).toList();

    @Inject
    private SignInService service;

    @Inject
    private AccountLookup lookup;

    @Inject
    private Entrance entrance;

    @Inject
    private CurrentActor current;

    private String email;
    private String password;
    private boolean remember;
    private String returnTo;

    /** Somebody of the sample data. @param who the first part of her address and of her message keys */
    public record Persona(String who) {

        public String email() {
            return who + "@example.org";
        }
    }

    /** Who is signed in already needs no form, unless she tries the sample's people. */
    public String load() {
        return current.get().isSignedIn() && !Setting.SAMPLE_DATA.isTrue() ? Redirect.to(ReturnTo.safe(returnTo)) : null;
    }

    public String signIn() {
        entrance.open(service.signIn(email, password, remember, entrance.from()));
        return Redirect.to(ReturnTo.safe(returnTo));
    }

    public String enter(String who) {
        email = new Persona(who).email();
        password = SAMPLE_PASSWORD;
        return signIn();
    }

    /** Empty where the invented people are not there: without sample data, and in a database that was not empty. */
    public List<Persona> getPersonas() {
        return Setting.SAMPLE_DATA.isTrue() && lookup.byEmail(PERSONAS.get(0).email()).isPresent() ? PERSONAS : List.of();
    }

    /** What takes the page she wants on to signing up, such as {@code ?returnTo=%2Fapply%2F1}; empty without one. */
    public String getOnward() {
        String onward = ReturnTo.safe(returnTo);
        return onward.equals(ReturnTo.TODAY) ? "" : "?returnTo=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    public String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
