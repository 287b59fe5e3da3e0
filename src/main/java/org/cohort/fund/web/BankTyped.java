package org.cohort.fund.web;

import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cohort.fund.bank.BankForm;
import org.cohort.kernel.access.CurrentActor;
import org.omnifaces.cdi.Param;

/** Bank details while they are typed: which are asked for depends on the country of the bank, which is chosen before. */
public abstract class BankTyped {

    private String holder;
    private String iban;
    private String bic;
    private String routing;
    private String account;
    private String town;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "country")
    private String country;

    /** Of the bank, as the address or the form says; null before it is chosen. */
    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    /** @throws org.cohort.kernel.access.Refused for visitors */
    void signedIn() {
        current.signedIn();
    }

    BankForm typed() {
        return new BankForm(getCountry(), holder, iban, bic, routing, account, town);
    }

    /** Whether a country was chosen that there is. */
    public boolean isChosen() {
        return getCountry() != null && Arrays.asList(Locale.getISOCountries()).contains(getCountry());
    }

    public BankForm.Kind getKind() {
        return BankForm.kindOf(getCountry());
    }

    public boolean isBicNeeded() {
        return BankForm.needsBic(getCountry());
    }

    public String name(String ofCountry) {
        return new Locale.Builder().setRegion(ofCountry).build().getDisplayCountry(current.get().locale());
    }

    /** All countries, in the reader's order. */
    public List<String> getCountries() {
        Collator order = Collator.getInstance(current.get().locale());
        return Arrays.stream(Locale.getISOCountries()).sorted(Comparator.comparing(this::name, order)).toList();
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getBic() {
        return bic;
    }

    public void setBic(String bic) {
        this.bic = bic;
    }

    public String getRouting() {
        return routing;
    }

    public void setRouting(String routing) {
        this.routing = routing;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }
}
