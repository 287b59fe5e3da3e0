package org.cohort.travel.there;

import jakarta.inject.Inject;
import java.time.Clock;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Window;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;

/** People of a community say that they are at a conference, and who is new there is welcomed by one of them. */
@UseCase
public class ThereService {

    private static final String SUBJECT = "conference-presence";

    @Inject
    Ours ours;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Says to be there, or says it anew. Saying it is the consent that the community's people see it. */
    @Requires(Role.SELF)
    public void say(String conferencePublicId, PresencePart part, String words) {
        ConferenceRef conference = conference(conferencePublicId);
        Findings findings = new Findings();
        findings.check(() -> org.cohort.travel.Typed.required("presence", part));
        String said = findings.read(() -> Typed.optional("presenceWords", words, 500));
        findings.enforce();
        Presence presence = ours.of(conference.id(), current.get().accountId());
        if (presence == null) {
            presence = new Presence(conference.id(), current.get().accountId());
            presence.say(part, said);
            ours.add(presence);
        } else {
            presence.say(part, said);
        }
        if (part != PresencePart.WELCOMES) {
            ours.release(presence);
        }
        audit.record(SUBJECT, conferencePublicId, part.name(), null, null, null);
    }

    /** Takes it back; possible at any time. */
    @Requires(Role.SELF)
    public void leave(String conferencePublicId) {
        Presence presence = ours.of(conferences.byPublicId(conferencePublicId).id(), current.get().accountId());
        if (presence != null) {
            ours.remove(presence);
            audit.record(SUBJECT, conferencePublicId, "LEAVE", null, null, null);
        }
    }

    /** Offers to welcome somebody who is new there, and tells them. The first who offers is it. */
    @Requires(Role.SELF)
    public void welcome(String conferencePublicId, String guestPublicId) {
        ConferenceRef conference = conference(conferencePublicId);
        Actor actor = current.get();
        Presence host = ours.of(conference.id(), actor.accountId());
        Verdict.when(host != null && host.part() == PresencePart.WELCOMES, "presence.notHost").enforce();
        Presence guest = ours.one(conference.id(), guestPublicId);
        Verdict.when(guest.part() == PresencePart.NEW, "presence.notNew").enforce();
        if (guest.hostAccountId() != null && !actor.is(guest.hostAccountId())) {
            throw new Refused(Verdict.conflict("presence.taken"));
        }
        guest.welcomedBy(actor.accountId());
        outbox.tell(guest.accountId(), "presence.WELCOME", conference.path() + "#there", conference.name(), actor.name());
        audit.record(SUBJECT, conferencePublicId, "WELCOME", null, null, null);
    }

    /** Takes an offer back, so that somebody else can make it; the guest hears of it. */
    @Requires(Role.SELF)
    public void release(String conferencePublicId, String guestPublicId) {
        ConferenceRef conference = conference(conferencePublicId);
        Presence guest = ours.one(conference.id(), guestPublicId);
        if (!current.get().is(guest.hostAccountId())) {
            throw new NotFound();
        }
        guest.welcomedBy(null);
        outbox.tell(guest.accountId(), "presence.RELEASE", conference.path() + "#there", conference.name(), current.get().name());
        audit.record(SUBJECT, conferencePublicId, "RELEASE", null, null, null);
    }

    /** One that is not over, of the actor's community. */
    private ConferenceRef conference(String publicId) {
        ConferenceRef conference = conferences.byPublicId(publicId);
        if (!ours.belongs(current.get(), conference.communityId())) {
            throw new Refused(Verdict.denied("presence.notOurs"));
        }
        Verdict.when(!Window.from(conference.endsOn().plusDays(1).atStartOfDay(conference.zone()).toInstant()).isOpen(clock.instant()), "presence.over").enforce();
        return conference;
    }
}
