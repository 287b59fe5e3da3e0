package org.cohort.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The names of files are safe everywhere")
class FileNameTest {

    @Test
    void losePathsAndWhatHeadersAndDisksDoNotBear() {
        assertThat(FileName.clean("../../etc/passwd", FileKind.PDF)).isEqualTo("passwd.pdf");
        assertThat(FileName.clean("a\"b\r\nSet-Cookie: x.pdf", FileKind.PDF)).isEqualTo("a b Set-Cookie x.pdf");
        assertThat(FileName.clean("...", FileKind.PNG)).isEqualTo("file.png");
        assertThat(FileName.clean(null, FileKind.PNG)).isEqualTo("file.png");
        assertThat(FileName.clean("x".repeat(500), FileKind.PNG)).hasSize(124);
        assertThat(FileName.clean("Quittung Zürich.PDF", FileKind.PDF)).isEqualTo("Quittung Zürich.PDF");
    }

    @Test
    void standInTheHeaderForOldAndNewBrowsers() {
        FileInfo file = new FileInfo(1L, "abc", "Quittung Zürich 日.pdf", "application/pdf", 2048, "", "claim", "c", 1L, Instant.EPOCH);
        assertThat(FileServlet.disposition(file))
                .isEqualTo("inline; filename=\"Quittung Zurich _.pdf\"; filename*=UTF-8''Quittung%20Z%C3%BCrich%20%E6%97%A5.pdf");
        assertThat(FileServlet.publicId("/abc/Quittung.pdf")).isEqualTo("abc");
        assertThat(FileServlet.publicId(null)).isEmpty();
        assertThat(file.shownSize()).isEqualTo("2 KB");
    }
}
