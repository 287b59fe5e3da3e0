package org.cohort.travel.schedule;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceRef;

/** Reads what taking a schedule would do, for who keeps the conference. */
@Queries
public class ScheduleQueries {

    @Inject
    Schedules schedules;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    ConferenceQueries pages;

    /** Null while no schedule waits. @throws NotFound when there is no such conference, or the actor does not keep it */
    public ScheduleView view(Actor actor, String conferencePublicId) {
        pages.input(actor, conferencePublicId);
        ConferenceRef conference = conferences.byPublicId(conferencePublicId);
        ScheduleUpload upload = schedules.waiting(conference.id());
        if (upload == null) {
            return null;
        }
        ScheduleFile file = ScheduleFile.read(upload.content(), conference);
        Comparison comparison = new Comparison(file.entries(), schedules.known(conference.id()), conference.zone());
        List<ScheduleView.Row> changed = new ArrayList<>();
        comparison.matches().forEach((entry, known) -> {
            List<ScheduleView.Difference> differences = comparison.differences(known.session(), entry);
            if (!differences.isEmpty()) {
                changed.add(row(entry, differences));
            }
        });
        return new ScheduleView(upload.publicId(), upload.name(), upload.uploadedAt(), comparison.fresh().stream().map(entry -> row(entry, List.of())).toList(), changed,
                comparison.matches().size() - changed.size(),
                comparison.gone().stream().map(known -> new ScheduleView.Row(known.session().publicId(), known.session().title(),
                        Comparison.words(known.session().input(conference.zone()).startsAt()), known.session().input(conference.zone()).room(), List.of())).toList(),
                schedules.recognised(conference, comparison).stream().map(one -> new ScheduleView.Candidate(one.key(), one.person().name(), one.entry().title())).toList(),
                file.failures().stream().map(one -> new ScheduleView.Failure(one.line(), one.problem(), one.cell())).toList());
    }

    private static ScheduleView.Row row(Entry entry, List<ScheduleView.Difference> differences) {
        return new ScheduleView.Row(entry.uid(), entry.title(), Comparison.words(entry.at().toString()), entry.room(), differences);
    }
}
