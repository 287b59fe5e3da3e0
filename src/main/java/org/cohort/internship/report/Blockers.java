package org.cohort.internship.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.text.Words;

/** Follows what a report says to be in the way: whom it concerns is told at once, and asked until it is resolved. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Blockers {

    @Inject
    Transitions transitions;

    @Inject
    Directory directory;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * A report was handed in, or again.
     *
     * @param before what it said before, or null
     * @param whom   whom it concerns; null is the mentor
     */
    void follow(ReportCase subject, String before, HelpFrom whom) {
        ProgressReport report = subject.report();
        HelpFrom help = whom == null ? HelpFrom.MENTOR : whom;
        boolean open = report.blocker() != null && report.blocker().isOpen();
        if (report.blocked() == null) {
            if (open) {
                resolve(subject, Set.of(Role.SELF), Words.say(Locale.ENGLISH, "blocker.takenBack"));
            }
        } else if (report.blocker() == null || !open && !Objects.equals(before, report.blocked())) {
            report.block(help, clock.instant());
            transitions.begin(BlockerLifecycle.TABLE, subject);
            tell(subject, help.roles());
        } else if (open && report.blocker().helpFrom() != help) {
            Set<Role> told = report.blocker().helpFrom().roles();
            report.blocker().concern(help);
            transitions.refresh(BlockerLifecycle.TABLE, subject);
            tell(subject, help.roles().stream().filter(role -> !told.contains(role)).collect(Collectors.toSet()));
        }
    }

    /** @param how in words, which must be there */
    void resolve(ReportCase subject, Set<Role> roles, String how) {
        Instant now = clock.instant();
        transitions.fire(BlockerLifecycle.TABLE, subject, BlockerAction.RESOLVE, roles, how);
        subject.report().blocker().noteResolution(how.strip(), current.get().accountId(), now);
    }

    private void tell(ReportCase subject, Set<Role> roles) {
        InternshipRef internship = subject.internship();
        roles.stream().flatMap(role -> directory.holders(role, role == Role.MENTOR ? internship.project().id() : internship.project().participation().id()).stream())
                .distinct().filter(account -> !current.get().is(account))
                .forEach(account -> outbox.tell(account, "blocker.RAISE", "/reports/" + subject.report().publicId(), subject.intern(),
                        subject.report().number(), subject.report().blocked()));
    }
}
