-- What was rejected and accepted again is not what an outcome was decided on before.
ALTER TABLE inventory.asbestos_outcome ADD COLUMN survey_version bigint NOT NULL DEFAULT 0;
ALTER TABLE inventory.asbestos_outcome ALTER COLUMN survey_version DROP DEFAULT;
