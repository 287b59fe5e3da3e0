package org.cohort.kernel.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: a JPEG says it in its Exif data, which is lost when the picture is drawn anew.
 *
 * @param value as Exif numbers it, 1 to 8; 1 for a picture that is already the right way up
 */
record Orientation(int value) {

    private static final int UPRIGHT = 1;
    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    /** Upright for what says nothing of it, or says it wrongly. */
    static Orientation of(byte[] content) {
        try {
            int found = read(ByteBuffer.wrap(content));
            return new Orientation(found >= UPRIGHT && found <= 8 ? found : UPRIGHT);
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return new Orientation(UPRIGHT);
        }
    }

    private static int read(ByteBuffer file) {
        if ((file.getShort(0) & 0xFFFF) != START) {
            return UPRIGHT;
        }
        int at = 2;
        while (at + 4 <= file.limit()) {
            int marker = file.getShort(at) & 0xFFFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == APP1 && file.getInt(at + 4) == EXIF) {
                return tag(file.slice(at + 10, length - 8));
            }
            if (marker == SCAN || length < 2) {
                return UPRIGHT;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int tag(ByteBuffer exif) {
        exif.order((exif.getShort(0) & 0xFFFF) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = exif.getInt(4);
        int count = exif.getShort(entries) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = entries + 2 + i * ENTRY;
            if ((exif.getShort(entry) & 0xFFFF) == TAG) {
                return exif.getShort(entry + 8) & 0xFFFF;
            }
        }
        return UPRIGHT;
    }

    /** The picture the right way up, on white where one could see through it. */
    BufferedImage turn(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = value > 4;
        BufferedImage drawn = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            pen.drawImage(image, way(width, height), null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private AffineTransform way(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
