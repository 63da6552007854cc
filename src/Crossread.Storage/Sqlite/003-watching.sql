-- What is watched: feeds and when to ask them next, the pages that their entries lead to, what sites allow; and the texts that articles had before.
-- Times are UTC to the second, as in articles.

CREATE TABLE feeds (
  number INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  given TEXT NOT NULL,
  state TEXT NOT NULL,
  format TEXT,
  title TEXT,
  tag TEXT,
  modified TEXT,
  next_poll TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  status INTEGER,
  finding TEXT,
  last_poll TEXT,
  last_new TEXT,
  polls INTEGER NOT NULL,
  entries INTEGER NOT NULL
);

-- A page is kept for good, so that its entry is not taken for a new one.
CREATE TABLE pages (
  number INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  host TEXT NOT NULL,
  feed INTEGER REFERENCES feeds (number) ON DELETE SET NULL,
  state TEXT NOT NULL,
  title TEXT,
  published TEXT,
  author TEXT,
  language TEXT,
  text TEXT,
  article INTEGER REFERENCES articles (number),
  next_fetch TEXT,
  had TEXT,
  looks INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  status INTEGER,
  finding TEXT,
  tag TEXT,
  modified TEXT
);
CREATE INDEX pages_by_time ON pages (next_fetch) WHERE next_fetch IS NOT NULL;
CREATE INDEX pages_by_feed ON pages (feed);
CREATE INDEX pages_by_article ON pages (article);

CREATE TABLE sites (
  origin TEXT PRIMARY KEY,
  robots BLOB,
  until TEXT NOT NULL
) WITHOUT ROWID;

-- Texts that an article had before the one it has. The first is the one it was grouped by: what was read in it is kept for grouping.
CREATE TABLE versions (
  article INTEGER NOT NULL REFERENCES articles (number),
  version INTEGER NOT NULL,
  seen TEXT,
  payload BLOB NOT NULL,
  engine TEXT,
  analysis BLOB,
  PRIMARY KEY (article, version)
) WITHOUT ROWID;

ALTER TABLE articles ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE articles ADD COLUMN seen TEXT;

CREATE TRIGGER articles_changed AFTER UPDATE OF title, text ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
  INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
