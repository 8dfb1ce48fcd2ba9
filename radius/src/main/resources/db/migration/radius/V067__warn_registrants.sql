-- When somebody who no longer uses the service was last told that they will be forgotten; of no account once they use it.
ALTER TABLE radius.registrant ADD COLUMN warned timestamptz;
