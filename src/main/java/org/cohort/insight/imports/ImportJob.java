package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;

/**
 * Writes confirmed imports, a piece at a time; what a crash interrupts goes on where it stood. What a rule refuses would be refused
 * for ever: such an import stops at once, any other that fails after some tries, and the next one is written all the same.
 */
@ApplicationScoped
public class ImportJob implements Job {

    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());
    private static final int TRIES = 5;

    @Inject
    private ImportWriter writer;

    /** How often an import has failed in a row, since the start. */
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public String run() {
        int pieces = 0;
        for (Long id : writer.waiting()) {
            try {
                while (writer.writeNext(id)) {
                    pieces++;
                    failures.remove(id);
                }
            } catch (RuntimeException e) {
                if (!isRule(e)) {
                    LOG.log(Level.WARNING, "import " + id + " failed", e);
                }
                if (isRule(e) || failures.merge(id, 1, Integer::sum) >= TRIES) {
                    failures.remove(id);
                    writer.fail(id, why(e));
                }
            }
        }
        return pieces + " pieces written";
    }

    private static boolean isRule(RuntimeException failure) {
        return reason(failure) instanceof Refused || reason(failure) instanceof NotFound;
    }

    private static Throwable reason(RuntimeException failure) {
        return failure instanceof ImportStuck ? failure.getCause() : failure;
    }

    /** What kept it from being written, and where. */
    private static String why(RuntimeException failure) {
        Phrase reason = reason(failure) instanceof Refused refused
                ? new Phrase("refusal." + refused.verdict().reason(), refused.verdict().args())
                : Phrase.of(reason(failure) instanceof NotFound ? "import.failed.gone" : "import.failed.unexpected");
        return failure instanceof ImportStuck stuck
                ? Words.say(Locale.ENGLISH, "import.failed.line", stuck.line(), Phrase.of("import.file." + stuck.file()), reason)
                : Words.say(Locale.ENGLISH, ZoneOffset.UTC, reason);
    }
}
