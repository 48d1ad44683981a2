-- Rounds of the quiz. They are forgotten a month after their last question; scores on the board stay.
CREATE TABLE quiz_rounds (
    guild_id BIGINT NOT NULL,
    number BIGINT NOT NULL,         -- milliseconds since 1970 when it began, or the next that was free
    asker_id BIGINT NOT NULL,
    is_open BIGINT NOT NULL,        -- 1 where everybody may answer
    started_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, number)
);

-- What is asked in a round. As long as a row is there, the same question is not asked in that guild again.
CREATE TABLE quiz_questions (
    guild_id BIGINT NOT NULL,
    round BIGINT NOT NULL,
    position BIGINT NOT NULL,       -- from 0
    question TEXT NOT NULL,
    asked_at BIGINT NULL,           -- NULL until it is shown
    revealed_at BIGINT NULL,        -- NULL as long as it can be answered
    PRIMARY KEY (guild_id, round, position),
    UNIQUE (guild_id, question)
);

-- Who has answered: each person once a question.
CREATE TABLE quiz_answers (
    guild_id BIGINT NOT NULL,
    round BIGINT NOT NULL,
    position BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    is_right BIGINT NOT NULL,
    PRIMARY KEY (guild_id, round, position, member_id)
);

-- The board: what members have answered in all rounds since it was switched on.
CREATE TABLE quiz_scores (
    guild_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    right_answers BIGINT NOT NULL,
    answers BIGINT NOT NULL,
    PRIMARY KEY (guild_id, member_id)
);

-- Guilds whose moderators have decided whether there is a board.
CREATE TABLE quiz_settings (
    guild_id BIGINT NOT NULL PRIMARY KEY,
    has_board BIGINT NOT NULL
);
