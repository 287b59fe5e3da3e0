package org.cohort.travel;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import org.cohort.identity.AccountDirectory;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.UseCase;

/** Keeps conferences, their sessions, and who of ours appears in them. */
@UseCase
public class ConferenceService {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Conferences conferences;

    @Inject
    AccountDirectory accounts;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Records a conference of a community. @return its public id */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public String create(String communityPublicId, ConferenceInput input) {
        if (communityPublicId == null) {
            Findings findings = new Findings();
            findings.add(Refused.input("community", "required"));
            findings.check(input::checked);
            findings.enforce();
        }
        Long communityId = conferences.communityId(communityPublicId);
        Long program = conferences.programOf(communityId, current.get());
        if (program == null) {
            throw new Refused(Verdict.denied("conference.notYours"));
        }
        input.checked();
        String slug = Slug.free(input.name() + " " + input.startsOn().getYear(), conferences::isTaken);
        Conference conference = new Conference(slug, communityId, program, input, current.get().accountId(), clock.instant());
        em.persist(conference);
        audit.record("conference", slug, "CREATE", null, null, null);
        return slug;
    }

    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void edit(String publicId, int version, ConferenceInput input) {
        Conference conference = kept(publicId);
        if (conference.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        input.checked();
        if (conference.isMoved(input) && conferences.hasOpenGrants(conference)) {
            throw Refused.input("startsOn", "conference.grantsOpen");
        }
        ConferenceInput before = conference.input();
        conference.edit(input);
        audit.record("conference", publicId, "EDIT", null, null, new Changes().value("name", before.name(), conference.name())
                .value("from", before.startsOn(), input.startsOn()).value("to", before.endsOn(), input.endsOn()).value("zone", before.zone(), input.zone()).words());
    }

    /** Says what travellers need to know of it: all of it public. */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void tell(String publicId, int version, ConferenceFacts.Input input) {
        Conference conference = kept(publicId);
        if (conference.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        String before = conference.facts().toString();
        conference.tell(input.read());
        audit.record("conference", publicId, "TELL", null, null, new Changes().value("for travellers", before, conference.facts().toString()).words());
    }

    /** Adds a session. @return its public id */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public String addSession(String conferencePublicId, SessionInput input) {
        Conference conference = kept(conferencePublicId);
        Session session = new Session(conference, input.checked(conference));
        em.persist(session);
        audit.record("session", session.publicId(), "CREATE", null, null, null);
        return session.publicId();
    }

    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void editSession(String sessionPublicId, int version, SessionInput input) {
        Session session = conferences.session(sessionPublicId);
        Conference conference = keptById(session.conferenceId());
        if (session.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        session.edit(input.checked(conference), conference.zone());
        audit.record("session", sessionPublicId, "EDIT", null, null, null);
    }

    /** Takes a session out of the programme; refused once somebody is named for it. */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void removeSession(String sessionPublicId) {
        Session session = conferences.session(sessionPublicId);
        keptById(session.conferenceId());
        Verdict.when(!conferences.hasAppearances(session), "session.hasPeople").enforce();
        em.remove(session);
        audit.record("session", sessionPublicId, "REMOVE", null, null, null);
    }

    /**
     * Proposes somebody for a session. Whoever keeps the conference may propose anybody, by e-mail address or by name;
     * everybody else herself.
     *
     * @return the public id of the appearance
     */
    @Requires(Role.SELF)
    public String propose(String sessionPublicId, AppearanceInput input) {
        Session session = conferences.session(sessionPublicId);
        Conference conference = conferences.conference(session.conferenceId());
        Hosts hosts = conferences.hosts(conference);
        Actor actor = current.get();
        Typed.required("part", input.part());
        Appearance appearance = ConferencePolicy.rolesOf(actor, hosts).isEmpty()
                ? new Appearance(session, actor.accountId(), actor.name(), input.part(), actor.accountId())
                : named(session, input, actor);
        if (appearance.accountId() != null && conferences.appears(session, appearance.accountId())) {
            throw Refused.input("email", "appearance.twice");
        }
        em.persist(appearance);
        em.flush();
        transitions.begin(AppearanceLifecycle.TABLE, new AppearanceCase(appearance, session, conference, hosts));
        return appearance.publicId();
    }

    @Requires(Role.SELF)
    public void act(String appearancePublicId, AppearanceAction action, String comment) {
        AppearanceCase appearance = conferences.appearance(appearancePublicId);
        Actor actor = current.get();
        if (!ConferencePolicy.maySee(actor, appearance.appearance(), appearance.hosts())) {
            throw new NotFound();
        }
        Set<Role> roles = ConferencePolicy.rolesOf(actor, appearance.appearance(), appearance.hosts());
        transitions.fire(AppearanceLifecycle.TABLE, appearance, action, roles, comment);
    }

    private Appearance named(Session session, AppearanceInput input, Actor actor) {
        if (input.email() != null) {
            Directory.Person person = accounts.byEmail(input.email()).orElseThrow(() -> Refused.input("email", "appearance.unknown"));
            return new Appearance(session, person.accountId(), person.name(), input.part(), actor.accountId());
        }
        Typed.text("personName", input.name(), 200);
        return new Appearance(session, null, input.name().strip(), input.part(), actor.accountId());
    }

    private Conference kept(String publicId) {
        Conference conference = conferences.conference(publicId);
        keeper(conference);
        return conference;
    }

    private Conference keptById(Long id) {
        Conference conference = conferences.conference(id);
        keeper(conference);
        return conference;
    }

    private void keeper(Conference conference) {
        if (ConferencePolicy.rolesOf(current.get(), conferences.hosts(conference)).isEmpty()) {
            throw new Refused(Verdict.denied("conference.notYours"));
        }
    }
}
