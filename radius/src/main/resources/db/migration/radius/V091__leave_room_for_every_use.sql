-- A grant is used once, and most of those that were issued together are used together: a page has room for a second
-- version of each, or else every fifth use had to enter the row into four indexes.
ALTER TABLE radius.access_grant SET (fillfactor = 50);
