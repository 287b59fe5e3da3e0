package org.cohort.travel.letter.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.letter.LetterKind;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.web.Address;

/** The letters on a grant's page. */
@Named
@RequestScoped
public class LettersBacking {

    @Inject
    private LetterService service;

    private LetterService.Shelf shelf;
    private String passport;

    public String award() {
        return issue(LetterKind.AWARD, null);
    }

    public String visa() {
        return issue(LetterKind.VISA, passport);
    }

    private String issue(LetterKind kind, String name) {
        service.issue(Address.part("grant"), kind, name);
        return Redirect.to("/grants/" + Address.part("grant"), "letter.issued");
    }

    public LetterService.Shelf getShelf() {
        if (shelf == null) {
            shelf = service.of(Address.part("grant"));
        }
        return shelf;
    }

    public boolean isAward() {
        return getShelf().issuable().contains(LetterKind.AWARD) && getShelf().letters().stream().noneMatch(letter -> letter.kind() == LetterKind.AWARD && letter.standing().isGood());
    }

    public boolean isVisa() {
        return getShelf().issuable().contains(LetterKind.VISA);
    }

    public String getPassport() {
        return passport;
    }

    public void setPassport(String passport) {
        this.passport = passport;
    }
}
