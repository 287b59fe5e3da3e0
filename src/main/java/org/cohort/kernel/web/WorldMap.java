package org.cohort.kernel.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The outlines of the countries in a frame of {@value #WIDTH} by {@value #HEIGHT}; see {@code map/LICENSE.txt} for where they come from. */
public final class WorldMap {

    public static final int WIDTH = 1920;
    public static final int HEIGHT = 880;

    /** Land that has no code of ISO 3166. */
    private static final String NONE = "--";

    /**
     * A country's place.
     *
     * @param x    the middle of its largest part
     * @param path its outline, or null for one that is too small: it has a dot
     */
    public record Spot(String code, int x, int y, String path) {

        public boolean isDot() {
            return path == null;
        }
    }

    /** A place's middle in the frame. */
    public record Point(int x, int y) {
    }

    // How the outlines were drawn (src/map/world.mjs): Natural Earth's projection, made to fit the frame.
    private static final double SCALE = 353.786;
    private static final double MIDDLE_X = 960.04;
    private static final double MIDDLE_Y = 511.72;

    private static final WorldMap WORLD = load();

    private final Map<String, Spot> spots;
    private final String land;

    private WorldMap(Map<String, Spot> spots, String land) {
        this.spots = spots;
        this.land = land;
    }

    public static WorldMap world() {
        return WORLD;
    }

    /** Empty for the few countries that the map does not have. */
    public Optional<Spot> spot(String code) {
        return Optional.ofNullable(spots.get(code));
    }

    /** Where a place is. @param latitude in degrees north @param longitude in degrees east */
    public Point point(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double two = phi * phi;
        double four = two * two;
        double x = Math.toRadians(longitude) * (0.8707 - 0.131979 * two + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four)));
        double y = phi * (1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four)));
        return new Point((int) Math.round(SCALE * x + MIDDLE_X), (int) Math.round(MIDDLE_Y - SCALE * y));
    }

    /** All outlines as one path. */
    public String land() {
        return land;
    }

    private static WorldMap load() {
        try (InputStream in = WorldMap.class.getResourceAsStream("/map/world.txt");
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Spot> spots = new LinkedHashMap<>();
            StringBuilder land = new StringBuilder();
            for (String line : lines.lines().toList()) {
                String[] parts = line.split(" ", 4);
                String path = parts.length < 4 ? null : parts[3];
                land.append(path == null ? "" : path);
                if (!parts[0].equals(NONE)) {
                    spots.put(parts[0], new Spot(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), path));
                }
            }
            return new WorldMap(spots, land.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
