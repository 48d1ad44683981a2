-- Passages that people saved for themselves, word for word, with what these rested on then. The only rows that belong to a person and not to
-- a guild: they go when that person says so.
CREATE TABLE notes (
    person_id TEXT NOT NULL,    -- the platform's id of whoever saved it
    number BIGINT NOT NULL,     -- counts up, from the millisecond of the first one on, so that none is used again, even after all were deleted
    saved_at BIGINT NOT NULL,
    paragraph TEXT NOT NULL,    -- the key by which the corpus finds it
    text_hash BIGINT NOT NULL,
    text TEXT NOT NULL,
    title TEXT NOT NULL,        -- of the document
    heading TEXT NULL,
    url TEXT NULL,
    works TEXT NOT NULL,        -- CSL JSON
    unlisted TEXT NULL,         -- keys of works that the corpus did not list, with spaces between them
    PRIMARY KEY (person_id, number)
);

CREATE UNIQUE INDEX notes_once ON notes (person_id, paragraph, text_hash);
