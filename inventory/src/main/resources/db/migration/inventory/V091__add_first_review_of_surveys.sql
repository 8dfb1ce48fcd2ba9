-- What the first review of its report said, whatever later ones say; null where it was not reviewed yet.
ALTER TABLE inventory.asbestos_survey ADD COLUMN accepted_at_first boolean;

UPDATE inventory.asbestos_survey AS survey
   SET accepted_at_first = coalesce(
       (SELECT after ->> 'state' = 'accepted'
          FROM inventory.audit_entry
         WHERE subject = 'rollout ' || survey.site
           AND after ->> 'survey' = survey.id::text
           AND after ->> 'state' IN ('accepted', 'rejected')
         ORDER BY audit_entry.id
         LIMIT 1),
       survey.state = 'accepted')
 WHERE survey.state IN ('accepted', 'rejected')
    OR survey.reviewed_on IS NOT NULL;
