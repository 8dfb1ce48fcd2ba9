-- When something about it was last recorded: one that nobody moves is brought up again.
ALTER TABLE inventory.blocker ADD COLUMN changed timestamptz NOT NULL DEFAULT now();

UPDATE inventory.blocker
   SET changed = coalesce(
       (SELECT max(at)
          FROM inventory.audit_entry
         WHERE subject = 'rollout ' || blocker.site AND after ->> 'blocker' = blocker.id::text),
       started::timestamp AT TIME ZONE 'Europe/London');
