package org.cohort.kernel.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.cohort.kernel.access.Refused;

/**
 * A picture that can be shown to everybody: drawn anew from what was sent, so that neither places and names in its data nor
 * anything hidden behind the picture is left.
 *
 * @param png    its content
 * @param width  in pixels
 * @param height in pixels
 */
public record Picture(byte[] png, int width, int height) {

    /** What pictures are made from: what is drawn in words (SVG) could run scripts, so it is not among them. */
    public static final Set<FileKind> KINDS = Set.of(FileKind.PNG, FileKind.JPEG);

    /** Pixels of a picture that is still read: a small file can unfold to more than the memory holds. */
    private static final long MOST_PIXELS = 20_000_000;
    private static final int SMALLEST_EDGE = 32;

    /**
     * Reads a picture and makes it fit a square; smaller ones keep their size.
     *
     * @param largest the most bytes the file may have
     * @param edge    of the square, in pixels
     * @throws Refused at the upload's field: empty, too large, of another kind, damaged, too many pixels or too few
     */
    public static Picture of(Upload upload, int largest, int edge) {
        BufferedImage drawn = drawn(upload, largest, edge);
        return new Picture(written(drawn, "png"), drawn.getWidth(), drawn.getHeight());
    }

    /**
     * A photo drawn anew, the right way up, to be stored instead of what was sent: a JPEG, and its name says nothing either.
     *
     * @param largest the most bytes the file may have
     * @param edge    of the square it is made to fit, in pixels; a smaller one keeps its size
     * @throws Refused as {@link #of} does
     */
    public static Upload photo(Upload upload, int largest, int edge) {
        BufferedImage upright = Orientation.of(upload.content()).turn(drawn(upload, largest, edge));
        return new Upload(upload.field(), "photo.jpg", written(upright, "jpg"));
    }

    private static BufferedImage drawn(Upload upload, int largest, int edge) {
        byte[] content = upload.content();
        if (content.length == 0) {
            throw Refused.input(upload.field(), "file.missing");
        }
        if (content.length > largest) {
            throw Refused.input(upload.field(), "file.tooLarge", largest / 1024 / 1024);
        }
        if (FileKind.sniff(content, "").filter(KINDS::contains).isEmpty()) {
            throw Refused.input(upload.field(), "file.kind", List.of(FileKind.PNG, FileKind.JPEG));
        }
        return fit(read(upload.field(), content), edge);
    }

    private static byte[] written(BufferedImage image, String format) {
        try (ByteArrayOutputStream into = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, into);
            return into.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(String field, byte[] content) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw Refused.input(field, "picture.unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw Refused.input(field, "picture.pixels", MOST_PIXELS / 1_000_000);
                }
                if (Math.max(width, height) < SMALLEST_EDGE) {
                    throw Refused.input(field, "picture.small", SMALLEST_EDGE);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            // What the readers throw at a picture that is cut off or lies about itself.
            throw Refused.input(field, "picture.unreadable");
        }
    }

    private static BufferedImage fit(BufferedImage image, int edge) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        BufferedImage current = image;
        // By halves first: one step from a very large picture would leave out most of its pixels.
        while (longer > 2 * edge) {
            longer = longer / 2;
            current = scaled(current, Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2));
        }
        double factor = Math.min(1.0, (double) edge / Math.max(current.getWidth(), current.getHeight()));
        return scaled(current, Math.max(1, (int) Math.round(current.getWidth() * factor)), Math.max(1, (int) Math.round(current.getHeight() * factor)));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }
}
