-- Facts of a guild's own, by its moderators or suggested by members. Who suggested something is not kept.
CREATE TABLE guild_facts (
    guild_id BIGINT NOT NULL,
    number BIGINT NOT NULL,     -- counts up in a guild, never used again
    state BIGINT NOT NULL,      -- 0 suggested, 1 accepted
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    month_day TEXT NULL,        -- MM-dd
    PRIMARY KEY (guild_id, number)
);

-- What a fact said before each edit and who wrote it. Authors are moderators.
CREATE TABLE guild_fact_edits (
    guild_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    revision BIGINT NOT NULL,   -- from 1
    edited_at BIGINT NOT NULL,
    author_id BIGINT NULL,      -- NULL for a suggestion, whose author is nobody's business
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    month_day TEXT NULL,
    PRIMARY KEY (guild_id, number, revision)
);
