package org.cohort.travel.letter.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.letter.LetterView;
import org.cohort.travel.web.Address;
import org.omnifaces.util.Faces;

/** {@code /letters/{letter}}: what a letter says and whether it holds, for whoever was handed it. No search engine keeps it. */
@Named
@RequestScoped
public class LetterBacking {

    @Inject
    private LetterService service;

    @Inject
    private CurrentActor current;

    private LetterView view;

    public void load() {
        Faces.getResponse().setHeader("X-Robots-Tag", "noindex");
        getView();
    }

    public LetterView getView() {
        if (view == null) {
            view = service.view(Address.part("letter"));
        }
        return view;
    }

    /** The whole address of this page, to be typed by who checks a copy. */
    public String getAddress() {
        return Setting.address(getView().path());
    }

    /** City and country, in the reader's language. */
    public String getPlace() {
        Locale language = current.get().locale();
        return getView().said().city() + ", " + new Locale.Builder().setRegion(getView().said().country()).build().getDisplayCountry(language);
    }
}
