package org.cohort.internship.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.blog.read.FeedContent;
import org.cohort.internship.blog.read.FeedItem;
import org.cohort.internship.blog.read.FeedReader;
import org.cohort.internship.blog.read.Network;
import org.cohort.internship.blog.read.ReadProblem;
import org.cohort.internship.report.RunningReports;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I1, S1: an intern's blog, from its address to the community's page")
class BlogTest {

    private static final String ADDRESS = "https://maren.example.net/";
    private final RunningReports reports = new RunningReports();
    private final SummerFixture summer = reports.summer;

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    @DisplayName("hers alone to give; posts stand in her journal, and with her consent, which she can take back, on the community's page")
    void consent() {
        summer.at("2014-06-02T10:00:00Z");
        assertThatThrownBy(() -> give(TOVE, ADDRESS, true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> give(LARS, ADDRESS, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(MAREN, "not an address", false)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("address"));
        give(MAREN, ADDRESS, false);
        read(item("old", "2013-01-01T10:00:00Z"), item("week 1", "2014-05-26T10:00:00Z"), item("tomorrow", "2014-06-03T10:00:00Z"), item("undated", null));
        assertThat(titles(TOVE)).as("neither what is older than the internship, nor ahead of today").containsExactlyInAnyOrder("undated", "tomorrow", "week 1");
        assertThat(view(MAREN).posts()).allSatisfy(post -> assertThat(post.at()).isBeforeOrEqualTo("2014-06-02T10:00:00Z"));
        assertThat(community()).isEmpty();
        share(true);
        assertThat(community()).hasSize(3);
        share(false);
        assertThat(community()).isEmpty();
        share(true);
        summer.sql("update account set closed_at = '2014-06-02 00:00:00' where id = 1");
        assertThat(community()).isEmpty();
        assertThat(summer.as(MAREN, () -> summer.get(BlogQueries.class).posts(reports.internship()))).hasSize(3);
    }

    @Test
    @DisplayName("read again it makes nothing twice, and takes over what was corrected; taken back, all of it is gone")
    void again() {
        summer.at("2014-06-02T10:00:00Z");
        give(MAREN, ADDRESS, false);
        read(item("week 1", "2014-05-26T10:00:00Z"));
        read(new FeedItem(item("week 1", null).key(), "Week one", "https://maren.example.net/week-1", null, null));
        assertThat(titles(MAREN)).containsExactly("Week one");
        give(MAREN, " ", false);
        assertThat(view(MAREN).address()).isNull();
        assertThat(titles(MAREN)).isEmpty();
    }

    @Test
    @DisplayName("another address asks first where posts would go, and says how many; the last reading is none of the new one's")
    void anotherAddress() {
        summer.at("2014-06-02T10:00:00Z");
        give(MAREN, ADDRESS, false);
        read(item("week 1", "2014-05-26T10:00:00Z"), item("week 2", "2014-05-27T10:00:00Z"));
        for (String other : new String[] {"https://elsewhere.example.net/", " "}) {
            assertThatThrownBy(() -> summer.run(MAREN, () -> summer.get(BlogService.class).give(RunningReports.INTERNSHIP, other, false, false)))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().args()).containsExactly(2L));
        }
        summer.run(MAREN, () -> summer.get(BlogService.class).give(RunningReports.INTERNSHIP, ADDRESS, false, true));
        assertThat(titles(MAREN)).as("the same address").hasSize(2);
        assertThat(view(MAREN).readAt()).isNotNull();
        give(MAREN, "https://elsewhere.example.net/", false);
        assertThat(titles(MAREN)).isEmpty();
        assertThat(view(MAREN).readAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:18110/feed", "http://127.0.0.1/feed", "http://localhost/", "http://printer/", "http://blog.localhost/", "https://10.1.2.3/", "https://192.168.0.7/",
        "http://169.254.169.254/latest", "http://[::1]/", "http://[fe80::1]/", "http://[::ffff:10.0.0.1]/", "http://2130706433/", "http://0x7f.1/", "http://127.1/", "https://me@example.net/", "https://example.net:8443/"})
    @DisplayName("an address that only this machine or a private network can reach is refused at its field")
    void notPublic(String address) {
        assertThatThrownBy(() -> give(MAREN, address, false)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.net/", "http://example.net:80/feed", "https://example.net:443/", "https://8.8.8.8/", "https://1and1.example.net/", "https://xn--bcher-kva.example/"})
    @DisplayName("everybody's addresses are taken")
    void everybodys(String address) {
        give(MAREN, address, false);
        assertThat(view(MAREN).address()).isEqualTo(address);
    }

    @Test
    @DisplayName("a failure is told to the intern alone, with the next try, whose pause doubles; given anew it is read at once; what is gone is left alone")
    void failing() {
        summer.at("2014-06-02T10:00:00Z");
        give(MAREN, ADDRESS, false);
        assertThat(run(List.of())).isEqualTo("0 blogs read, 1 not");
        assertThat(view(MAREN).problem()).isEqualTo(ReadProblem.UNKNOWN_HOST);
        assertThat(view(MAREN).problemDetail()).isEqualTo("maren.example.net");
        assertThat(view(TOVE).problem()).isNull();
        assertThat(view(MAREN).nextAt()).isEqualTo("2014-06-02T11:00:00Z");
        assertThat(run(List.of())).as("not before its time").isEqualTo("0 blogs read, 0 not");
        summer.at("2014-06-02T11:00:00Z");
        run(List.of("10.0.0.1"));
        assertThat(view(MAREN).problem()).isEqualTo(ReadProblem.NOT_PUBLIC);
        assertThat(view(MAREN).nextAt()).isEqualTo("2014-06-02T13:00:00Z");
        give(MAREN, ADDRESS, false);
        assertThat(view(MAREN).nextAt()).isEqualTo("2014-06-02T11:00:00Z");
        assertThat(view(MAREN).problem()).isNull();
        Blog blog = new Blog(1L);
        blog.failed(ReadProblem.GONE, null, Instant.EPOCH);
        assertThat(blog.nextReadAt()).isNull();
        for (int i = 0; i < 40; i++) {
            blog.failed(ReadProblem.TIMEOUT, null, Instant.EPOCH);
        }
        assertThat(blog.nextReadAt()).as("five days at most").isEqualTo(Instant.EPOCH.plus(java.time.Duration.ofHours(128)));
    }

    @Test
    @DisplayName("a blog that breaks its reader is told of to its owner, waits longer each time, and keeps no other from being read")
    void broken() {
        summer.at("2014-06-02T10:00:00Z");
        give(MAREN, ADDRESS, false);
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (2, 'larss-summer', 1, 1, 1, 2, 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        summer.run(LARS, () -> summer.get(BlogService.class).give("larss-summer", "https://lars.example.net/", false, false));
        assertThat(run(host -> {
            if (host.startsWith("maren")) {
                throw new IllegalStateException("Nobody expects this.");
            }
            return List.of();
        })).isEqualTo("0 blogs read, 2 not");
        assertThat(view(MAREN).problem()).isEqualTo(ReadProblem.NOT_A_FEED);
        assertThat(summer.as(LARS, () -> summer.get(BlogQueries.class).view(summer.actor(LARS), "larss-summer")).problem()).isEqualTo(ReadProblem.UNKNOWN_HOST);
        summer.at("2014-06-02T11:00:00Z");
        run(host -> {
            throw new IllegalStateException("Again.");
        });
        assertThat(view(MAREN).nextAt()).isEqualTo("2014-06-02T13:00:00Z");
    }

    @Test
    @DisplayName("nobody reads on when the internship has ended long ago, nor for whom has closed her account")
    void over() {
        summer.at("2014-06-02T10:00:00Z");
        give(MAREN, ADDRESS, false);
        summer.sql("update internship set state = 'COMPLETED', ended_at = '2014-08-18 00:00:00'");
        summer.at("2014-10-16T00:00:00Z");
        assertThat(run(List.of())).isEqualTo("0 blogs read, 1 not");
        summer.at("2014-10-18T00:00:00Z");
        assertThat(run(List.of())).isEqualTo("0 blogs read, 0 not");
        summer.sql("update internship set state = 'ACTIVE', ended_at = null");
        summer.sql("update account set closed_at = '2014-06-02 00:00:00' where id = 1");
        assertThat(run(List.of())).isEqualTo("0 blogs read, 0 not");
    }

    @Test
    @DisplayName("what comes back for an address that she has changed meanwhile is not hers any more")
    void changedMeanwhile() {
        summer.at("2014-06-02T10:00:00Z");
        give(MAREN, ADDRESS, false);
        summer.runAsSystem(() -> {
            BlogReading.Due due = summer.get(BlogReading.class).take().get(0);
            summer.get(BlogReading.class).read(due.blogId(), "https://before.example.net/", new FeedContent("x", null, null, List.of(item("week 1", null))));
        });
        assertThat(titles(MAREN)).isEmpty();
    }

    private static FeedItem item(String title, String at) {
        return new FeedItem(String.format("%064d", title.hashCode() & 0xffff), title, "https://maren.example.net/" + title.replace(' ', '-'), null, at == null ? null : Instant.parse(at));
    }

    private void read(FeedItem... items) {
        summer.runAsSystem(() -> summer.database.em().createQuery("select b from Blog b", Blog.class).getResultList().forEach(blog ->
                summer.get(BlogReading.class).read(blog.id(), blog.feedAddress() == null ? blog.address() : blog.feedAddress(), new FeedContent(ADDRESS, null, null, List.of(items)))));
    }

    /** As if the name led there. */
    private String run(List<String> addresses) {
        return run(host -> addresses);
    }

    private String run(Function<String, List<String>> addresses) {
        Network network = new Network() {
            @Override
            public List<InetAddress> resolve(String host) throws UnknownHostException {
                List<String> found = addresses.apply(host);
                return found.isEmpty() ? List.of() : List.of(InetAddress.getByName(found.get(0)));
            }

            @Override
            public Socket connect(InetAddress address, int port, int millis, long deadline) {
                throw new AssertionError("connected");
            }

            @Override
            public Socket secure(Socket plain, String host, int port) {
                throw new AssertionError("connected");
            }
        };
        String[] said = new String[1];
        summer.runAsSystem(() -> said[0] = summer.get(BlogJob.class).run(new FeedReader(network, "t")));
        return said[0];
    }

    private void give(long account, String address, boolean shared) {
        summer.run(account, () -> summer.get(BlogService.class).give(RunningReports.INTERNSHIP, address, true, shared));
    }

    private void share(boolean shared) {
        summer.run(MAREN, () -> summer.get(BlogService.class).share(RunningReports.INTERNSHIP, shared));
    }

    private BlogView view(long account) {
        return summer.as(account, () -> summer.get(BlogQueries.class).view(summer.actor(account), RunningReports.INTERNSHIP));
    }

    private List<String> titles(long account) {
        return view(account).posts().stream().map(PostRow::title).toList();
    }

    private List<PostRow> community() {
        return summer.database.call(() -> summer.get(BlogQueries.class).ofCommunity("xen-project", 9));
    }
}
