package org.cohort.travel.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.schedule.ScheduleQueries;
import org.cohort.travel.schedule.ScheduleScope;
import org.cohort.travel.schedule.ScheduleService;
import org.cohort.travel.schedule.ScheduleView;
import org.cohort.travel.web.Address;

/** {@code /conferences/{conference}/schedule}. */
@Named
@RequestScoped
public class ScheduleBacking {

    @Inject
    private ScheduleQueries queries;

    @Inject
    private ScheduleService service;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private CurrentActor current;

    private Part file;
    private String upload;
    private ScheduleScope scope = ScheduleScope.OURS;
    private List<String> confirmed = new ArrayList<>();
    private List<String> removed = new ArrayList<>();
    private ScheduleView view;
    private boolean read;

    public void load() {
        upload = getView() == null ? null : view.upload();
    }

    public String send() {
        service.upload(id(), Upload.of("file", file));
        return Redirect.to(path(), "schedule.uploaded");
    }

    public String take() {
        ScheduleService.Taken taken = service.take(id(), upload, scope, confirmed, removed);
        return Redirect.to("/conferences/" + id() + "/edit", "schedule.taken", taken.fresh(), taken.changed(), taken.removed(), taken.people());
    }

    public String discard() {
        service.discard(id());
        return Redirect.to(path(), "schedule.discarded");
    }

    private static String id() {
        return Address.part("conference");
    }

    private static String path() {
        return "/conferences/" + id() + "/schedule";
    }

    /** Null while no schedule waits. */
    public ScheduleView getView() {
        if (!read) {
            view = queries.view(current.get(), id());
            read = true;
        }
        return view;
    }

    public ConferenceRef getConference() {
        return conferences.byPublicId(id());
    }

    public List<ScheduleScope> getScopes() {
        return List.of(ScheduleScope.values());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getUpload() {
        return upload;
    }

    public void setUpload(String upload) {
        this.upload = upload;
    }

    public ScheduleScope getScope() {
        return scope;
    }

    public void setScope(ScheduleScope scope) {
        this.scope = scope;
    }

    public List<String> getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(List<String> confirmed) {
        this.confirmed = confirmed;
    }

    public List<String> getRemoved() {
        return removed;
    }

    public void setRemoved(List<String> removed) {
        this.removed = removed;
    }
}
