package org.cohort.travel.claim.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.claim.TripPhotoService;
import org.cohort.travel.web.Address;

/** The photos on {@code /grants/{grant}/report}. */
@Named
@RequestScoped
public class TripPhotoBacking {

    @Inject
    private TripPhotoService service;

    private Part photo;
    private String alt;
    private boolean agreed;

    public String add() {
        service.add(Address.part("grant"), () -> Upload.of("photo", photo), alt, agreed);
        return Redirect.to(path(), "tripPhoto.added");
    }

    public String remove(String one) {
        service.remove(Address.part("grant"), one);
        return Redirect.to(path(), "tripPhoto.removed");
    }

    private static String path() {
        return "/grants/" + Address.part("grant") + "/report";
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
