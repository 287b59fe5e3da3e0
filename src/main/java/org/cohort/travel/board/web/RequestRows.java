package org.cohort.travel.board.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.cohort.kernel.web.Loop;
import org.cohort.kernel.web.Ui;
import org.cohort.travel.board.Candidate;
import org.cohort.travel.board.DecideView;
import org.cohort.travel.board.DraftKind;
import org.cohort.travel.grant.GrantState;

/** {@code co:requestRows}: the requests to be decided about, {@code desk}, a {@link GrantDeskBacking}, under the heading of travel/decide-rows.xhtml. */
@FacesComponent(RequestRows.TYPE)
public class RequestRows extends UIComponentBase {

    public static final String TYPE = "org.cohort.RequestRows";

    public RequestRows() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Loop out = new Loop(context);
        Labels labels = new Labels(Ui.say("grants.column.who", null), Ui.say("grants.column.where", null), Ui.say("grants.column.recommended", null),
                Ui.say("grant.column.estimated", null), Ui.say("grants.column.draft", null), Ui.say("grants.column.fits", null));
        GrantDeskBacking desk = (GrantDeskBacking) getAttributes().get("desk");
        for (Candidate one : desk.getView().candidates()) {
            row(out, one, desk, labels);
        }
    }

    /** What a narrow screen says beside each cell. */
    private record Labels(String who, String where, String recommended, String asked, String draft, String fits) {
    }

    private static void row(Loop out, Candidate one, GrantDeskBacking desk, Labels labels) throws IOException {
        out.open("tr", "data-request", one.publicId(), "data-cost", one.cost() == null ? null : one.cost().value().toPlainString(), "data-planned", String.valueOf(one.isPlanned()),
                "data-community", one.community(), "data-region", one.region().isEmpty() ? null : one.region());
        out.open("td", "data-label", labels.who).open("div").open("a", "href", one.path()).open("b").text(one.person()).close("b").close("a").line().muted(one.community());
        if (one.place() != null) {
            out.line().muted(Ui.say(one.state() == GrantState.WAITLISTED ? "grants.place" : "grants.promoted", one.place()));
        }
        out.close("div").close("td");
        out.open("td", "data-label", labels.where).open("div").text(one.where().conference()).line().muted(Ui.days(one.where().startsOn(), one.where().endsOn())).close("div").close("td");
        voices(out.open("td", "data-label", labels.recommended), one).close("td");
        out.open("td", "class", "r", "data-label", labels.asked).money(one.asked()).close("td");
        out.open("td", "data-label", labels.draft).open("div");
        draft(out, one, desk);
        out.close("div").close("td");
        out.open("td", "data-label", labels.fits).open("span", "data-fit", "").text(fits(one, desk.getView())).close("span").close("td").close("tr").text("\n");
    }

    private static Loop voices(Loop out, Candidate one) throws IOException {
        out.text(one.voices().isEmpty() ? "—" : null).open("div");
        for (Candidate.Voice voice : one.voices()) {
            out.open("details").open("summary").text(voice.name()).text(" · ").words("role." + voice.as() + ".one").close("summary").markdown(voice.words());
            if (voice.welcomedBy() != null && !voice.welcomedBy().isEmpty()) {
                out.open("p", "class", "mut").text(Ui.say("grant.page.welcomedBy", voice.welcomedBy())).close("p");
            }
            out.close("details");
        }
        return out.close("div");
    }

    private static void draft(Loop out, Candidate one, GrantDeskBacking desk) throws IOException {
        Candidate.Draft draft = one.draft();
        if (draft != null) {
            out.tag(draft.kind() == DraftKind.OFFER ? "ok" : draft.kind() == DraftKind.WAITLIST ? "info" : "bad", Ui.say("grants.kind." + draft.kind(), null));
            if (draft.kind() == DraftKind.OFFER) {
                out.text(" ").money(draft.total());
            }
            if (draft.place() != null) {
                out.text(" ").text(Ui.say("grants.place", draft.place()));
            }
            if (!draft.current()) {
                out.line().tag("warn", Ui.say("grants.stale", null));
            }
            out.line();
        }
        if (one.hindered().isAllowed()) {
            out.open("a", "class", "btn", "href", desk.choose(one.publicId()), "aria-label", Ui.say("grants.draftOf", one.person())).words(draft == null ? "grants.draft.begin" : "grants.draft.change").close("a");
        } else {
            out.muted(Ui.reason(one.hindered()));
        }
    }

    private static String fits(Candidate one, DecideView view) {
        return one.cost() == null ? "—" : Ui.say(view.whatIf().fits(one.publicId()) ? "grants.fits" : "grants.over", null);
    }
}
