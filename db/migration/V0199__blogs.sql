-- An intern's blog: where its feed is, how reading it went, and its posts.
create table blog (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, address varchar(500) not null, feed_address varchar(1000), etag varchar(500), last_modified varchar(100),
  is_public boolean not null default false, given_at datetime(6) not null, read_at datetime(6), next_read_at datetime(6), failures int not null default 0,
  problem varchar(40), problem_detail varchar(200),
  constraint uk_blog_public_id unique (public_id),
  constraint uk_blog_internship unique (internship_id),
  constraint fk_blog_internship foreign key (internship_id) references internship (id)
);
create index ix_blog_next on blog (next_read_at);
create table blog_post (
  id bigint auto_increment primary key, blog_id bigint not null, post_key char(64) not null, title varchar(300) not null, link varchar(1000) not null,
  summary varchar(600), published_at datetime(6) not null,
  constraint uk_blog_post_key unique (blog_id, post_key),
  constraint fk_blog_post_blog foreign key (blog_id) references blog (id)
);
create index ix_blog_post_published on blog_post (published_at);
