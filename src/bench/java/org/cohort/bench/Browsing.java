package org.cohort.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyLength;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * Sixteen visitors, each with a connection of her own, who ask without pause: every target and the yardstick with the same bytes, one
 * after the other, and all of that several times over.
 */
public class Browsing extends Simulation {

    static final int USERS = 16;
    static final String YARDSTICK = "yardstick ";
    private static final int LEAST = 2_000;

    public Browsing() {
        String cohort = System.getProperty("cohort.bench.url");
        String yardstick = System.getProperty("cohort.bench.yardstick");
        int seconds = Integer.getInteger("cohort.bench.seconds");
        List<Target> targets = Target.of(System.getProperty("cohort.bench.scenario"), Integer.getInteger("cohort.bench.projects"));
        List<PopulationBuilder> phases = new ArrayList<>();
        for (int repetition = 0; repetition <= Integer.getInteger("cohort.bench.repetitions"); repetition++) {
            for (Target target : targets) {
                String name = name(target, repetition);
                int lasting = repetition == 0 ? 2 * seconds : seconds;
                phases.add(phase(YARDSTICK + name, lasting, asking(yardstick, target, YARDSTICK + name, path -> "/bytes/" + target.copy(path))));
                phases.add(phase(name, lasting, asking(cohort, target, name, path -> path)));
            }
        }
        PopulationBuilder all = phases.get(phases.size() - 1);
        for (int i = phases.size() - 2; i >= 0; i--) {
            all = phases.get(i).andThen(all);
        }
        setUp(all).protocols(http.acceptEncodingHeader("gzip").acceptLanguageHeader("en").disableCaching().disableFollowRedirect());
    }

    /** Under which the report has it. @param repetition 0 for the first time round, which is for the servers' compilers and isn't counted */
    static String name(Target target, int repetition) {
        return target.name() + (repetition == 0 ? " warm-up" : " no. " + repetition);
    }

    private static PopulationBuilder phase(String name, int seconds, ChainBuilder asking) {
        return scenario(name).during(Duration.ofSeconds(seconds)).on(asking).injectOpen(atOnceUsers(USERS));
    }

    /** @param address of a path on that server */
    private static ChainBuilder asking(String server, Target target, String name, UnaryOperator<String> address) {
        List<String> addresses = target.paths().stream().map(path -> server + address.apply(path)).toList();
        ChainBuilder choose = exec(session -> session.set("address", addresses.get(ThreadLocalRandom.current().nextInt(addresses.size()))));
        // A page that was cut short, or says that something went wrong, is shorter than the shortest.
        return switch (target.way()) {
            case VISITOR -> choose.exec(http(name).get("#{address}").check(status().is(200), bodyLength().gte(LEAST)));
            case MADE_ANEW -> choose.exec(http(name).get("#{address}").header("Cookie", cookie(target)).check(status().is(200), bodyLength().gte(LEAST)));
            case AGAIN -> server.equals(System.getProperty("cohort.bench.yardstick"))
                    ? choose.exec(http(name).get("#{address}").header("If-None-Match", "any").check(status().is(304)))
                    : choose.doIf(session -> !session.contains(tag(session))).then(exec(http(name + " first").get("#{address}")
                            .check(status().is(200), header("ETag").saveAs("tag"))).exec(session -> session.set(tag(session), session.getString("tag"))))
                    .exec(http(name).get("#{address}").header("If-None-Match", session -> session.getString(tag(session))).check(status().is(304)));
        };
    }

    /** Of somebody who is signed in, or one that says nothing but that no kept page will do. */
    private static String cookie(Target target) {
        return target.as() == null ? "bench=1" : System.getProperty("cohort.bench.cookie." + target.as());
    }

    private static String tag(Session session) {
        return "tag of " + session.getString("address");
    }
}
