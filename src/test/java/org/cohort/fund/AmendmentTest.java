package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.fund.LongerFixture.HERS;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipState;
import org.cohort.internship.agreement.AgreementPaper;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementService;
import org.cohort.internship.agreement.AgreementTemplates;
import org.cohort.internship.agreement.AgreementView;
import org.cohort.internship.agreement.Party;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I4: agreements of three parties, their editions and amendments, on a database")
class AmendmentTest {

    private static final String PARTS = "org.cohort.internship.agreement.Agreements";

    private final LongerFixture hers = new LongerFixture();
    private final AgreementTemplates templates = hers.summer.get(AgreementTemplates.class);
    private final AgreementService service = hers.summer.get(AgreementService.class);

    AmendmentTest() {
        hers.summer.wiring.offer(InternshipFollower.class, "org.cohort.internship.agreement.AgreementMoves");
    }

    @AfterEach
    void end() {
        hers.close();
    }

    @Test
    @DisplayName("I4: where the program's rules say so the coordinator signs too, and the internship is active with the last signature")
    void thirdParty() {
        rules(true);
        hers.summer.sql("update internship set state = 'OFFERED'");
        hers.begin(PARTS);
        assertThat(paper(MAREN, 0).copies()).extracting(AgreementView.Copy::party).containsExactly(Party.INTERN, Party.MENTOR, Party.COORDINATOR);
        assertThat(paper(MAREN, 0).text()).contains("Person 1 (the intern)", "Person 21 (the coordinator)");
        assertThat(hers.summer.needs(COORDINATOR)).contains("agreement UNSIGNED");
        refused("lifecycle.role", () -> sign(ORGANIZER, 0, "Person 31"));
        sign(COORDINATOR, 0, "Person 21");
        sign(MAREN, 0, "Person 1");
        assertThat(state()).isEqualTo(InternshipState.OFFERED);
        refused("lifecycle.state", () -> sign(COORDINATOR, 0, "Person 21"));
        sign(TOVE, 0, "Person 11");
        assertThat(state()).isEqualTo(InternshipState.ACTIVE);
    }

    @Test
    @DisplayName("I4: an internship of two parties stays one, whatever the rules say later")
    void twoParties() {
        hers.summer.sql("update internship set state = 'OFFERED'");
        hers.begin(PARTS);
        rules(true);
        sign(MAREN, 0, "Person 1");
        sign(TOVE, 0, "Person 11");
        assertThat(state()).isEqualTo(InternshipState.ACTIVE);
    }

    @Test
    @DisplayName("I4, T4: an extension makes an amendment with old and new dates, signed by the same parties while the internship goes on; the board says unsigned")
    void amendment() {
        hers.begin(PARTS);
        sign(MAREN, 0, "Person 1");
        sign(TOVE, 0, "Person 11");
        String id = hers.ask(MAREN, 2);
        assertThat(hers.view(MAREN, id).changes()).anySatisfy(change -> assertThat(change.key()).isEqualTo("agreement.amendment.new"));
        hers.perform(TOVE, id, ExtensionAction.AGREE, null);
        hers.perform(COORDINATOR, id, ExtensionAction.GRANT, null);
        AgreementView.Paper amendment = paper(MAREN, 1);
        assertThat(amendment.text()).contains("Amendment 1", "2 weeks", "Sun 31 Aug 2014 instead of Sun 17 Aug 2014", "Person 1 (the intern)",
                "Final evaluation by the mentors: Fri 5 Sep 2014, 19:00 instead of Fri 22 Aug 2014, 19:00", "Report 8: Mon 1 Sep 2014, 12:00, new",
                "USD\u00a02,750.00: Fri 5 Sep 2014 instead of Fri 22 Aug 2014");
        assertThat(paper(MAREN, 0).text()).as("what was signed stays").contains("Sun 17 Aug 2014").doesNotContain("31 Aug 2014");
        assertThat(state()).isEqualTo(InternshipState.ACTIVE);
        assertThat(unsigned()).containsExactly(7L);
        assertThat(hers.summer.needs(MAREN)).contains("agreement UNSIGNED");
        sign(MAREN, 1, "Person 1");
        refused("internship-extension.amended", () -> hers.perform(ORGANIZER, id, ExtensionAction.UNDO, "x"));
        assertThat(unsigned()).containsExactly(7L);
        sign(ANDERS, 1, "Person 12");
        assertThat(unsigned()).isEmpty();
        assertThat(paper(ORGANIZER, 1).copies()).extracting(AgreementView.Copy::signedName).containsExactly("Person 1", "Person 12");
        assertThatThrownBy(() -> sign(LARS, 1, "Person 2")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sign(MAREN, 2, "Person 1")).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("I4, T4: undone, the amendment that nobody has signed is gone, and nobody is asked for it")
    void undone() {
        hers.begin(PARTS);
        sign(MAREN, 0, "Person 1");
        String id = hers.granted(1);
        assertThat(view(MAREN).papers()).hasSize(2);
        hers.perform(ORGANIZER, id, ExtensionAction.UNDO, "x");
        assertThat(view(MAREN).papers()).hasSize(1);
        assertThat(hers.summer.needs(MAREN)).doesNotContain("agreement UNSIGNED");
        hers.granted(1);
        assertThat(paper(MAREN, 1).text()).contains("Amendment 1");
    }

    @Test
    @DisplayName("I4: each saved text is a new edition; what was made from an earlier one stays; what nothing fills is refused at the field")
    void editions() {
        hers.begin(PARTS);
        AgreementTemplates.View shipped = hers.summer.as(ORGANIZER, () -> templates.view("opw"));
        assertThat(shipped.lines()).hasSize(1);
        assertThat(shipped.lines().get(0).used()).isEqualTo(1);
        assertThat(hers.summer.as(ORGANIZER, () -> templates.preview("opw", shipped.text()))).contains("Ada Example", "every 14 days", "USD").doesNotContain("${");
        refused("agreement.blank", () -> save(shipped.text() + " ${nobody}", shipped.edition()));
        refused("agreement.blank", () -> save(shipped.text() + " ${the intern}", shipped.edition()));
        refused("agreement.blank", () -> save(shipped.text() + " ${intern", shipped.edition()));
        refused("agreement.needed", () -> save("We agree.", shipped.edition()));
        refused("required", () -> save(" ", shipped.edition()));
        String old = paper(MAREN, 0).text();
        save("${parties} agree on ${project} from ${starts} to ${ends}.", shipped.edition());
        refused("stale", () -> save("${parties} agree on ${project} from ${starts} to ${ends}!", shipped.edition()));
        assertThat(paper(MAREN, 0).text()).isEqualTo(old);
        assertThat(hers.summer.as(ORGANIZER, () -> templates.text("opw", shipped.edition()))).isEqualTo(shipped.text());
        hers.summer.sql("delete from agreement");
        hers.begin(PARTS);
        assertThat(paper(MAREN, 0).text()).isEqualTo("Person 1 (the intern) and Person 11 and Person 12 of Xen Project (the mentors) agree on Block multi-queue from Mon 19 May 2014 to Sun 17 Aug 2014.");
        assertThat(paper(MAREN, 0).edition()).isEqualTo(shipped.edition() + 1);
        assertThatThrownBy(() -> hers.summer.as(COORDINATOR, () -> templates.view("opw"))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("I4: the paper has the exact words, every signature, and the text's SHA-256; from where somebody signed only she and organizers read")
    void paper() throws IOException {
        hers.begin(PARTS);
        sign(MAREN, 0, "Person 1");
        AgreementView.Paper paper = paper(ORGANIZER, 0);
        String read = read(AgreementPaper.of(view(ORGANIZER), paper).pdf());
        assertThat(read).contains("Internship agreement of Person 1", "Block multi-queue", "Intern Person 1", "192.0.2.7", "Mentor not signed", paper.sha256().substring(0, 32));
        assertThat(read(AgreementPaper.of(view(MAREN), paper(MAREN, 0)).pdf())).contains("192.0.2.7");
        assertThat(read(AgreementPaper.of(view(TOVE), paper(TOVE, 0)).pdf())).doesNotContain("192.0.2.7");
    }

    private void rules(boolean coordinatorSigns) {
        hers.summer.sql("update round set rules = '{\"proposals\":3,\"mentors\":6,\"reportEvery\":14,\"midpoint\":true,\"opensBefore\":14,\"shares\":[{\"at\":\"FINAL\",\"percent\":100}],"
                + "\"sizes\":[],\"entry\":{\"firstTime\":true,\"countries\":[]},\"blind\":true,\"leeway\":{\"weeks\":5,\"coordinatorSigns\":" + coordinatorSigns + "}}'");
        hers.summer.database.run(() -> hers.summer.database.em().clear());
    }

    private void sign(long account, int paper, String name) {
        hers.summer.run(account, () -> service.sign(HERS, paper, name, "192.0.2.7"));
    }

    private void save(String text, int seen) {
        hers.summer.run(ORGANIZER, () -> templates.save("opw", text, seen));
    }

    private AgreementView view(long account) {
        return hers.summer.as(account, () -> hers.summer.get(AgreementQueries.class).view(hers.summer.actor(account), HERS));
    }

    private AgreementView.Paper paper(long account, int amendment) {
        return view(account).papers().stream().filter(paper -> paper.amendment() == amendment).findFirst().orElseThrow();
    }

    private List<Long> unsigned() {
        return List.copyOf(hers.summer.get(AgreementQueries.class).unsigned(List.of(hers.internship())));
    }

    private InternshipState state() {
        return hers.internship().state();
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
