-- How a story went is kept with its place and reason, no longer as one sentence; what was told before is not read again.
update packet set outcomes = '[]' where outcomes like '%"problem":"%';
