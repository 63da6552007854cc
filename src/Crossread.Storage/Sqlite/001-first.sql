-- The archive as it begins. Numbers are orders of arrival; ids are the world's, or content hashes.

CREATE TABLE outlets (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  outlet INTEGER REFERENCES outlets (number),
  published TEXT,
  precision TEXT,
  language TEXT,
  address TEXT,
  source TEXT,
  title TEXT,
  text TEXT NOT NULL,
  payload BLOB NOT NULL
);
CREATE INDEX articles_by_outlet ON articles (outlet);
CREATE INDEX articles_by_time ON articles (published);

CREATE TABLE analyses (
  article INTEGER NOT NULL REFERENCES articles (number),
  engine TEXT NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (article, engine)
);

CREATE TABLE statements (
  number INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (number),
  place INTEGER NOT NULL,
  speaker_key TEXT NOT NULL,
  speaker TEXT NOT NULL,
  speaker_type TEXT NOT NULL,
  role TEXT,
  kind TEXT NOT NULL,
  stance TEXT NOT NULL,
  certainty TEXT NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  words TEXT NOT NULL,
  confidence REAL NOT NULL,
  UNIQUE (article, place)
);
CREATE INDEX statements_by_speaker ON statements (speaker_key);

CREATE TABLE memberships (
  article INTEGER PRIMARY KEY REFERENCES articles (number),
  engine TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES articles (number),
  copy_of INTEGER REFERENCES articles (number),
  because TEXT NOT NULL
);
CREATE INDEX memberships_by_story ON memberships (story);

CREATE TABLE comparisons (
  story INTEGER NOT NULL REFERENCES articles (number),
  members TEXT NOT NULL,
  engine TEXT NOT NULL,
  origins_at_least INTEGER NOT NULL,
  origins_at_most INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  differences INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (story, members, engine)
);

-- Inputs that were read to their end, so that reading them again can be spared.
CREATE TABLE sources (
  path TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  articles INTEGER NOT NULL,
  findings TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'articles', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, content = 'statements', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER statements_added AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER statements_removed AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', old.number, old.words);
END;
