-- What a transaction begins with that adds up years of all units. The planner can't foresee how small a tree of units is, and would
-- compile for seconds what runs in one; and sums of so many units want room in memory.
set local jit = off;
set local work_mem = '128MB';
set local hash_mem_multiplier = 4
