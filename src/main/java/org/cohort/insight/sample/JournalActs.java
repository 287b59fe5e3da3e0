package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.cohort.internship.blog.BlogReading;
import org.cohort.internship.blog.BlogService;
import org.cohort.internship.blog.read.FeedContent;
import org.cohort.internship.blog.read.FeedItem;
import org.cohort.internship.plan.MilestoneInput;
import org.cohort.internship.plan.PlanAction;
import org.cohort.internship.plan.PlanQueries;
import org.cohort.internship.plan.PlanService;
import org.cohort.internship.plan.PlanView;
import org.cohort.kernel.access.CurrentActor;

/** Interns plan, mentors agree, milestones are reached or slip; blogs are given and, as if they were read, have posts. */
@ApplicationScoped
class JournalActs implements Acts {

    @Inject
    PlanService plans;

    @Inject
    PlanQueries planned;

    @Inject
    BlogService blogs;

    @Inject
    BlogReading reading;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        if (!script.text().containsKey("internships")) {
            return;
        }
        JsonObject all = script.text().getJsonObject("internships");
        for (String intern : all.keySet()) {
            JsonObject internship = all.getJsonObject(intern);
            if (internship.containsKey("plan")) {
                addPlan(script, intern, internship.getString("mentor"), internship.getJsonObject("plan"));
            }
            if (internship.containsKey("blog")) {
                addBlog(script, intern, internship.getJsonObject("blog"));
            }
        }
    }

    private void addPlan(Script script, String intern, String mentor, JsonObject plan) {
        List<MilestoneInput> rows = Texts.each(plan, "milestones").stream()
                .map(row -> new MilestoneInput(null, row.getString("title"), script.days().day(row.getString("day")).toString())).toList();
        script.at(plan.getString("at"), intern, "plans", () -> plans.write(script.id("internship:" + intern), 0, rows, true));
        if (plan.containsKey("agreed")) {
            script.at(plan.getString("agreed"), mentor, "agrees to the plan of " + intern, () -> plans.perform(script.id("internship:" + intern), PlanAction.AGREE, null, null));
        }
        for (JsonObject event : Texts.each(plan, "events")) {
            script.at(event.getString("at"), intern, "says what became of a milestone", () -> follow(script.id("internship:" + intern), script, event));
        }
    }

    private void follow(String internship, Script script, JsonObject event) {
        String milestone = planned.view(current.get(), internship).milestones().stream().filter(row -> row.title().equals(event.getString("title")))
                .map(PlanView.Row::publicId).findFirst().orElseThrow();
        if (event.containsKey("day")) {
            plans.slip(internship, milestone, script.days().day(event.getString("day")).toString(), event.getString("reason"));
        } else {
            plans.finish(internship, milestone, true);
        }
    }

    private void addBlog(Script script, String intern, JsonObject blog) {
        String address = blog.getString("address");
        script.at(blog.getString("at"), intern, "says where her blog is", () -> blogs.give(script.id("internship:" + intern), address, true, blog.getBoolean("public", false)));
        List<FeedItem> posts = Texts.each(blog, "posts").stream().map(post -> new FeedItem(UUID.nameUUIDFromBytes(post.getString("title").getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "-post",
                post.getString("title"), address + post.getString("path"), Texts.text(post, "summary"), script.days().at(post.getString("at")))).toList();
        script.at(blog.getString("read"), Timeline.SYSTEM, "reads the blog of " + intern, () -> reading.take().stream().filter(due -> due.address().equals(address))
                .forEach(due -> reading.read(due.blogId(), address, new FeedContent(address + "feed.xml", null, null, posts))));
    }
}
