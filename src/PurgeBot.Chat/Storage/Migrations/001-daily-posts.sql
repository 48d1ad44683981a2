-- When and where a guild has its daily post. The next one is always worked out ahead, so that due ones are found by an index.
CREATE TABLE schedules (
    guild_id BIGINT NOT NULL PRIMARY KEY,
    channel_id BIGINT NOT NULL,
    zone TEXT NOT NULL,         -- IANA
    minute BIGINT NOT NULL,     -- of the day, wall time
    topic TEXT NULL,
    role_id BIGINT NULL,        -- notified of each post
    state BIGINT NOT NULL,      -- 0 active, 1 paused, 2 channel forbidden, 3 channel gone
    next_day TEXT NOT NULL,     -- local date
    next_at BIGINT NOT NULL,
    missed_from TEXT NULL,      -- the latest whole days on which the bot was not running
    missed_to TEXT NULL,
    to_tell BIGINT NOT NULL DEFAULT 0   -- 1 while the moderators have still to be told that posting stopped
);

CREATE INDEX schedules_due ON schedules (next_at, guild_id) WHERE state = 0;
CREATE INDEX schedules_to_tell ON schedules (guild_id) WHERE to_tell = 1;

-- One row for each guild and local date that has, or is going to have, its post: made before the post, and never made twice.
CREATE TABLE claims (
    guild_id BIGINT NOT NULL,
    day TEXT NOT NULL,          -- local date
    due_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL, -- not posted any more from then on
    is_late BIGINT NOT NULL,
    state BIGINT NOT NULL,      -- 0 waits, 1 begun, 2 posted, 3 skipped, 4 refused, 5 uncertain, 6 nothing to post, 7 expired
    holder TEXT NULL,           -- the process that deals with it
    lease_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    channel_id BIGINT NULL,
    fact_id TEXT NULL,
    message_id BIGINT NULL,
    posted_at BIGINT NULL,
    PRIMARY KEY (guild_id, day)
);

CREATE INDEX claims_open ON claims (due_at, guild_id) WHERE state < 2;
