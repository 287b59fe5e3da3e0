package org.cohort.travel;

/**
 * A trip report as the story knows it.
 *
 * @param state        the state's name: DRAFT, SUBMITTED, RETURNED or ACCEPTED
 * @param internshipId the internship the grant was for
 * @param mayPublish   whether she agreed that it becomes a story
 */
public record TripReportRef(Long id, String publicId, String state, Long accountId, Long internshipId, Long conferenceId, String conferenceName,
                            String title, String sessions, String people, String learned, String thanks, boolean mayPublish, String changes) {

    public boolean isAccepted() {
        return "ACCEPTED".equals(state);
    }
}
