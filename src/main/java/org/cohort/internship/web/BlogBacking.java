package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.internship.blog.BlogQueries;
import org.cohort.internship.blog.BlogService;
import org.cohort.internship.blog.BlogView;
import org.cohort.internship.blog.PostRow;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/blog}, and the newest posts on a community's public page. */
@Named
@RequestScoped
public class BlogBacking {

    private static final int MOST = 5;

    @Inject
    private BlogQueries queries;

    @Inject
    private BlogService service;

    @Inject
    private CurrentActor current;

    private BlogView view;
    private List<PostRow> ofCommunity;
    private String address;
    private boolean sure;
    private boolean shared;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        address = getView().address();
        shared = getView().shared();
    }

    public String give() {
        service.give(id(), address, sure, shared);
        return Redirect.to("/internship/" + id() + "/blog", address == null || address.isBlank() ? "blog.REMOVE" : getView().on() ? "blog.GIVE" : "blog.GIVE.off");
    }

    /** Whether what was posted is another address, and posts of the one before would go. */
    public boolean isAsking() {
        String posted = Faces.getRequestParameter("address");
        return Faces.isPostback() && posted != null && !posted.strip().equals(getView().address()) && !getView().posts().isEmpty();
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }

    public BlogView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** Why it could not be read. */
    public String getProblem() {
        Actor reader = current.get();
        return getView().problem() == null ? "" : Words.say(reader.locale(), reader.zone(), "enum.ReadProblem." + getView().problem(),
                getView().problemDetail() == null ? "" : getView().problemDetail());
    }

    public List<PostRow> getOfCommunity() {
        if (ofCommunity == null) {
            ofCommunity = queries.ofCommunity(Faces.getRequestParameter("community"), MOST);
        }
        return ofCommunity;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
