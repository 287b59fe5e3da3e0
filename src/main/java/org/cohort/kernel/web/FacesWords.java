package org.cohort.kernel.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cohort.kernel.text.Messages;

/**
 * The platform's own messages (a value is missing, a number is none) in our words where we have some: the keys
 * {@code jakarta.faces.…} of the bundles. For others the platform's remain.
 */
public class FacesWords extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        ResourceBundle words = getBundle(Messages.class.getName(), view == null ? Locale.ENGLISH : view.getLocale());
        return words.containsKey(key) ? words.getString(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
