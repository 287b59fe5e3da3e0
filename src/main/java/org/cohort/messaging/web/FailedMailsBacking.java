package org.cohort.messaging.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.outbox.FailedMails;
import org.cohort.kernel.web.Redirect;

/** {@code /admin/mails}: mails the server did not take. */
@Named
@RequestScoped
public class FailedMailsBacking {

    private static final String HERE = "/admin/mails";

    @Inject
    private FailedMails mails;

    @Inject
    private CurrentActor current;

    private List<FailedMails.Line> lines;

    public List<FailedMails.Line> getLines() {
        if (lines == null) {
            current.signedIn();
            lines = mails.list();
        }
        return lines;
    }

    public String retry(String publicId) {
        mails.retry(publicId);
        return Redirect.to(HERE, "mail.retry");
    }

    public String retryAll() {
        return Redirect.to(HERE, "mail.retryAll", mails.retryAll());
    }

    public String giveUp(String publicId) {
        mails.giveUp(publicId);
        return Redirect.to(HERE, "mail.giveUp");
    }
}
