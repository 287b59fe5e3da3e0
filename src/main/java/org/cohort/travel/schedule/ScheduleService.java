package org.cohort.travel.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.travel.AppearanceAction;
import org.cohort.travel.AppearanceInput;
import org.cohort.travel.AppearancePart;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.SessionKind;
import org.cohort.travel.Typed;

/** Reads schedules in. Sessions and people are written by {@link ConferenceService}, with its checks, its trail and its notices. */
@UseCase
public class ScheduleService {

    /** What taking a schedule did. */
    public record Taken(int fresh, int changed, int removed, int people) {
    }

    @Inject
    Schedules schedules;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    ConferenceQueries pages;

    @Inject
    ConferenceService service;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Keeps a schedule to be looked at; one that waited is replaced. Nothing of the conference changes. @throws Refused when it is none */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void upload(String conferencePublicId, Upload upload) {
        ConferenceRef conference = kept(conferencePublicId);
        if (upload.content().length > ScheduleFile.LARGEST) {
            throw Refused.input(upload.field(), "file.tooLarge", ScheduleFile.LARGEST >> 20);
        }
        String content = ScheduleFile.decoded(upload.content());
        try {
            ScheduleFile.read(content, conference);
        } catch (ScheduleFile.Broken broken) {
            throw Refused.input(upload.field(), "schedule.broken", broken.line());
        }
        String name = upload.name() == null ? "schedule" : upload.name().substring(Math.max(0, upload.name().length() - 255));
        schedules.replace(conference.id(), new ScheduleUpload(conference.id(), name, content, current.get().accountId(), clock.instant()));
        audit.record("schedule", conferencePublicId, "UPLOAD", null, null, name);
    }

    /** Puts the schedule that waits away. */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void discard(String conferencePublicId) {
        schedules.replace(kept(conferencePublicId).id(), null);
        audit.record("schedule", conferencePublicId, "DISCARD", null, null, null);
    }

    /**
     * Takes the schedule that waits.
     *
     * @param upload    the one that was looked at
     * @param scope     which of its new sessions
     * @param confirmed keys of candidates who are them
     * @param removed   public ids of sessions gone from it that are to go; one in which somebody is named is refused
     */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public Taken take(String conferencePublicId, String upload, ScheduleScope scope, Collection<String> confirmed, Collection<String> removed) {
        ConferenceRef conference = kept(conferencePublicId);
        Typed.required("scope", scope);
        ScheduleUpload waiting = schedules.waiting(conference.id());
        if (waiting == null || !waiting.publicId().equals(upload)) {
            throw new Refused(Verdict.conflict("stale"));
        }
        ScheduleFile file = ScheduleFile.read(waiting.content(), conference);
        Comparison comparison = new Comparison(file.entries(), schedules.known(conference.id()), conference.zone());
        List<Schedules.Recognised> people = schedules.recognised(conference, comparison).stream().filter(one -> confirmed.contains(one.key())).toList();
        Set<Entry> theirs = people.stream().map(Schedules.Recognised::entry).collect(Collectors.toSet());
        Map<Entry, String> sessions = new HashMap<>();
        int changed = 0;
        for (Map.Entry<Entry, Comparison.Known> match : comparison.matches().entrySet()) {
            changed += change(comparison, match.getKey(), match.getValue());
            sessions.put(match.getKey(), match.getValue().session().publicId());
        }
        List<Entry> fresh = comparison.fresh().stream().filter(entry -> scope == ScheduleScope.ALL || theirs.contains(entry)).toList();
        for (Entry entry : fresh) {
            String session = service.addSession(conferencePublicId, Comparison.input(entry));
            schedules.remember(session, entry.uid());
            sessions.put(entry, session);
        }
        people.forEach(one -> name(sessions.get(one.entry()), one));
        List<Comparison.Known> leaving = comparison.gone().stream().filter(known -> removed.contains(known.session().publicId())).toList();
        leaving.forEach(known -> {
            schedules.forget(known.session().id());
            service.removeSession(known.session().publicId());
        });
        schedules.replace(conference.id(), null);
        Taken taken = new Taken(fresh.size(), changed, leaving.size(), people.size());
        audit.record("schedule", conferencePublicId, "TAKE", null, null, waiting.name() + ": " + taken.fresh() + " new, " + taken.changed() + " changed, "
                + taken.removed() + " removed, " + taken.people() + " people");
        return taken;
    }

    private int change(Comparison comparison, Entry entry, Comparison.Known known) {
        boolean differs = !comparison.differences(known.session(), entry).isEmpty();
        if (differs) {
            service.editSession(known.session().publicId(), known.session().version(), comparison.merged(known.session(), entry));
        }
        if (known.uid() == null) {
            schedules.remember(known.session().publicId(), entry.uid());
        }
        return differs ? 1 : 0;
    }

    /** The keeper says that it is them: in the programme at once, except the keeper's own part, which another keeper agrees to. */
    private void name(String session, Schedules.Recognised one) {
        AppearancePart part = one.entry().kind() == SessionKind.PANEL ? AppearancePart.PANELIST : AppearancePart.SPEAKER;
        String appearance = service.propose(session, new AppearanceInput(one.person().email(), null, part));
        if (!current.get().is(one.person().accountId())) {
            service.act(appearance, AppearanceAction.ACCEPT, null);
        }
    }

    /** @throws NotFound when the actor does not keep it */
    private ConferenceRef kept(String publicId) {
        pages.input(current.get(), publicId);
        return conferences.byPublicId(publicId);
    }
}
