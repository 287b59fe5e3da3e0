package org.cohort.internship.web;

import java.util.ArrayList;
import java.util.List;
import org.cohort.internship.report.HelpFrom;
import org.cohort.internship.report.ReportInput;

/** What stands in the form of a progress report. */
public class ReportForm {

    private int version;
    private String done;
    private String next;
    private String blocked;
    private String links;
    private List<String> ticked = new ArrayList<>();
    private HelpFrom helpFrom = HelpFrom.MENTOR;
    private boolean shared;
    private boolean usual;

    void show(ReportInput words) {
        version = words.version();
        done = words.done();
        next = words.next();
        blocked = words.blocked();
        links = words.links();
        ticked = new ArrayList<>(words.ticked());
        helpFrom = words.helpFrom();
        shared = Boolean.TRUE.equals(words.shared());
    }

    ReportInput input() {
        return new ReportInput(version, done, next, blocked, links, ticked, helpFrom, shared, usual);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getBlocked() {
        return blocked;
    }

    public void setBlocked(String blocked) {
        this.blocked = blocked;
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(String links) {
        this.links = links;
    }

    public List<String> getTicked() {
        return ticked;
    }

    public void setTicked(List<String> ticked) {
        this.ticked = ticked;
    }

    public HelpFrom getHelpFrom() {
        return helpFrom;
    }

    public void setHelpFrom(HelpFrom helpFrom) {
        this.helpFrom = helpFrom;
    }

    public HelpFrom[] getHelpers() {
        return HelpFrom.values();
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public boolean isUsual() {
        return usual;
    }

    public void setUsual(boolean usual) {
        this.usual = usual;
    }
}
