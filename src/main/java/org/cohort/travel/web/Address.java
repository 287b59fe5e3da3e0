package org.cohort.travel.web;

import jakarta.faces.context.FacesContext;

/** What the address of the page says, known before the page's own parameters are read: lists built from it need it then. */
public final class Address {

    private Address() {
    }

    /** @return null when the address has no such part */
    public static String part(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }
}
