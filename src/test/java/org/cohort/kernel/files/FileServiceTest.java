package org.cohort.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files are taken by their content and read by whom their thing's guard lets")
class FileServiceTest {

    private static final Instant NOW = Instant.parse("2014-08-18T09:00:00Z");
    private static final byte[] PDF = "%PDF-1.4\n%receipt".getBytes(StandardCharsets.US_ASCII);

    private final CurrentActor current = new CurrentActor();
    private final Actor maren = person(1L);
    private final Actor treasurer = new Actor(2L, "treasurer", "T", Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(Role.TREASURER, 5L)));
    private TestDatabase database;
    private FileService files;

    @BeforeEach
    void start() {
        database = new TestDatabase();
        database.addAccount(1);
        FileGuards guards = new FileGuards() {
            @Override
            public boolean mayRead(Actor actor, String subjectType, String subjectPublicId) {
                return subjectType.equals("claim") && (actor.is(1L) || actor.holds(Role.TREASURER));
            }
        };
        files = database.wire(new FileService(), Clock.fixed(NOW, ZoneOffset.UTC), current, guards);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void keepsWhatWasSentAndWhatIsKnownAboutIt() {
        FileInfo stored = as(maren, () -> files.store(new Upload("receipt", "C:\\tickets\\flight.pdf", PDF), "claim", "c1"));
        FileInfo found = as(treasurer, () -> files.find(stored.publicId()));
        assertThat(found).isEqualTo(stored);
        assertThat(found.name()).isEqualTo("flight.pdf");
        assertThat(found.mediaType()).isEqualTo("application/pdf");
        assertThat(found.ownerAccountId()).isEqualTo(1L);
        assertThat(found.storedAt()).isEqualTo(NOW);
        assertThat(found.path()).isEqualTo("/files/" + stored.publicId() + "/flight.pdf");
        assertThat(as(treasurer, () -> files.content(stored.publicId()))).isEqualTo(PDF);
        assertThat(as(maren, () -> files.filesOf("claim", "c1"))).containsExactly(stored);
    }

    @Test
    @DisplayName("S1: who may not read a file can't tell that it exists")
    void doesNotExistForOthers() {
        FileInfo stored = as(maren, () -> files.store(new Upload("receipt", "flight.pdf", PDF), "claim", "c1"));
        assertThatThrownBy(() -> as(person(3L), () -> files.find(stored.publicId()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Actor.VISITOR, () -> files.content(stored.publicId()))).isInstanceOf(NotFound.class);
        assertThat(as(person(3L), () -> files.filesOf("claim", "c1"))).isEmpty();
        assertThatThrownBy(() -> as(treasurer, () -> run(() -> files.remove(stored.publicId())))).isInstanceOf(NotFound.class);
        FileInfo unguarded = as(maren, () -> files.store(new Upload("receipt", "flight.pdf", PDF), "thing", "t1"));
        assertThatThrownBy(() -> as(maren, () -> files.find(unguarded.publicId()))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("G9: the same content is found again, whatever its name")
    void findsTheSameContent() {
        FileInfo first = as(maren, () -> files.store(new Upload("receipt", "flight.pdf", PDF), "claim", "c1"));
        FileInfo second = as(maren, () -> files.store(new Upload("receipt", "train.pdf", PDF), "claim", "c2"));
        assertThat(as(maren, () -> files.usesOf(second.sha256()))).containsExactly(first, second);
        as(maren, () -> run(() -> files.remove(first.publicId())));
        assertThat(as(maren, () -> files.usesOf(second.sha256()))).containsExactly(second);
    }

    @Test
    void looksAtTheContentAndNotAtTheName() {
        assertThat(as(maren, () -> files.store(new Upload("f", "photo.exe", picture("png")), "claim", "c1")).name()).isEqualTo("photo.exe.png");
        assertThat(as(maren, () -> files.store(new Upload("f", "photo.JPEG", picture("jpg")), "claim", "c1")).mediaType()).isEqualTo("image/jpeg");
        assertRefused("file.kind", "page.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("file.kind", "notes.txt", "just text".getBytes(StandardCharsets.UTF_8));
        assertRefused("file.kind", "picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("file.missing", "empty.pdf", new byte[0]);
        assertRefused("file.tooLarge", "large.pdf", new byte[Upload.LARGEST + 1]);
    }

    @Test
    void takesTextOnlyWhereTheCallerSaysSo() {
        byte[] table = "name,email\nMaren,m@example.org\n".getBytes(StandardCharsets.UTF_8);
        FileInfo stored = as(maren, () -> files.store(new Upload("f", "people.csv", table), "claim", "c1", FileKind.TABLES));
        assertThat(stored.mediaType()).isEqualTo("text/csv");
        assertThat(FileServlet.disposition(stored)).startsWith("attachment;");
    }

    private void assertRefused(String reason, String name, byte[] content) {
        assertThatThrownBy(() -> as(maren, () -> files.store(new Upload("receipt", name, content), "claim", "c1")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.verdict().reason()).isEqualTo(reason);
                    assertThat(refused.field()).isEqualTo("receipt");
                });
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return database.call(() -> current.callAs(actor, work));
    }

    private static Void run(Runnable work) {
        work.run();
        return null;
    }

    private static Actor person(Long id) {
        return new Actor(id, "p" + id, "P" + id, Locale.ENGLISH, ZoneOffset.UTC, Set.of());
    }

    private static byte[] picture(String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
