-- When a registrant took it back; agreeing anew makes it stand again.
ALTER TABLE radius.consent ADD COLUMN withdrawn timestamptz;
