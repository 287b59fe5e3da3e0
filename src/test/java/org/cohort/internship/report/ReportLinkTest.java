package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.cohort.internship.report.link.LinkKind;
import org.cohort.internship.report.link.ReportLink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I1: a report's links are recognised by their address alone")
class ReportLinkTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://github.com/xen-project/xen/pull/12, CHANGE, xen-project/xen #12",
        "https://github.com/xen-project/xen/pull/12/files, CHANGE, xen-project/xen #12",
        "https://github.com/xen-project/xen/commit/0a1b2c3d4e5f60718293, COMMIT, xen-project/xen @0a1b2c3d4e",
        "https://github.com/xen-project/xen/pull/12/commits/0a1b2c3, COMMIT, xen-project/xen @0a1b2c3",
        "https://github.com/xen-project/xen/issues/7#issuecomment-1, ISSUE, xen-project/xen #7",
        "https://gitlab.com/xen-project/hardware/xen/-/merge_requests/31/diffs, CHANGE, xen-project/hardware/xen !31",
        "https://gitlab.gnome.org/GNOME/gtk/-/issues/5, ISSUE, GNOME/gtk #5",
        "https://salsa.debian.org/debian/apt/-/commit/abcdef0, COMMIT, debian/apt @abcdef0",
        "https://gitlab.freedesktop.org/mesa/mesa/merge_requests/3, CHANGE, mesa/mesa !3",
        "https://codeberg.org/forgejo/forgejo/pulls/99, CHANGE, forgejo/forgejo #99",
        "https://codeberg.org/forgejo/forgejo/issues/8, ISSUE, forgejo/forgejo #8",
        "https://gitea.example.org/a/b/commit/0123456789abcdef, COMMIT, a/b @0123456789",
        "https://review.coreboot.org/c/coreboot/+/81234, CHANGE, coreboot 81234",
        "https://gerrit.wikimedia.org/r/c/mediawiki/core/+/1000/2, CHANGE, mediawiki/core 1000",
        "https://gerrit.wikimedia.org/r/1000, CHANGE, 1000",
        "https://git.sr.ht/~sircmpwn/scdoc/commit/0a1b2c3d, COMMIT, ~sircmpwn/scdoc @0a1b2c3d",
        "https://todo.sr.ht/~sircmpwn/scdoc/4, ISSUE, ~sircmpwn/scdoc #4",
        "https://lists.sr.ht/~sircmpwn/sr.ht-dev/patches/55, CHANGE, ~sircmpwn/sr.ht-dev 55",
        "https://patchwork.kernel.org/project/xen-devel/patch/2014-1/, CHANGE, xen-devel 2014-1",
        "https://lore.kernel.org/xen-devel/2014/, POST, lore.kernel.org/xen-devel/2014",
        "https://maren.example.org/blog/week-3, POST, maren.example.org/blog/week-3",
        "https://maren.github.io/2014/06/week-3.html, POST, maren.github.io/2014/06/week-3.html",
        "https://www.youtube.com/watch?v=abc, VIDEO, youtube.com/watch?v=abc",
        "https://youtu.be/abc, VIDEO, youtu.be/abc",
        "https://bugzilla.mozilla.org/show_bug.cgi?id=5, ISSUE, bugzilla.mozilla.org/show_bug.cgi?id=5",
        "https://example.org/slides.pdf, OTHER, example.org/slides.pdf",
        "https://github.com/xen-project/xen, OTHER, github.com/xen-project/xen",
        "https://example.org, OTHER, example.org",
    })
    void kinds(String address, LinkKind kind, String words) {
        assertThat(ReportLink.of(address)).isEqualTo(new ReportLink(kind, address, words));
    }

    @Test
    @DisplayName("what is no address is shown as it was typed and leads nowhere; one a line")
    void others() {
        assertThat(ReportLink.of("javascript:alert(1)").isWeb()).isFalse();
        assertThat(ReportLink.of("see [x] y").kind()).isEqualTo(LinkKind.OTHER);
        assertThat(ReportLink.all("https://example.org/a\n\n https://github.com/a/b/pull/1 ")).extracting(ReportLink::kind).containsExactly(LinkKind.OTHER, LinkKind.CHANGE);
        assertThat(ReportLink.all(null)).isEmpty();
        assertThat(ReportLink.of("https://example.org/" + "x".repeat(400)).words()).hasSize(80);
    }
}
