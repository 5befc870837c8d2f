-- Every page of an organ's head asks whether the organ issues circulars.
create index circular_issuer on circular.circular (issuer_id);
