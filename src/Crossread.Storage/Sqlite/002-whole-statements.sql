-- What else a statement tells: its type, who passed it on, its occasion, and the statement it lies in. What was believed and planned is
-- kept too, and left out of lists unless it is asked for. Of articles that were read before this step, what was said is there alone.

ALTER TABLE statements ADD COLUMN type TEXT NOT NULL DEFAULT 'Speech';
ALTER TABLE statements ADD COLUMN chain TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN occasion TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN nested_in INTEGER;
