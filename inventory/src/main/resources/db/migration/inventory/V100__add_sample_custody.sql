-- How a sample went from where it was taken to its result, and what the laboratory's certificate says of it.
ALTER TABLE inventory.asbestos_sample
    ADD COLUMN taken_on             date,
    ADD COLUMN received_on          date,
    ADD COLUMN analysed_by          text,
    ADD COLUMN method               text,
    ADD COLUMN fibres               text[] NOT NULL DEFAULT '{}',
    ADD COLUMN lab_accredited_until date,
    ADD COLUMN certificate          bigint REFERENCES inventory.document (id),
    ADD CHECK (received_on >= taken_on),
    ADD CHECK (analysed_on >= coalesce(received_on, taken_on)),
    ADD CHECK (lab_accredited_until >= analysed_on),
    ADD CHECK (fibres <@ ARRAY ['chrysotile', 'amosite', 'crocidolite', 'tremolite', 'actinolite', 'anthophyllite']),
    ADD CHECK (fibres = '{}' OR result <> 'none-detected'),
    ADD CHECK (result IS NOT NULL
        OR (analysed_by IS NULL AND method IS NULL AND lab_accredited_until IS NULL AND certificate IS NULL
            AND fibres = '{}'));
