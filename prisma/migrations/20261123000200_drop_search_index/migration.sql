-- Under row-level security LIKE is not leakproof, so the planner never used this index (EXPLAIN, with
-- sequential scans off), while every import paid for it. A member's own 30,000 rows are searched
-- through the owner's index in about 10 ms.
DROP INDEX "person_search_text_idx";
