package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.cohort.internship.board.Board;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.BoardRow;
import org.cohort.internship.handover.HandoverQueries;
import org.cohort.internship.board.LightSaid;
import org.cohort.internship.board.Reason;
import org.cohort.internship.board.Strip;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.text.Words;
import org.cohort.project.ProjectCard;
import org.cohort.project.ProjectQueries;
import org.omnifaces.cdi.Param;

/** {@code /mentoring}, and the words of every board. */
@Named
@RequestScoped
public class MentoringBacking {

    private static final int FEW = 5;

    @Inject
    private BoardQueries board;

    @Inject
    private ProjectQueries projects;

    @Inject
    private HandoverQueries handovers;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "light")
    private String light;

    @Inject
    @Param(name = "page")
    private String page;

    private List<HandoverQueries.Row> handedOver;

    private Board mine;
    private List<ProjectCard> projectsOfMine;

    public void load() {
        mine = board.mentoring(current.signedIn(), getFilter(), PageRequest.typed(page, null));
        projectsOfMine = projects.ofMentor(current.get());
    }

    public Board getBoard() {
        return mine;
    }

    public Board.Filter getFilter() {
        return new Board.Filter(light, null, null);
    }

    /** Whether she has mentored anybody yet. */
    public boolean isEmpty() {
        return mine.communities().isEmpty();
    }

    /** Whether there is something to choose between: with one or two interns she sees all at once. */
    public boolean isFiltered() {
        return mine.running() > FEW || getFilter().isNarrowed();
    }

    /** Those of this page who need the mentor now. */
    public List<BoardRow> getMine() {
        return mine.page().rows().stream().filter(row -> !row.isOver()).toList();
    }

    /** What she handed over: from there she reads what she wrote. */
    public List<HandoverQueries.Row> getHandedOver() {
        if (handedOver == null) {
            handedOver = handovers.handedOver(current.signedIn());
        }
        return handedOver;
    }

    /** Those of this page whose internship is over: they come last. */
    public List<BoardRow> getEarlier() {
        return mine.page().rows().stream().filter(BoardRow::isOver).toList();
    }

    /** Her projects, and those she was asked to mentor, drafts too; the latest first. */
    public List<ProjectCard> getProjects() {
        return projectsOfMine;
    }

    /** Why a light is as it is. */
    public String why(Reason reason) {
        return words("light." + reason.key(), reason.args().toArray());
    }

    /** Who says what a light is, and until when. */
    public String said(LightSaid says) {
        return words("light.said", says.by(), says.until());
    }

    public String what(BoardRow.Next next) {
        return words(next.key(), next.arg());
    }

    /** A strip for those who don't see it. */
    public String inWords(Strip strip) {
        return words("mentoring.strip", strip.onTime(), strip.late(), strip.missed());
    }

    private String words(String key, Object... args) {
        Actor reader = current.get();
        Locale locale = reader.locale();
        return Words.say(locale, reader.zone(), key, args);
    }
}
