package org.cohort.messaging.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.outbox.Inbox;
import org.cohort.kernel.web.Redirect;

/** {@code /inbox}: a person's notices. {@code /dev/mail}: every mail, with sample data on only. */
@Named
@RequestScoped
public class InboxBacking {

    private static final int MOST = 100;

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentActor current;

    private List<Inbox.Line> lines;
    private String to;

    public void load() {
        current.signedIn();
        lines = inbox.latest(MOST);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public void loadEverything() {
        lines = inbox.everything(MOST, to);
    }

    public String markAllSeen() {
        inbox.markAllSeen();
        return Redirect.to("/inbox");
    }

    public List<Inbox.Line> getLines() {
        return lines;
    }

    public boolean isUnread() {
        return current.get().isSignedIn() && inbox.unread() > 0;
    }
}
