-- Guilds that the bot is no longer in; what is kept of them is deleted 30 days later.
CREATE TABLE departures (
    guild_id BIGINT NOT NULL PRIMARY KEY,
    left_at BIGINT NOT NULL
);

CREATE INDEX departures_by_time ON departures (left_at);

-- Numbers of facts are not used again even where the last fact was deleted.
CREATE TABLE guild_fact_numbers (
    guild_id BIGINT NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
);

INSERT INTO guild_fact_numbers (guild_id, last_number) SELECT guild_id, MAX(number) FROM guild_facts GROUP BY guild_id;
