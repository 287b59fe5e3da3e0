package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.fund.LongerFixture.HERS;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipState;
import org.cohort.internship.agreement.AgreementPaper;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementService;
import org.cohort.internship.agreement.AgreementView;
import org.cohort.internship.handover.HandoverAction;
import org.cohort.internship.handover.HandoverService;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMove;
import org.cohort.program.DeadlineSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I4: agreements follow what they name, on a database")
class AgreementFollowsTest {

    private static final String OLD = "2014-07-01T19:00:00Z";
    private static final String NEW = "2014-07-03T19:00:00Z";

    private final LongerFixture hers = new LongerFixture();
    private final AgreementService service = hers.summer.get(AgreementService.class);

    AgreementFollowsTest() {
        hers.summer.wiring.offer(InternshipFollower.class, "org.cohort.internship.agreement.AgreementMoves");
        hers.summer.wiring.offer(org.cohort.project.Interns.class, "org.cohort.intake.AcceptedProposals");
        hers.summer.wiring.offer(org.cohort.project.PersonPages.class, "org.cohort.story.AlumPages");
    }

    @AfterEach
    void end() {
        hers.close();
    }

    @Test
    @DisplayName("T7: a date of the round that moves makes an amendment of what is signed, to be signed; the way back takes it away, or makes another once somebody has signed it")
    void moved() throws ClassNotFoundException {
        begin("ACTIVE");
        sign(MAREN, 0);
        assertThat(effects(OLD, NEW)).isEqualTo(1);
        move(OLD, NEW);
        assertThat(paper(TOVE, 0).text()).as("what is signed stays").contains("Tue 1 Jul 2014, 19:00");
        assertThat(paper(TOVE, 1).text()).contains("Amendment 1", "evaluation by the mentors: Thu 3 Jul 2014, 19:00 instead of Tue 1 Jul 2014, 19:00").doesNotContain("Aug 2014", "${");
        assertThat(hers.summer.needs(MAREN)).contains("agreement UNSIGNED");
        move(NEW, OLD);
        assertThat(view(MAREN).papers()).hasSize(1);
        assertThat(hers.summer.needs(MAREN)).doesNotContain("agreement UNSIGNED");
        move(OLD, NEW);
        sign(MAREN, 1);
        move(NEW, OLD);
        assertThat(paper(MAREN, 2).text()).contains("Amendment 2", "Tue 1 Jul 2014, 19:00 instead of Thu 3 Jul 2014, 19:00");
        hers.summer.sql("update evaluation set state = 'SUBMITTED' where stage = 'MIDPOINT'");
        assertThat(effects(OLD, NEW)).as("what is written moves no more").isZero();
    }

    @Test
    @DisplayName("T7: what nobody has signed is made anew with the new date, and who had the old words before her signs them not")
    void unsigned() throws ClassNotFoundException {
        begin("OFFERED");
        String seen = paper(MAREN, 0).sha256();
        move(OLD, NEW);
        assertThat(view(MAREN).papers()).hasSize(1);
        assertThat(paper(MAREN, 0).text()).contains("Thu 3 Jul 2014, 19:00").doesNotContain("1 Jul 2014");
        refused("changed", () -> hers.summer.run(MAREN, () -> service.sign(HERS, 0, seen, "Person 1", "192.0.2.7")));
        String shown = paper(MAREN, 0).sha256();
        hers.summer.run(MAREN, () -> service.sign(HERS, 0, shown, "Person 1", "192.0.2.7"));
    }

    @Test
    @DisplayName("who takes over before anybody has signed signs with her own name; after somebody has, an amendment says who takes whose place")
    void handedOver() {
        begin("OFFERED");
        assertThat(paper(ANDERS, 0).text()).contains("Person 11 and Person 12");
        handOver();
        assertThat(view(ANDERS).papers()).hasSize(1);
        assertThat(paper(ANDERS, 0).text()).contains("Person 12").doesNotContain("Person 11");
        sign(ANDERS, 0);
        sign(MAREN, 0);
        assertThat(state()).isEqualTo(InternshipState.ACTIVE);
    }

    @Test
    @DisplayName("who takes over when the intern has signed already gets an amendment, and the internship begins with her signature")
    void handedOverBetween() {
        begin("OFFERED");
        sign(MAREN, 0);
        handOver();
        assertThat(paper(MAREN, 0).text()).as("what is signed stays").contains("Person 11 and Person 12");
        assertThat(paper(ANDERS, 1).text()).contains("Person 11 handed the internship over", "Person 12 of Xen Project (the mentors)").doesNotContain("${");
        sign(ANDERS, 0);
        assertThat(state()).isEqualTo(InternshipState.ACTIVE);
        sign(ANDERS, 1);
        sign(MAREN, 1);
    }

    @Test
    @DisplayName("where no coordinator can sign, the organizers are asked and sign in her place; nobody signs one paper for two")
    void standIn() {
        rules();
        hers.summer.leave(COORDINATOR, Role.COORDINATOR, 1);
        hers.summer.hold(TOVE, Role.COORDINATOR, 1);
        begin("OFFERED");
        assertThat(paper(ORGANIZER, 0).text()).contains("Person 31 (the organizer, in the coordinator’s place)");
        assertThat(hers.summer.needs(ORGANIZER)).contains("agreement UNSIGNED");
        sign(MAREN, 0);
        sign(TOVE, 0);
        refused("lifecycle.state", () -> sign(TOVE, 0));
        assertThat(state()).isEqualTo(InternshipState.OFFERED);
        sign(ORGANIZER, 0);
        assertThat(state()).isEqualTo(InternshipState.ACTIVE);
        assertThat(paper(MAREN, 0).copies()).extracting(AgreementView.Copy::signedName).containsExactly("Person 1", "Person 11", "Person 31");
    }

    @Test
    @DisplayName("the last coordinator leaves after the agreement was made: an organizer signs all the same; while there is one, she does not")
    void lastLeaves() throws ClassNotFoundException {
        Job asking = (Job) hers.summer.get(Class.forName("org.cohort.internship.agreement.StandInAsking"));
        rules();
        begin("OFFERED");
        refused("lifecycle.role", () -> sign(ORGANIZER, 0));
        hers.summer.leave(COORDINATOR, Role.COORDINATOR, 1);
        assertThat(hers.summer.needs(ORGANIZER)).doesNotContain("agreement UNSIGNED");
        hers.summer.runAsSystem(asking::run);
        assertThat(hers.summer.needs(ORGANIZER)).contains("agreement UNSIGNED");
        hers.summer.runAsSystem(() -> assertThat(asking.run()).startsWith("0 "));
        sign(ORGANIZER, 0);
        sign(MAREN, 0);
        sign(TOVE, 0);
        assertThat(state()).isEqualTo(InternshipState.ACTIVE);
    }

    @Test
    @DisplayName("M1: what is paid stands in the intern's copy, which organizers read, too; mentors and coordinators read no amount, nor does an extension tell them one")
    void amounts() throws Exception {
        rules();
        begin("ACTIVE");
        String id = hers.granted(1);
        for (long reader : List.of(MAREN, ORGANIZER)) {
            assertThat(paper(reader, 0).text()).contains("USD\u00a05,500.00");
            assertThat(paper(reader, 1).text()).contains("USD\u00a0");
            assertThat(hers.view(reader, id).changes().toString()).contains("USD");
        }
        for (long reader : List.of(TOVE, ANDERS, COORDINATOR)) {
            assertThat(paper(reader, 0).text()).contains("the stipend that the intern’s own copy of this agreement names", "a part when").doesNotContain("USD", "5,500");
            assertThat(paper(reader, 1).text()).contains("Installment after the final evaluation:").doesNotContain("USD");
            assertThat(hers.view(reader, id).changes().toString()).contains("installment").doesNotContain("USD");
            assertThat(hers.view(reader, id).seen()).isEqualTo(hers.view(MAREN, id).seen());
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(AgreementPaper.bytes(paper(TOVE, 0)));
        assertThat(HexFormat.of().formatHex(hash)).as("the text that is given out has the fingerprint").isEqualTo(paper(TOVE, 0).sha256());
    }

    private void begin(String state) {
        hers.summer.sql("update internship set state = '" + state + "'");
        hers.begin("org.cohort.internship.agreement.Agreements");
    }

    private void rules() {
        hers.summer.sql("update round set rules = '{\"proposals\":3,\"mentors\":6,\"reportEvery\":14,\"midpoint\":true,\"opensBefore\":14,\"shares\":[{\"at\":\"FINAL\",\"percent\":100}],"
                + "\"sizes\":[],\"entry\":{\"firstTime\":true,\"countries\":[]},\"blind\":true,\"leeway\":{\"weeks\":5,\"coordinatorSigns\":true}}'");
        hers.summer.database.run(() -> hers.summer.database.em().clear());
    }

    private void handOver() {
        HandoverService handovers = hers.summer.get(HandoverService.class);
        String id = hers.summer.as(TOVE, () -> handovers.ask(HERS, "account12", "I move."));
        // The roles move with it: the fixture's actors hold theirs until they are told otherwise.
        hers.summer.run(ANDERS, () -> handovers.perform(id, HandoverAction.ACCEPT, null));
        hers.summer.leave(TOVE, Role.MENTOR, 1);
    }

    private DeadlineFollower follower() throws ClassNotFoundException {
        return (DeadlineFollower) hers.summer.get(Class.forName("org.cohort.internship.agreement.AgreementDates"));
    }

    private long effects(String from, String to) throws ClassNotFoundException {
        DeadlineFollower follower = follower();
        var round = hers.internship().project().participation().round();
        return hers.summer.as(ORGANIZER, () -> follower.effects(round, List.of(deadline(from, to)), Set.of())).get(0).count();
    }

    /** Whichever follows first. */
    private void move(String from, String to) throws ClassNotFoundException {
        DeadlineFollower follower = follower();
        DeadlineFollower evaluations = (DeadlineFollower) hers.summer.get(Class.forName("org.cohort.internship.evaluation.EvaluationDates"));
        var round = hers.internship().project().participation().round();
        hers.summer.run(ORGANIZER, () -> (from.equals(OLD) ? List.of(follower, evaluations) : List.of(evaluations, follower)).forEach(one -> one.follow(round, List.of(deadline(from, to)))));
    }

    private static DeadlineMove deadline(String from, String to) {
        return new DeadlineMove(DeadlineKind.MIDPOINT_EVALUATION, new DeadlineSetting(Instant.parse(from), null, 0), new DeadlineSetting(Instant.parse(to), null, 0));
    }

    private void sign(long account, int paper) {
        hers.summer.run(account, () -> service.sign(HERS, paper, "Person " + account, "192.0.2.7"));
    }

    private AgreementView view(long account) {
        return hers.summer.as(account, () -> hers.summer.get(AgreementQueries.class).view(hers.summer.actor(account), HERS));
    }

    private AgreementView.Paper paper(long account, int amendment) {
        return view(account).papers().stream().filter(paper -> paper.amendment() == amendment).findFirst().orElseThrow();
    }

    private InternshipState state() {
        return hers.internship().state();
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
