package org.cohort.identity.web;

import org.cohort.identity.SignUp;

/** What is typed by a person who gets an account: signing up, taking an invitation, or as the first of all. */
public abstract class PersonForm {

    private String email;
    private String name;
    private String password;
    private String zone;

    /** What was typed, for the services. */
    SignUp typed() {
        return new SignUp(email, name, password, Zones.zone(zone));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
