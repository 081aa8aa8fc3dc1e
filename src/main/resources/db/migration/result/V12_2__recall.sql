-- When a published result was taken back.
alter table result_paper add column recalled_at timestamp(6) with time zone;
