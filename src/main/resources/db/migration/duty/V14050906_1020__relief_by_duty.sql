-- The issuer may extend fifteen thousand duties at once: what was granted to one of them is then still found at once.
create index relief_duty on duty.relief (duty_id, id);
