package org.cohort.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cohort.kernel.access.Refused;

@Label("Pictures are drawn anew, and nothing else of the file is left")
class PictureTest {

    private static final int LARGEST = 2 * 1024 * 1024;

    @Property(tries = 40)
    @Label("Whatever its size, it fits the square, keeps its shape, and is never made larger")
    void fits(@ForAll @IntRange(min = 1, max = 1500) int width, @ForAll @IntRange(min = 32, max = 1500) int height) throws IOException {
        Picture made = Picture.of(upload(image(width, height, "png")), LARGEST, 320);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(made.png()));
        assertThat(shown.getWidth()).isEqualTo(made.width()).isBetween(1, Math.min(320, width));
        assertThat(shown.getHeight()).isEqualTo(made.height()).isBetween(1, Math.min(320, height));
        double factor = Math.min(1.0, 320.0 / Math.max(width, height));
        assertThat((double) made.width()).isBetween(width * factor - 3, width * factor + 3);
        assertThat((double) made.height()).isBetween(height * factor - 3, height * factor + 3);
    }

    @Property(tries = 60)
    @Label("However a picture is damaged, it is read or refused at its field; nothing else happens")
    void damaged(@ForAll Random random) {
        byte[] content = image(64, 64, random.nextBoolean() ? "png" : "jpg");
        byte[] cut = Arrays.copyOf(content, 9 + random.nextInt(content.length - 9));
        for (int i = 0; i < 5; i++) {
            cut[8 + random.nextInt(cut.length - 8)] = (byte) random.nextInt();
        }
        try {
            assertThat(Picture.of(upload(cut), LARGEST, 320).png()).isNotEmpty();
        } catch (Refused refused) {
            assertThat(refused.field()).isEqualTo("picture");
        }
    }

    @Example
    @Label("What was hidden in the file or behind its end is gone")
    void clean() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(image(100, 50, "png"));
        file.write("<script>alert(1)</script> taken at 59.91 N".getBytes(StandardCharsets.UTF_8));
        Picture made = Picture.of(upload(file.toByteArray()), LARGEST, 320);
        assertThat(new String(made.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "59.91");
    }

    @Example
    @Label("SVG, text, an empty file, too many bytes or pixels, too few: refused in words at the field")
    void refused() {
        assertRefused("file.kind", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("file.kind", "%PDF-1.4 a".getBytes(StandardCharsets.UTF_8));
        assertRefused("file.missing", new byte[0]);
        assertRefused("file.tooLarge", new byte[LARGEST + 1]);
        assertRefused("picture.small", image(20, 20, "png"));
        assertRefused("picture.pixels", image(5000, 4001, "png"));
        assertRefused("picture.unreadable", Arrays.copyOf(image(64, 64, "png"), 60));
    }

    private static void assertRefused(String reason, byte[] content) {
        assertThatThrownBy(() -> Picture.of(upload(content), LARGEST, 320)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.verdict().reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo("picture");
        });
    }

    private static Upload upload(byte[] content) {
        return new Upload("picture", "logo.png", content);
    }

    private static byte[] image(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        try (ByteArrayOutputStream into = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, into);
            return into.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
