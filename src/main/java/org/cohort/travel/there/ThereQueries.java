package org.cohort.travel.there;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;

/** Reads who is at a conference, for people of its community alone. */
@Queries
public class ThereQueries {

    @Inject
    Ours ours;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    Directory directory;

    /** Null for everybody who is not of the community. */
    public ThereView of(Actor actor, String conferencePublicId) {
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        if (!ours.belongs(actor, conference.communityId())) {
            return null;
        }
        Set<Long> belonging = ours.belonging(conference.id());
        List<Presence> all = ours.at(conference.id()).stream().filter(one -> belonging.contains(one.accountId())).toList();
        Map<Long, Directory.Person> people = directory.people(all.stream().flatMap(one -> Stream.of(one.accountId(), one.hostAccountId()))
                .filter(belonging::contains).collect(Collectors.toSet()));
        return new ThereView(all.stream().filter(one -> actor.is(one.accountId())).map(one -> face(one, people, actor)).findFirst().orElse(null),
                all.stream().filter(one -> !actor.is(one.accountId()) && people.containsKey(one.accountId())).map(one -> face(one, people, actor)).toList());
    }

    private static ThereView.Face face(Presence one, Map<Long, Directory.Person> people, Actor actor) {
        Directory.Person host = one.hostAccountId() == null ? null : people.get(one.hostAccountId());
        return new ThereView.Face(one.publicId(), people.containsKey(one.accountId()) ? people.get(one.accountId()).name() : actor.name(), one.part(), one.words(),
                host == null ? null : host.name(), actor.is(one.hostAccountId()));
    }
}
