-- What processes on one database tell each other; nothing of it is worth keeping.

-- The processes that are connected now. Each renews its row every few seconds; one that has not for long is gone.
CREATE TABLE processes (
    name TEXT NOT NULL PRIMARY KEY,
    shard_count BIGINT NOT NULL,    -- in all processes together, as this one reckons
    live_shards TEXT NOT NULL,      -- those of its own whose session is up: numbers with commas between them
    seen_at BIGINT NOT NULL         -- milliseconds since 1970, by the database's clock
);

-- When the next session may be started under each of the platform's rate limit keys.
CREATE TABLE session_turns (
    rate_limit_key BIGINT NOT NULL PRIMARY KEY,
    free_at BIGINT NOT NULL         -- milliseconds since 1970, by the database's clock
);
