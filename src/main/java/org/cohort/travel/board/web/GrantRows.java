package org.cohort.travel.board.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.cohort.kernel.web.Loop;
import org.cohort.kernel.web.Ui;
import org.cohort.travel.board.BoardRow;
import org.cohort.travel.board.Turn;

/** {@code co:grantRows}: the rows of a board of grants, {@code value}, a list of {@link BoardRow}, under the heading of travel/board.xhtml. */
@FacesComponent(GrantRows.TYPE)
public class GrantRows extends UIComponentBase {

    public static final String TYPE = "org.cohort.GrantRows";

    public GrantRows() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        Loop out = new Loop(context);
        Labels labels = new Labels(Ui.say("grants.column.who", null), Ui.say("grants.column.where", null), Ui.say("grants.column.state", null), Ui.say("grant.column.estimated", null),
                Ui.say("grants.column.recommended", null), Ui.say("grant.column.approved", null), Ui.say("grants.column.paid", null), Ui.say("grants.column.turn", null));
        for (BoardRow row : (List<BoardRow>) getAttributes().get("value")) {
            row(out, row, labels);
        }
    }

    /** What a narrow screen says beside each cell. */
    private record Labels(String who, String where, String state, String asked, String recommended, String approved, String paid, String turn) {
    }

    private static void row(Loop out, BoardRow row, Labels labels) throws IOException {
        out.open("tr").open("td", "data-label", labels.who).open("div").open("a", "href", row.path()).open("b").text(row.person()).close("b").close("a").line().muted(row.community()).close("div").close("td");
        out.open("td", "data-label", labels.where).open("div").text(row.where().conference()).line().muted(Ui.days(row.where().startsOn(), row.where().endsOn())).close("div").close("td");
        out.open("td", "data-label", labels.state).open("div").badge("grant", row.state());
        if (row.place() != null) {
            out.line().muted(Ui.say("grants.place", row.place()));
        }
        out.close("div").close("td");
        out.open("td", "class", "r", "data-label", labels.asked).money(row.sums().asked()).close("td");
        out.open("td", "data-label", labels.recommended).text(Ui.say("grants.voices", row.sums().voices())).close("td");
        out.open("td", "class", "r", "data-label", labels.approved).money(row.sums().approved()).close("td");
        out.open("td", "class", "r", "data-label", labels.paid).money(row.sums().paid()).close("td");
        out.open("td", "data-label", labels.turn).open("div");
        turn(out, row.turn());
        out.close("div").close("td").close("tr").text("\n");
    }

    private static void turn(Loop out, Turn turn) throws IOException {
        if (turn.isNobodys()) {
            out.muted("—");
        } else {
            out.words("grants.turn." + turn.first());
            if (turn.since() != null) {
                out.text(" ").open("span", "class", "mut").words("grants.since").text(" ").time(turn.since()).close("span");
            }
        }
        if (turn.owesReport()) {
            out.line().tag("warn", Ui.say("grants.owes.REPORT", null));
        }
        if (turn.owesClaim()) {
            out.line().tag("warn", Ui.say("grants.owes.CLAIM", null));
        }
    }
}
