package org.cohort.internship.blog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.internship.blog.read.FeedItem;

/** What is kept of a post, all of it plain text. */
@Entity
@Table(name = "blog_post")
public class BlogPost {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "blog_id")
    private Long blogId;

    @Column(name = "post_key")
    private String key;

    @Column(name = "title")
    private String title;

    @Column(name = "link")
    private String link;

    @Column(name = "summary")
    private String summary;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For the persistence provider. */
    protected BlogPost() {
    }

    BlogPost(Long blogId, FeedItem item, Instant publishedAt) {
        this.blogId = blogId;
        this.key = item.key();
        this.publishedAt = publishedAt;
        write(item);
    }

    String key() {
        return key;
    }

    /** @return whether that changed anything */
    final boolean write(FeedItem item) {
        boolean changed = !item.title().equals(title) || !item.link().equals(link) || !java.util.Objects.equals(item.summary(), summary);
        title = item.title();
        link = item.link();
        summary = item.summary();
        return changed;
    }
}
