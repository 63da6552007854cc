-- How many parts of an input were read before it was stopped; null where it was read to its end.
ALTER TABLE sources ADD COLUMN parts INTEGER;

-- Feeds, web archives and compressed files, which could not be read before, are read when they are added again.
DELETE FROM sources WHERE findings LIKE '%not-read-yet%';
