package org.cohort.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.cohort.boot.Setting;
import org.cohort.insight.ClockService;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.web.Redirect;

/** {@code /dev/clock}: moves the clock, with sample data on only. */
@Named
@RequestScoped
public class ClockBacking {

    @Inject
    private ClockService service;

    private String to;

    public void load() {
        if (!Setting.SAMPLE_DATA.isTrue()) {
            throw new NotFound();
        }
    }

    public String move() {
        service.set(parse(to));
        return Redirect.to("/dev/clock", "clock.moved", service.now());
    }

    private static Instant parse(String typed) {
        try {
            String text = typed == null ? "" : typed.strip();
            return text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw Refused.input("to", "clock.format");
        }
    }

    public Instant getNow() {
        return service.now();
    }

    public String getTo() {
        return to == null ? LocalDateTime.ofInstant(service.now(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString() : to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
