package org.cohort.kernel.money;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;

/** Shows an amount in a page the way people read it, such as {@code USD 1,240.50}. For output only. */
@FacesConverter(forClass = Amount.class)
public class AmountConverter implements Converter<Amount> {

    /** Amounts are typed into text inputs and read by {@link Amount#parse}, which knows the currency. */
    @Override
    public Amount getAsObject(FacesContext context, UIComponent component, String text) {
        throw new UnsupportedOperationException("an amount needs its currency: use Amount.parse");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Amount amount) {
        if (amount == null) {
            return "";
        }
        Locale locale = context.getViewRoot() == null ? Locale.ENGLISH : context.getViewRoot().getLocale();
        return amount.words(locale);
    }
}
