package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Verdict;

/** The last day itself, when an internship is extended (rule T4). */
@ApplicationScoped
class InternshipEnd implements InternshipFollower {

    @Inject
    InternshipDirectory directory;

    @Override
    public String part() {
        return "internship";
    }

    @Override
    public List<DateChange> changes(Lengthening by) {
        InternshipRef internship = by.internship();
        return List.of(new DateChange(part(), internship.publicId(), DateChange.Kind.DATE, true, "internship.journal.ends", null,
                InternshipPlan.startOf(internship.endsOn(), internship.zone()), InternshipPlan.startOf(by.end(), internship.zone())));
    }

    @Override
    public void follow(Lengthening by, List<DateChange> all) {
        directory.entity(by.internship().id()).endOn(by.end());
    }

    @Override
    public Verdict mayReturn(InternshipRef internship, List<DateChange> own) {
        Instant end = InternshipPlan.startOf(internship.endsOn(), internship.zone());
        return Verdict.when(own.stream().allMatch(change -> change.to().equals(end)), "internship-extension.moved");
    }

    @Override
    public void giveBack(InternshipRef internship, List<DateChange> own) {
        own.forEach(change -> directory.entity(internship.id()).endOn(change.from().atZone(internship.zone()).toLocalDate()));
    }
}
