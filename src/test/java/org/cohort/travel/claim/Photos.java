package org.cohort.travel.claim;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Photos as cameras write them, for tests. */
final class Photos {

    /** Where the one with a place was taken, as the file says it. */
    static final String PLACE = "GPS 59.91 N 10.75 E";

    private Photos() {
    }

    static byte[] plain() {
        return image("png");
    }

    /** A JPEG, its left half white and its right half black, that says: held 90 degrees to the left, and where. */
    static byte[] placed() {
        byte[] exif = new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        int length = 2 + exif.length + place.length;
        byte[] plain = image("jpg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        file.writeBytes(exif);
        file.writeBytes(place);
        file.writeBytes(Arrays.copyOfRange(plain, 2, plain.length));
        return file.toByteArray();
    }

    private static byte[] image(String format) {
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 40, 40);
        pen.dispose();
        try (ByteArrayOutputStream into = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, into);
            return into.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
