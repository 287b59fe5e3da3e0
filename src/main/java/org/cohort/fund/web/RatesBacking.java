package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cohort.fund.rates.ExchangeRate;
import org.cohort.fund.rates.RateQueries;
import org.cohort.fund.rates.RateService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /rates}: exchange rates, where they come from, and what one currency was worth in another. */
@Named
@RequestScoped
public class RatesBacking {

    @Inject
    private RateQueries queries;

    @Inject
    private RateService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "from")
    private String from;

    @Inject
    @Param(name = "to")
    private String to;

    @Inject
    @Param(name = "on")
    private String on;

    private Part file;
    private RateQueries.View view;
    private RateQueries.Answer answer;

    public RateQueries.View getView() {
        if (view == null) {
            view = queries.view(current.signedIn());
        }
        return view;
    }

    public RateQueries.Answer getAnswer() {
        if (answer == null) {
            answer = queries.ask(current.signedIn(), from, to, on);
        }
        return answer;
    }

    /** In words, or null when nothing was asked or there is none. */
    public String getWorth() {
        ExchangeRate rate = getAnswer() == null ? null : getAnswer().rate();
        return rate == null ? null : Words.say(current.get().locale(), current.get().zone(), rate.source().isEmpty() ? "rates.ask.same" : "rates.ask.worth",
                rate.from().getCurrencyCode(), rate.rate().toPlainString(), rate.to().getCurrencyCode(), rate.on(), rate.source());
    }

    public String upload() {
        service.upload(Upload.of("file", file));
        return Redirect.to("/rates", "rates.uploaded");
    }

    /** Whether links to the page are hers to follow. */
    public boolean isKeeper() {
        return current.get().holds(Role.TREASURER) || current.get().holds(Role.ADMINISTRATOR);
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    public String getOn() {
        return on;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
