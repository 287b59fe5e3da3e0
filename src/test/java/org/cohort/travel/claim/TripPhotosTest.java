package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.TravelDirectory;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S3, G10: a trip's photo tells what is to be seen on it and nothing else, as long as everybody on it agrees")
class TripPhotosTest extends TravelActs {

    private final TripPhotoService photos = world.bean(TripPhotoService.class);
    private final TravelDirectory told = world.bean(TravelDirectory.class);
    private final FileService files = world.bean(FileService.class);

    @Test
    @DisplayName("S3: it is drawn anew, the right way up: where it was taken is served to nobody and kept nowhere")
    void drawn() throws IOException {
        String id = going();
        world.run(Trip.INTERN, () -> photos.add(id, () -> new Upload("photo", "Mira at home.jpg", Photos.placed()), "Mira", true));
        byte[] shown = content(Trip.INTERN, id);
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain(Photos.PLACE).doesNotContain("Exif");
        assertThat(path(id)).doesNotContain("Mira");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(List.of(image.getWidth(), image.getHeight())).as("held upright").containsExactly(40, 80);
        assertThat(image.getRGB(20, 10) & 0xFF).as("white above").isGreaterThan(200);
        assertThat(image.getRGB(20, 70) & 0xFF).as("black below").isLessThan(50);
        assertThat(world.everything().toString()).doesNotContain(Arrays.toString(Photos.placed()));
        assertThat(stored()).noneMatch(content -> content.contains(Photos.PLACE));
    }

    @Test
    @DisplayName("S3: photos stored before are read by nobody until they are drawn anew in their place; what can't be drawn goes")
    void old() throws IOException {
        String id = going();
        for (String alt : List.of("Old", "Damaged")) {
            world.run(Trip.INTERN, () -> photos.add(id, () -> new Upload("photo", "a.png", Photos.plain()), alt, true));
        }
        String address = path(id);
        List<TripReportView.Shown> two = view(Trip.INTERN, id).photos();
        world.sql("update stored_file_content set content = X'" + hex(Photos.placed()) + "' where file_id = (select id from stored_file where public_id = '" + file(two.get(0).path()) + "')");
        world.sql("update stored_file_content set content = X'0001' where file_id = (select id from stored_file where public_id = '" + file(two.get(1).path()) + "')");
        world.sql(Files.readString(Path.of("db/migration/V0330__trip_photos_drawn_anew.sql")).replaceAll("(?m)^--.*$", "").replace(";", ""));
        assertThatThrownBy(() -> world.as(Trip.INTERN, () -> files.content(file(address)))).isInstanceOf(NotFound.class);
        world.database.em().clear();
        assertThat(world.as(0, () -> world.bean(OldPhotos.class).run())).isEqualTo("1 photos drawn anew");
        world.database.em().clear();
        assertThat(path(id)).as("at the same address").isEqualTo(address);
        assertThat(view(Trip.INTERN, id).photos()).extracting(TripReportView.Shown::alt).containsExactly("Old");
        assertThat(new String(content(Trip.INTERN, id), StandardCharsets.ISO_8859_1)).doesNotContain(Photos.PLACE);
        assertThat(stored()).noneMatch(content -> content.contains(Photos.PLACE));
        assertThat(world.as(0, () -> world.bean(OldPhotos.class).run())).as("once").isEqualTo("0 photos drawn anew");
    }

    @Test
    @DisplayName("S3: an agreement taken back takes the photo away from the published story at once, by the traveller or by those who look after her")
    void takenBack() {
        String id = going();
        for (String alt : List.of("Mira", "The hall", "George")) {
            world.run(Trip.INTERN, () -> photos.add(id, () -> new Upload("photo", "a.png", Photos.plain()), alt, true));
        }
        assertThatThrownBy(() -> take(Trip.ORGANIZER, id, "Mira")).as("a draft is the traveller's").isInstanceOf(NotFound.class);
        world.at(Trip.AFTER);
        world.run(Trip.INTERN, () -> reports.submit(id, version(id), new TripReportInput("Chicago", null, null, "A lot", null, true)));
        Long report = told.tripReportByPublicId(view(Trip.INTERN, id).publicId()).id();
        world.sql("insert into story (public_id, account_id, internship_id, trip_report_id, title, body, state, created_at, published_at) values ('told', 1, 101, " + report
                + ", 'Chicago', 'b', 'PUBLISHED', '2014-09-01 00:00:00', '2014-09-01 00:00:00')");
        String file = file(view(Trip.INTERN, id).photos().get(0).path());
        assertThat(world.database.call(() -> world.current.callAs(Actor.VISITOR, () -> files.content(file)))).isNotEmpty();
        refused("tripReport.notYours", () -> take(Trip.MENTOR, id, "Mira"));
        assertThatThrownBy(() -> take(6L, id, "Mira")).isInstanceOf(NotFound.class);
        int acts = world.audited.size();
        take(Trip.INTERN, id, "Mira");
        assertThat(world.audited).as("what is kept of public pages is made anew with the next act").hasSizeGreaterThan(acts);
        assertThatThrownBy(() -> world.database.call(() -> world.current.callAs(Actor.VISITOR, () -> files.content(file)))).isInstanceOf(NotFound.class);
        take(Trip.COORDINATOR, id, "George");
        assertThat(told.photos(report)).extracting(TravelDirectory.Photo::alt).containsExactly("The hall");
        assertThat(view(Trip.MENTOR, id).takes()).isFalse();
        assertThat(view(Trip.INTERN, id).takes()).isTrue();
    }

    private void take(long account, String id, String alt) {
        String photo = view(Trip.INTERN, id).photos().stream().filter(one -> one.alt().equals(alt)).findFirst().orElseThrow().publicId();
        world.run(account, () -> photos.remove(id, photo));
    }

    private List<String> stored() {
        return world.database.call(() -> world.database.em().createNativeQuery("select content from stored_file_content").getResultList()).stream()
                .map(content -> new String((byte[]) content, StandardCharsets.ISO_8859_1)).toList();
    }

    private byte[] content(long account, String id) {
        String file = file(path(id));
        return world.as(account, () -> files.content(file));
    }

    private String path(String id) {
        return view(Trip.INTERN, id).photos().get(0).path();
    }

    private static String file(String path) {
        return path.split("/")[2];
    }

    private static String hex(byte[] content) {
        return java.util.HexFormat.of().formatHex(content);
    }

    private String going() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        return id;
    }

    private TripReportView view(long account, String id) {
        return world.as(account, () -> claimReading.report(world.actor(account), id));
    }
}
