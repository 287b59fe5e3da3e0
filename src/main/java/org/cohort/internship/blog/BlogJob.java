package org.cohort.internship.blog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.boot.Setting;
import org.cohort.internship.blog.read.FeedReader;
import org.cohort.internship.blog.read.Network;
import org.cohort.internship.blog.read.ReadFailure;
import org.cohort.internship.blog.read.ReadProblem;
import org.cohort.kernel.jobs.Job;

/** Reads the blogs whose time has come, one after the other. */
@ApplicationScoped
class BlogJob implements Job {

    private static final Logger LOG = Logger.getLogger(BlogJob.class.getName());

    @Inject
    BlogReading reading;

    @Override
    public String name() {
        return "read-blogs";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        return BlogCases.isOn() ? run(new FeedReader(Network.real(), agent())) : "switched off";
    }

    /** Reads with this reader. */
    String run(FeedReader reader) {
        int read = 0;
        int failed = 0;
        for (BlogReading.Due due : reading.take()) {
            try {
                reading.read(due.blogId(), due.address(), reader.read(due.address(), due.etag(), due.lastModified()));
                read++;
            } catch (ReadFailure why) {
                reading.failed(due.blogId(), due.address(), why);
                failed++;
            } catch (RuntimeException unexpected) {
                // One blog that nobody can read keeps no other from being read.
                LOG.log(Level.WARNING, unexpected, () -> "Blog " + due.blogId() + " at " + due.address() + " could not be read");
                reading.failed(due.blogId(), due.address(), new ReadFailure(ReadProblem.NOT_A_FEED));
                failed++;
            }
        }
        return read + " blogs read, " + failed + " not";
    }

    /** Whoever finds it in a server's log knows whom to ask. */
    static String agent() {
        return "Cohort (+" + Setting.address("/") + "; " + Setting.MAIL_FROM.value() + ")";
    }
}
