package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;

/** How much time a project takes, in words. */
@Named
@RequestScoped
public class Commitments {

    @Inject
    private CurrentActor current;

    /** Such as "30 hours a week for 12 weeks"; either may be null, and both give nothing. */
    public String words(Object hours, Object weeks) {
        if (hours == null && weeks == null) {
            return "";
        }
        return hours == null ? say("weeks", weeks) : weeks == null ? say("hours", hours) : say("both", hours, weeks);
    }

    private String say(String key, Object... numbers) {
        Object[] counted = Arrays.stream(numbers).map(number -> Integer.valueOf(number.toString())).toArray();
        return Words.say(current.get().locale(), "project.commitment." + key, counted);
    }
}
