package org.cohort.travel.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.travel.ConferenceInput;

/**
 * The page of a proposed conference.
 *
 * @param person     who proposed it
 * @param conference the public id of the conference it became; null for none
 * @param near       what the community has recorded for the same days, or nearly: it may be the same
 */
public record ProposalView(String publicId, ProposalState state, ConferenceInput input, LocalDate first, LocalDate last, String countryName, String community, String person, Instant at,
                           String conference, List<Near> near, List<Option<ProposalAction>> options, List<History.Act> history) {

    /** A conference of the community. */
    public record Near(String publicId, String name, String city) {
    }

    /** A proposal in a list. */
    public record Row(String publicId, String name, ProposalState state) {
    }
}
