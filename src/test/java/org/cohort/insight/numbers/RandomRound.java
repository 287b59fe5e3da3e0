package org.cohort.insight.numbers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalState;
import org.cohort.internship.InternshipState;
import org.cohort.program.ParticipationState;

/** Any round that could be, by a seed; also ones that never were. */
final class RandomRound {

    static final Instant OPENS = Instant.parse("2026-10-01T10:00:00Z");
    private static final List<String> COUNTRIES = List.of("IN", "IN", "IN", "NG", "NG", "BR", "US", "NO", "SG", "CM");

    private RandomRound() {
    }

    static Facts of(long seed) {
        Random random = new Random(seed);
        List<Facts.Applied> applied = new ArrayList<>();
        List<Facts.Proposed> proposed = new ArrayList<>();
        List<Facts.Part> parts = new ArrayList<>();
        for (long id = 1; id <= 1 + random.nextInt(4); id++) {
            parts.add(new Facts.Part(id, 100 + id, "part" + id, "Community " + id, random.nextBoolean() ? ParticipationState.APPROVED : ParticipationState.SUBMITTED,
                    random.nextInt(5), random.nextBoolean() ? random.nextInt(5) : null, random.nextInt(4)));
        }
        boolean announced = random.nextBoolean();
        for (long id = 1; id <= random.nextInt(80); id++) {
            Instant at = random.nextInt(4) == 0 ? null : OPENS.plusSeconds(random.nextInt(60 * 86_400));
            applied.add(new Facts.Applied(id, 1_000 + id, at == null ? ApplicationState.DRAFT : any(random, ApplicationState.values()), at,
                    random.nextInt(9) == 0 ? null : COUNTRIES.get(random.nextInt(COUNTRIES.size())), random.nextInt(3)));
            for (int i = random.nextInt(3); i > 0; i--) {
                Outcome outcome = announced && random.nextBoolean() ? any(random, Outcome.values()) : null;
                ProposalState state = outcome != null ? ProposalState.ANNOUNCED
                        : any(random, ProposalState.SUBMITTED, ProposalState.SHORTLISTED, ProposalState.WITHDRAWN);
                proposed.add(new Facts.Proposed(id, 1_000 + id, 1L + random.nextInt(parts.size()), state, OPENS.plusSeconds(random.nextInt(70 * 86_400)), outcome,
                        outcome == Outcome.ACCEPTED && random.nextBoolean() ? any(random, InternshipState.values()) : null, random.nextInt(3)));
            }
        }
        return new Facts(applied, proposed, parts);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
